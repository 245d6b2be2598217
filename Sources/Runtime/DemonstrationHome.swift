import Glibc
import Machine
import Pages
import SetupRules
import StateFile

/// The home folder of a demonstration: a scratch folder, with the metadata file in its download folder. Nothing outside
/// of it is read or written.
package struct DemonstrationHome {
  /// The absolute path.
  package let path: String
  private let scratch: ScratchFolder

  /// Makes the folder, and puts the sample into it.
  package init(in scratch: ScratchFolder) throws {
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
      throw Self.refusal(error.path ?? downloads, error)
    }
  }

  /// The state file of a role's demonstration. It stands in the home, so that its path begins with `~/`, under a name by which a
  /// demonstration of the other role does not find it.
  package static func stateFile(of role: Role, in scratch: ScratchFolder) -> StateFile {
    StateFile(path: scratch.file("present/.local/state/connect-sso/present-\(role.rawValue).json"))
  }

  /// Makes it the current folder, so that a short path means a file there.
  package func enter() throws(Refusal) {
    guard chdir(path) == 0 else { throw Self.refusal(path, FileFailure(code: errno)) }
  }

  private static func refusal(_ path: String, _ failure: FileFailure) -> Refusal {
    Refusal(.cannotCreate, ["The folder of the demonstration, \(path), cannot be used: \(failure.reason)."])
  }

  /// Nothing of the presenter's own environment.
  package var environment: Environment { ["HOME": path] }

  var bounds: DemonstrationBounds {
    DemonstrationBounds(
      folder: scratch.path, home: path,
      downloadFolders: DownloadFolders(
        environment: environment, home: path, currentFolder: path, windowsPeople: nil),
      message: "A demonstration reads only its own files.",
      advice: "Please take the suggested one, with Enter on the empty field.",
      wordsForCopying: "In the wizard, this copies the value. Here your clipboard stays as it is.",
      wordsForOpening: "In the wizard, this opens the address in a browser. Here your browser stays as it is.")
  }
}
