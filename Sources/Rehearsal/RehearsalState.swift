import TerminalUI
import Wizard

/// A rehearsal at one moment: the wizard and the console beside it, and what was copied from one to the other.
package struct RehearsalState: Equatable, Sendable {
  /// The two halves of the screen.
  package enum Side: Equatable, Sendable {
    case wizard, console
  }

  /// The wizard, on a state that is not real.
  package var wizard: WizardState
  /// The console.
  package internal(set) var console: ConsoleState
  /// The half that the keys go to.
  package internal(set) var side = Side.wizard
  /// What was copied last, on either side.
  var clipboard = ""

  /// A rehearsal that begins.
  package init(wizard: WizardState, console: ConsoleState) {
    self.wizard = wizard
    self.console = console
    self.wizard.surroundings.pasteAdvice = "Nothing is copied yet. A Copy button in the console copies its value."
  }
}

/// What happens in a rehearsal.
package enum RehearsalEvent: Equatable, Sendable {
  /// A key, on a screen of this size.
  case key(Key, size: Size)
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

  /// The size of a half.
  func size(of side: RehearsalState.Side) -> Size {
    Size(columns: side == .wizard ? wizard.count : console.count, rows: rows.count)
  }
}
