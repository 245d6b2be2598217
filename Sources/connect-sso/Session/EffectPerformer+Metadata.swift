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
    let folders = downloadFolders
    errands.submit(.searching) { .metadataFilesFound(MetadataSearch.paths(in: folders.all)) }
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
    let (environment, statePath) = (environment, file.path)
    errands.submit(.keepingPasted) {
      do throws(PastedMetadata.Failure) {
        let path = try PastedMetadata.save(text, beside: statePath, role: role)
        var reading = MetadataFile.read(typed: path, environment: environment, now: Clock.now)
        reading.typed = ""
        return .metadataRead(reading)
      } catch {
        let finding = Finding(
          ProgramCode.notKept.rawValue, .error, error.description,
          advice: "Please save it as a file yourself, and type its path here.")
        return .metadataRead(MetadataReading(typed: "", path: "", description: nil, findings: [finding]))
      }
    }
  }

  func complete(_ typed: String) {
    let home = home
    errands.submit(.completing) {
      let completion = PathCompletion(of: typed, home: home, currentFolder: MetadataPath.currentFolder)
      return .pathCompleted(typed: typed, completed: completion.completed, candidates: completion.candidates)
    }
  }
}
