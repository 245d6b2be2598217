import Exports
import Machine
import SAMLMetadata
import SetupRules
import Wizard

/// A run judged once more on its way out, together with what its metadata file holds at this moment.
struct ExportPreparation {
  let findings: [Finding]
  let obstacles: Obstacles
  /// nil where something stands in the way.
  let export: Export?

  init(_ run: SetupRun, stateFile: String, pages: NamedValues<Page>, environment: Environment) {
    var contents: [UInt8] = []
    let reading = run.answers[.metadataFile].flatMap { path in
      path == SetupRun.metadataElsewhere
        ? nil : MetadataFile.read(typed: path, environment: environment, now: Clock.now, keeping: &contents)
    }
    findings = run.recheck(reading, beside: UsualRun(of: run.role.other, environment: environment)?.application)
    obstacles = Obstacles(run, pages: pages, findings: findings)
    let document: Export.MetadataContents =
      reading == nil ? .elsewhere : .text(String(decoding: contents, as: UTF8.self))
    export =
      obstacles.isEmpty
      ? Export(run: run, pages: pages, findings: findings, stateFile: stateFile, metadataDocument: document) : nil
  }

  /// What stands in the way, and how to go on: a line each.
  func words(command: String) -> [String] {
    let missing = obstacles.missing.map { "Step \($0.step) needs: \($0.label)" }
    let faults = obstacles.faults.map(FindingWords.line)
    return ["Nothing is exported: the setup is not complete and right yet."] + missing + faults
      + ["To go on: \(command)"]
  }
}
