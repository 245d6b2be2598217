import SAMLMetadata
import SetupRules
import StateFile
import Wizard

/// The metadata file: found, completed, read, and kept where it was pasted.
extension EffectPerformer {
  /// Looks again for metadata files if something has changed in the usual folders.
  func lookForArrivals() {
    if watch?.changed() == true { searchMetadata() }
  }

  func searchMetadata() {
    let (inbox, folders) = (inbox, downloadFolders)
    reader.submit { inbox.post(.metadataFilesFound(MetadataSearch.paths(in: folders.all))) }
  }

  /// The other role's run may have changed since the step was opened, so it is looked at again first.
  func read(typed: String, _ role: Role) {
    findOtherApplication(role)
    let (inbox, environment) = (inbox, environment)
    reader.submit {
      inbox.post(.metadataRead(MetadataFile.read(typed: typed, environment: environment, now: Clock.now)))
    }
  }

  func keepPasted(_ text: String, _ role: Role) {
    findOtherApplication(role)
    let (inbox, environment, file) = (inbox, environment, file)
    reader.submit {
      var reading = MetadataFile.keep(
        UTF8Copy.ofPasted(text.withoutBlanksAround + "\n"), beside: file, role: role, environment: environment)
      reading.typed = ""
      inbox.post(.metadataRead(reading))
    }
  }

  /// The file itself is only read.
  func copyMetadata(_ typed: String, _ role: Role) {
    findOtherApplication(role)
    let (inbox, environment, file) = (inbox, environment, file)
    reader.submit {
      let copy = UTF8Copy.ofFile(MetadataFile.path(typed: typed, environment: environment))
      let reading = copy.map { MetadataFile.keep($0, beside: file, role: role, environment: environment) }
      inbox.post(.metadataCopied(of: typed, reading ?? .notKept("the file has changed meanwhile")))
    }
  }

  func complete(_ typed: String) {
    let (inbox, home) = (inbox, home)
    reader.submit {
      let completion = PathCompletion(of: typed, home: home, currentFolder: MetadataPath.currentFolder)
      inbox.post(
        .pathCompleted(typed: typed, completed: completion.completed, candidates: completion.candidates))
    }
  }
}
