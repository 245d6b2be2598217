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
    let (inbox, folders, environment) = (inbox, downloadFolders, environment)
    reader.submit {
      let paths = MetadataSearch.paths(in: folders.all)
      let other = UsualRun(of: role.other, environment: environment)
      // What comes after the first that fits is never suggested.
      let first = paths.firstIndex { other?.owns(metadataFile: $0) != true } ?? paths.endIndex
      inbox.post(.metadataFilesFound(Array(paths[first...])))
    }
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
    let (inbox, environment, statePath) = (inbox, environment, file.path)
    reader.submit {
      do throws(PastedMetadata.Failure) {
        let path = try PastedMetadata.save(text, beside: statePath, role: role)
        var reading = MetadataFile.read(typed: path, environment: environment, now: Clock.now)
        reading.typed = ""
        inbox.post(.metadataRead(reading))
      } catch {
        let finding = Finding(
          ProgramCode.notKept.rawValue, .error, error.description,
          advice: "Please save it as a file yourself, and type its path here.")
        inbox.post(.metadataRead(MetadataReading(typed: "", path: "", description: nil, findings: [finding])))
      }
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
