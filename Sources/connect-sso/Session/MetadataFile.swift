import SAMLMetadata
import SetupRules
import Wizard

/// The metadata file that a text names.
enum MetadataFile {
  static func read(typed: String, environment: Environment, now: Timestamp) -> MetadataReading {
    var contents: [UInt8] = []
    return read(typed: typed, environment: environment, now: now, keeping: &contents)
  }

  /// Keeps what the file holds, too: exactly the bytes that were inspected.
  static func read(typed: String, environment: Environment, now: Timestamp, keeping contents: inout [UInt8])
    -> MetadataReading
  {
    let path = path(typed: typed, environment: environment)
    let inspection = MetadataInspection.inspectFile(path, now: now, keeping: &contents)
    return MetadataReading(
      typed: typed, path: path, description: inspection.description, findings: findings(of: inspection, typed: typed),
      isUnreadable: inspection.isUnreadable)
  }

  /// What there is to say about a file. A text that names none, because it is a value of another field, gets only that.
  static func findings(of inspection: MetadataInspection, typed: String) -> [Finding] {
    guard inspection.isUnreadable, let foreign = Finding.foreign(insteadOfMetadataFile: typed) else {
      return inspection.findings
    }
    return [foreign]
  }

  /// The absolute path that is probably meant; a text that can be none is left as it is, and not found.
  static func path(typed: String, environment: Environment) -> String {
    let path = MetadataPath(typed: typed, home: environment["HOME"] ?? "", currentFolder: MetadataPath.currentFolder)
    guard let path else { return typed }
    return path.exists ? path.path : MetadataPath.foreign(typed) ?? path.path
  }
}
