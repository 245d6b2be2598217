import SetupRules
import TerminalUI
import Wizard

/// A rehearsal at one moment: the wizard and the console beside it, and what was copied from one to the other.
package struct RehearsalState: Equatable, Sendable {
  package enum Side: Equatable, Sendable {
    case wizard, console
  }

  /// The wizard, on a state that is not real.
  package var wizard: WizardState
  package internal(set) var console: ConsoleState
  /// The half that the keys go to.
  package internal(set) var side = Side.wizard
  /// What was copied last, on either side.
  var clipboard = ""

  package init(wizard: WizardState, console: ConsoleState) {
    self.wizard = wizard
    self.console = console
    self.wizard.surroundings.pasteAdvice = "Nothing is copied yet. A Copy button in the console copies its value."
  }
}

extension RehearsalState {
  /// Where the wizard's answers and the console are not the same, a sentence each.
  var differences: [String] {
    let answers = wizard.run.answers
    let pairs: [(Field, words: String, inConsole: String)] = [
      (.applicationName, "The application's name", console.savedName ?? ""),
      (.identityCenterRegion, "The Region of Identity Center", console.values["identityCenterRegion"]),
      (.relayState, "The relay state", console.saved("relayState")),
    ]
    let differing = pairs.compactMap { field, words, inConsole -> String? in
      guard let answer = answers[field], answer != inConsole else { return nil }
      return "\(words) is \"\(inConsole)\" in the console, and \"\(answer)\" in the wizard."
    }
    let isHalfDone = !answers.isEmpty && !wizard.verdict.isComplete
    return differing + (isHalfDone ? ["The wizard still has open points. F6 goes there."] : [])
  }
}

/// What happens in a rehearsal.
package enum RehearsalEvent: Equatable, Sendable {
  /// A key, on a screen of this size; if it is a click, with what it is on: `drawing.target(of: key)` of what was shown.
  case key(Key, size: Size, clicked: RehearsalTarget? = nil)
  /// What the wizard's own effects answer.
  case wizard(Event)
  /// A file could not be downloaded, and why.
  case downloadFailed(name: String, reason: String)
}

/// An order to the outside world.
package enum RehearsalEffect: Equatable, Sendable {
  /// The wizard's own; nothing real may come of it.
  case wizard(Effect)
  /// A file for the download folder.
  case save(name: String, contents: String)
}

/// Where the halves stand on a screen.
struct RehearsalLayout {
  /// From here on both halves are shown.
  static let leastColumnsBeside = 120

  let wizard: Range<Int>
  let console: Range<Int>
  /// The rows of both, below the bar.
  let rows: Range<Int>
  let isBeside: Bool

  init(size: Size) {
    rows = min(1, size.rows)..<max(min(1, size.rows), size.rows)
    isBeside = size.columns >= Self.leastColumnsBeside
    guard isBeside else {
      wizard = 0..<max(0, size.columns)
      console = wizard
      return
    }
    let width = max(56, size.columns * 9 / 20)
    wizard = 0..<width
    // A blank column, and the line between the two.
    console = width + 2..<size.columns
  }

  func columns(of side: RehearsalState.Side) -> Range<Int> { side == .wizard ? wizard : console }

  func size(of side: RehearsalState.Side) -> Size { Size(columns: columns(of: side).count, rows: rows.count) }
}
