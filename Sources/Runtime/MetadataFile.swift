import Machine
import SAMLMetadata
import SetupRules
import StateFile
import Wizard

/// The metadata file that a text names.
package enum MetadataFile {
  package static func read(typed: String, environment: Environment, now: Timestamp) -> MetadataReading {
    var contents: [UInt8] = []
    return read(typed: typed, environment: environment, now: now, keeping: &contents)
  }

  /// Keeps what the file holds, too: exactly the bytes that were inspected.
  package static func read(typed: String, environment: Environment, now: Timestamp, keeping contents: inout [UInt8])
    -> MetadataReading
  {
    let path = path(typed: typed, environment: environment)
    let inspection = MetadataInspection.inspectFile(path, now: now, keeping: &contents)
    return MetadataReading(
      typed: typed, path: path, description: inspection.description, findings: findings(of: inspection, typed: typed),
      isUnreadable: inspection.isUnreadable)
  }

  /// Keeps metadata as `<role>-metadata.xml` beside the state file, so that the next module finds it there, and reads it. A
  /// file that has the name already stays as it is, and the new one gets a number; the same contents are kept once.
  package static func keep(_ contents: [UInt8], beside file: StateFile, role: Role, environment: Environment)
    -> MetadataReading
  {
    do throws(StateFileError) {
      let path = try file.keepBeside("\(role.rawValue)-metadata", ".xml", contents) { _ in false }
      return read(typed: path, environment: environment, now: Clock.now)
    } catch {
      return .notKept(error.reason)
    }
  }

  /// What there is to say about a file. A text that names none, because it is a value of another field, gets only that.
  package static func findings(of inspection: MetadataInspection, typed: String) -> [Finding] {
    guard inspection.isUnreadable, let foreign = Finding.foreign(insteadOfMetadataFile: typed) else {
      return inspection.findings
    }
    return [foreign]
  }

  /// The absolute path that is probably meant; a text that can be none is left as it is, and not found.
  package static func path(typed: String, environment: Environment) -> String {
    let path = TypedPath(typed: typed, home: environment["HOME"] ?? "", currentFolder: TypedPath.currentFolder)
    guard let path else { return typed }
    return path.exists ? path.path : TypedPath.foreign(typed) ?? path.path
  }
}

extension MetadataReading {
  /// What is answered where metadata cannot be kept beside the state file.
  package static func notKept(_ reason: String) -> MetadataReading {
    let finding = Finding(
      ProgramCode.notKept.rawValue, .error, "The metadata cannot be saved beside your answers: \(reason).",
      advice: "Please save it as a file yourself, and type its path here.")
    return MetadataReading(typed: "", path: "", description: nil, findings: [finding])
  }
}
