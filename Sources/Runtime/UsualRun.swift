import Machine
import SAMLMetadata
import SetupRules
import StateFile
import Wizard

package struct UsualRun {
  /// The role whose place it is.
  package let role: Role
  package let path: String
  package let run: SetupRun

  /// Nil where there is no run. One that cannot be read is told by its own status, not here.
  package init?(of role: Role, environment: Environment) {
    guard let path = try? StateFile.defaultPath(for: role, environment: environment),
      let run = try? StateFile(path: path).read()
    else { return nil }
    self.role = role
    self.path = path
    self.run = run
  }

  /// Whether a file is the one of this run, a copy of it, or another file of its application.
  package func owns(metadataFile path: String) -> Bool {
    guard run.role == role, let metadata = run.metadata else { return false }
    if run.answers[.metadataFile] == path { return true }
    let record = MetadataInspection.inspectFile(path, now: Clock.now).description?.record
    return record?.sha256 == metadata.sha256
      || record?.applicationInstance.map { $0 == metadata.applicationInstance } ?? false
  }

  /// What it knows of its application; nil where it knows nothing yet.
  package var application: OtherApplication? {
    guard run.role == role else { return nil }
    let application = OtherApplication(
      role: role, applicationInstance: run.metadata?.applicationInstance, instance: run.instance)
    return application.applicationInstance == nil && application.instance == nil ? nil : application
  }
}
