import SAMLMetadata
import SetupRules
import Wizard

/// The metadata file that a text names.
enum MetadataFile {
  static func read(typed: String, environment: [String: String], now: Timestamp) -> MetadataReading {
    let path = MetadataPath.resolve(typed, environment: environment)
    let inspection = Inspection.inspectFile(path, now: now)
    return MetadataReading(
      typed: typed, path: path, description: inspection.description, findings: inspection.findings)
  }
}
