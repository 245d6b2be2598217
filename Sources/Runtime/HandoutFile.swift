import Exports
import Machine
import SetupRules
import StateFile
import Wizard

/// The handout as a file, for whoever prints it or sends it on.
package enum HandoutFile {
  /// Writes `<role>-handout.md` beside the state file, and answers with words that say where, or why not. A file of that
  /// name that is no handout of the role stays as it is.
  package static func write(_ wizard: WizardState, beside file: StateFile, environment: Environment) -> String {
    let run = wizard.run
    let preparation = ExportPreparation(run, stateFile: file.path, pages: wizard.pages, environment: environment)
    guard let export = preparation.export else { return preparation.handoutWords }
    do throws(StateFileError) {
      let text = Array(export.handout.utf8)
      let title = Array(Export.handoutTitle(for: run.role).utf8)
      let path = try file.keepBeside(run.role.rawValue + "-handout", ".md", text) { $0.starts(with: title) }
      return "Handout written: \(wizard.shownPath(path).withoutTerminalControls)"
    } catch {
      return "The handout is not written: \(error.reason)."
    }
  }
}

extension ExportPreparation {
  /// The first thing that stands in the way, in one line.
  fileprivate var handoutWords: String {
    if let missing = missing.first {
      return "The handout is not written yet. Step \(missing.step) needs: \(missing.label)"
    }
    guard let fault = faults.first else { return "The handout is not written." }
    return "The handout is not written yet. \(fault.message) \(fault.advice)"
  }
}
