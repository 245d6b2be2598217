import Glibc
import Pages
import SetupRules
import StateFile

/// The home folder of a demonstration: a scratch folder, with the metadata file in its download folder. Nothing outside
/// of it is read or written.
package struct DemonstrationHome {
  /// Why there is none.
  package struct Failure: Error, CustomStringConvertible {
    let path: String
    let reason: String

    package var description: String {
      "The folder of the demonstration, \(path.withoutTerminalControls), cannot be used: \(reason)."
    }
  }

  /// The absolute path.
  package let path: String
  private let scratch: ScratchFolder

  /// Makes the folder, and puts the sample into it.
  package init(in scratch: ScratchFolder) throws {
    self.scratch = scratch
    path = scratch.file("present")
    let downloads = path + "/Downloads"
    if let failure = FolderMaking.make(downloads, mode: 0o700) { throw Self.failure(failure.path, failure.code) }
    let file = "\(downloads)/\(Demonstration.metadataName)"
    let sample = try Demonstration.metadata()
    if FileStatus.beginning(ofFile: file, atMost: sample.count + 1) != sample {
      let new = file + ".new"
      unlink(new)
      let descriptor = open(new, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { throw Self.failure(file, errno) }
      let failure = OpenFile.write(sample, to: descriptor)
      close(descriptor)
      if let code = failure ?? (rename(new, file) == 0 ? nil : errno) { throw Self.failure(file, code) }
    }
  }

  /// Makes it the current folder, so that a short path means a file there.
  package func enter() throws(Failure) {
    guard chdir(path) == 0 else { throw Self.failure(path, errno) }
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

  private static func failure(_ path: String, _ code: Int32) -> Failure {
    Failure(path: path, reason: String(cString: strerror(code)))
  }
}
