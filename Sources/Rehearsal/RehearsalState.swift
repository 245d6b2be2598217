import SetupRules
import TerminalUI
import Wizard

/// A rehearsal at one moment: the wizard and the console beside it, and what was copied from one to the other.
package struct RehearsalState: Equatable, Sendable {
  package enum Side: Equatable, Sendable {
    case wizard, console

    var other: Side { self == .wizard ? .console : .wizard }
  }

  /// The wizard, on a state that is not real.
  package var wizard: WizardState
  package internal(set) var console: ConsoleState
  /// The half that the keys go to.
  package internal(set) var side = Side.wizard
  /// What was copied last, on either side.
  var clipboard = ""
  /// What is asked over both.
  var asked: Asked?
  /// Whether the rehearsal can be gone on with after it was left.
  package var isKept = true

  /// A question, and what it is about.
  struct Asked: Equatable, Sendable {
    enum Subject: Equatable, Sendable {
      /// Leave; the rehearsal is kept where it can be.
      case leaving
      /// End after the right first login.
      case ending
      /// Go on with an earlier rehearsal, or begin anew, with these.
      case beginning(WizardState, ConsoleState)
    }

    let subject: Subject
    var dialog: Dialog
  }

  package init(wizard: WizardState, console: ConsoleState) {
    self.wizard = wizard
    self.console = console
    self.console.isMasked = wizard.isMasked
    self.wizard.surroundings.pasteAdvice = Self.pasteAdvice
  }

  private static let pasteAdvice = "Nothing is copied yet. A Copy button in the console copies its value."

  /// Shows an earlier rehearsal as it was left, and asks whether it is gone on with.
  package mutating func ask(toGoOnWith wizard: WizardState, _ console: ConsoleState) {
    asked = Asked(subject: .beginning(self.wizard, self.console), dialog: .beforeGoingOn)
    self.wizard = wizard
    self.wizard.surroundings.pasteAdvice = Self.pasteAdvice
    // The same question, of the wizard alone.
    if case .question(.goOnOrStartNew, _) = wizard.overlay { self.wizard.overlay = nil }
    self.console = console
    self.console.isMasked = wizard.isMasked
    watch(since: wizard.run)
  }
}

extension RehearsalState {
  /// What the console does not bear out stands beside its item; where somebody has just ticked or answered that, it is said at
  /// once.
  mutating func watch(since before: SetupRun) {
    let run = wizard.run
    wizard.remarks = console.objections(to: run)
    for step in Workshop.steps {
      for item in step.items {
        guard let words = wizard.remarks[item.id] else { continue }
        let isOtherAnswer = item.field.map { before.answers[$0] != run.answers[$0] } ?? false
        if isOtherAnswer || !before.isSatisfied(item, in: step) { return wizard.notice = words }
      }
    }
  }

  /// What else there is to say where a login ended: what the console does not bear out, a sentence each.
  var differences: [String] {
    let run = wizard.run
    let objections = console.objections(to: run)
    var words: [String] = []
    for item in Workshop.steps.flatMap(\.items) {
      if let objection = objections[item.id], !words.contains(objection) { words.append(objection) }
    }
    let isHalfDone = !run.answers.isEmpty && !wizard.verdict.isComplete
    return words + (isHalfDone ? ["The wizard still has open points. F6 goes there."] : [])
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
  /// Keep the console as it is now, to go on with.
  case keep(ConsoleRecord)
  /// Remove what an earlier rehearsal has left.
  case clear
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

extension Dialog {
  fileprivate static let beforeGoingOn = Dialog(
    "Go on with the rehearsal?",
    "There is an earlier one. Go on where it was left, or begin anew: what was done in it is gone then.",
    choices: ["Go on", "Begin anew"])

  static func beforeLeaving(isKept: Bool) -> Dialog {
    Dialog(
      "Leave the rehearsal?",
      (isKept
        ? "It is kept, wizard and console: the same command goes on here."
        : "Nothing of it is kept, for another rehearsal of this kind is open.") + " Ctrl-X again leaves.",
      choices: ["Stay here", isKept ? "Leave; it is kept" : "Leave"])
  }

  static let beforeEnding = Dialog(
    "End the rehearsal?", "The first login is as it should be. Nothing of the rehearsal is kept. Ctrl-X again ends it.",
    choices: ["Stay here", "End the rehearsal"])
}
