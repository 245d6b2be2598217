import SAMLMetadata
import SetupRules
import Wizard

/// The metadata file that a text names.
enum MetadataFile {
  static func read(typed: String, environment: Environment, now: Timestamp) -> MetadataReading {
    let path = path(typed: typed, environment: environment)
    let inspection = MetadataInspection.inspectFile(path, now: now)
    return MetadataReading(
      typed: typed, path: path, description: inspection.description, findings: inspection.findings)
  }

  /// The absolute path that is probably meant; a text that can be none is left as it is, and not found.
  static func path(typed: String, environment: Environment) -> String {
    MetadataPath(typed: typed, home: environment["HOME"] ?? "", currentFolder: MetadataPath.currentFolder)?.path
      ?? typed
  }
}
