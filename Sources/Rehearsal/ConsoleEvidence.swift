import SetupRules
import Wizard

/// When the console does not bear out what is ticked or answered in the wizard, as the file `ticks` in `Resources/console/`
/// describes it:
///
///     item: enabled                               an item of the wizard, by its id
///       if enabledRegion is empty -> Words.       what is said while the condition is true
///
/// The first condition that is true counts, and one without words says nothing. Besides the console's values there are
/// `answer.FIELD` and `ticked.ACTION` of the wizard, `answer.url` for the relay state that its answers need, `title` of the page
/// that is open, `regionName`, `downloaded.metadata` and `downloaded.certificate`.
struct ConsoleEvidence: Equatable, Sendable {
  let condition: ConsoleCondition
  let words: String

  /// Reads the file; of two entries for one item the later counts.
  static func read(_ file: Console.File, into evidence: inout [Item.ID: [ConsoleEvidence]]) throws(FileFault) {
    let known = Set(Workshop.steps.flatMap(\.items).map(\.id))
    var item: Item.ID?
    for line in ConsoleLine.all(in: file) {
      if let (word, id) = line.text.halves(at: ":"), word == "item" {
        guard known.contains(id) else { throw line.fault("the wizard has no item \"\(id)\".") }
        evidence[id] = []
        item = id
      } else if let item, let (condition, words) = line.text.rest(after: "if ")?.halves(at: "->") {
        evidence[item]?.append(ConsoleEvidence(condition: try line.condition(condition), words: words))
      } else {
        throw line.fault("what is said stands below an item: if NAME is VALUE -> Words.")
      }
    }
  }
}

extension ConsoleState {
  /// What the console does not bear out of a run, by the items that are ticked or answered in it.
  func objections(to run: SetupRun) -> [Item.ID: String] {
    let values = values(beside: run)
    var objections: [Item.ID: String] = [:]
    for step in Workshop.steps {
      for item in step.items where run.isSatisfied(item, in: step) {
        let words = console.evidence[item.id]?.first { $0.condition.isTrue(values) }?.words ?? ""
        objections[item.id] = words.isEmpty ? nil : values.filling(words)
      }
    }
    return objections
  }

  /// The console's values, and what the conditions can ask besides.
  private func values(beside run: SetupRun) -> ConsoleValues {
    var values = values
    // The page of the browser's first tab: the other tabs have other consoles.
    values["title"] = values.filling(moment.tabs.first.flatMap { console.pages[$0] }?.title ?? "")
    values["regionName"] = Region.named(values["identityCenterRegion"])?.shortName ?? values["identityCenterRegion"]
    for download in ConsoleAction.Download.allCases where downloads[download.rawValue] != nil {
      values["downloaded.\(download.rawValue)"] = Self.yes
    }
    for (field, answer) in run.answers { values["answer.\(field.rawValue)"] = answer }
    values["answer.url"] = run.expectedRelayState?.url ?? ""
    for step in Workshop.steps {
      for item in step.items where item.field == nil && run.isTicked(item, in: step) {
        values["ticked.\(item.id)"] = Self.yes
      }
    }
    return values
  }

  /// The value of what is or was.
  static let yes = "yes"
}

extension Region {
  /// The name as the Region selector has it, such as `N. Virginia`.
  var shortName: String {
    name.halves(at: "(").map { String($0.second.prefix { $0 != ")" }) } ?? name
  }
}
