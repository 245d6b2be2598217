import Exports
import Machine
import SAMLMetadata
import SetupRules
import Wizard

/// A run judged once more on its way out, together with what its metadata file holds at this moment. Nothing half right
/// leaves the program.
package struct ExportPreparation {
  package let findings: [Finding]
  /// What is still to be answered or ticked, in the order of the steps: the number of the step, and the item's words.
  package let missing: [(step: Int, label: String)]
  /// The errors of the saved answers.
  package let faults: [Finding]
  /// nil where something stands in the way.
  package let export: Export?

  package init(_ run: SetupRun, stateFile: String, pages: [String: Page], environment: Environment) {
    var contents: [UInt8] = []
    let reading = run.metadataPath.map { path in
      MetadataFile.read(typed: path, environment: environment) { contents += $0 }
    }
    findings = run.recheck(reading, beside: UsualRun(of: run.role.other, environment: environment)?.application)
    missing = zip(1..., Verdict(run, findings: findings).parts).flatMap { number, part in
      part.missing.map { (step: number, label: pages.label(of: $0, in: part.step)) }
    }
    faults = findings.filter { $0.severity == .error }
    let document = reading.map { _ in String(decoding: contents, as: UTF8.self) }
    export =
      missing.isEmpty && faults.isEmpty
      ? Export(run: run, pages: pages, findings: findings, stateFile: stateFile, metadataDocument: document) : nil
  }
}
