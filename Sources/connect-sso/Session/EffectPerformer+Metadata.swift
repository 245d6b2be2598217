import Machine
import SAMLMetadata
import SetupRules
import StateFile
import Wizard

/// The metadata file: found, completed, read, and kept where it was pasted.
extension EffectPerformer {
  /// Looks again for metadata files if something has changed in the usual folders.
  func lookForArrivals(_ role: Role) {
    if watch?.changed() == true { searchMetadata(role) }
  }

  /// A file of the other role's application is not among those that are found.
  func searchMetadata(_ role: Role) {
    let (folders, environment) = (downloadFolders, environment)
    errands.submit(.searching) {
      let paths = MetadataSearch.paths(in: folders.all)
      let other = UsualRun(of: role.other, environment: environment)
      // What comes after the first that fits is never suggested.
      let first = paths.firstIndex { other?.owns(metadataFile: $0) != true } ?? paths.endIndex
      return .metadataFilesFound(Array(paths[first...]))
    }
  }

  /// The other role's run may have changed since the step was opened, so it is looked at again first.
  func read(typed: String, _ role: Role) {
    findOtherApplication(role)
    let environment = environment
    errands.submit(.reading) {
      .metadataRead(MetadataFile.read(typed: typed, environment: environment, now: Clock.now))
    }
  }

  func keepPasted(_ text: String, _ role: Role) {
    findOtherApplication(role)
    let (environment, file) = (environment, file)
    errands.submit(.keepingPasted) {
      var reading = MetadataFile.keep(
        UTF8Copy.ofPasted(text.withoutBlanksAround + "\n"), beside: file, role: role, environment: environment)
      reading.typed = ""
      return .metadataRead(reading)
    }
  }

  /// The file itself is only read.
  func copyMetadata(_ typed: String, _ role: Role) {
    findOtherApplication(role)
    let (environment, file) = (environment, file)
    errands.submit(.copyingMetadata) {
      let copy = UTF8Copy.ofFile(MetadataFile.path(typed: typed, environment: environment))
      let reading = copy.map { MetadataFile.keep($0, beside: file, role: role, environment: environment) }
      return .metadataCopied(of: typed, reading ?? .notKept("the file has changed meanwhile"))
    }
  }

  func complete(_ typed: String) {
    let home = home
    errands.submit(.completing) {
      let completion = PathCompletion(of: typed, home: home, currentFolder: TypedPath.currentFolder)
      return .pathCompleted(typed: typed, completed: completion.completed, candidates: completion.candidates)
    }
  }
}
