import Glibc
import Machine
import Pages
import SetupRules
import StateFile

/// The home folder of a demonstration: a scratch folder, with the metadata file in its download folder. Nothing outside
/// of it is read or written.
struct DemonstrationHome {
  /// Why there is none.
  struct Failure: Error, CustomStringConvertible {
    let path: String
    let reason: String

    var description: String {
      "The folder of the demonstration, \(path.withoutTerminalControls), cannot be used: \(reason)."
    }
  }

  /// The absolute path.
  let path: String
  private let scratch: ScratchFolder

  /// Makes the folder, and puts the sample into it.
  init(in scratch: ScratchFolder) throws {
    self.scratch = scratch
    path = scratch.file("present")
    let downloads = path + "/Downloads"
    let sample = try Demonstration.metadata()
    do throws(FileFailure) {
      let folder = try Folder(making: downloads)
      // What others have put there is replaced.
      let present = try? folder.read(Demonstration.metadataName, limit: sample.count + 1)
      if present != sample { try folder.put(sample, as: Demonstration.metadataName) }
    } catch {
      throw Failure(path: error.path ?? downloads, reason: error.reason)
    }
  }

  /// Makes it the current folder, so that a short path means a file there.
  func enter() throws(Failure) {
    guard chdir(path) == 0 else { throw Failure(path: path, reason: FileFailure(code: errno).reason) }
  }

  /// Nothing of the presenter's own environment.
  var environment: Environment { ["HOME": path] }

  var downloadFolders: DownloadFolders {
    DownloadFolders(environment: environment, home: path, currentFolder: path, windowsPeople: nil)
  }

  /// Whether a text, typed as a path, can only mean a file in the scratch folder. Nothing is looked up for it.
  func contains(typed: String) -> Bool {
    TypedPath.leads(typed, into: scratch.path, home: path)
  }
}
