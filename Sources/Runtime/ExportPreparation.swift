import Exports
import Machine
import SAMLMetadata
import SetupRules
import Wizard

/// A run judged once more on its way out, together with what its metadata file holds at this moment.
package struct ExportPreparation {
  package let findings: [Finding]
  package let obstacles: Obstacles
  /// nil where something stands in the way.
  package let export: Export?

  package init(_ run: SetupRun, stateFile: String, pages: [String: Page], environment: Environment) {
    var contents: [UInt8] = []
    let reading = run.answers[.metadataFile].flatMap { path in
      path == SetupRun.metadataElsewhere
        ? nil : MetadataFile.read(typed: path, environment: environment) { contents += $0 }
    }
    findings = run.recheck(reading, beside: UsualRun(of: run.role.other, environment: environment)?.application)
    obstacles = Obstacles(run, pages: pages, findings: findings)
    let document = reading.map { _ in String(decoding: contents, as: UTF8.self) }
    export =
      obstacles.isEmpty
      ? Export(run: run, pages: pages, findings: findings, stateFile: stateFile, metadataDocument: document) : nil
  }
}
