import SetupRules
import Wizard

/// What can be said to plain mode besides an answer: a word after a colon.
enum PlainCommand: String, CaseIterable, Sendable {
  case hint, read, page, back, next, go, steps, down, up, fix, copy, open, list, untick, clear, complete, paste, save
  case card, handout, reset, help, quit

  /// The command as it is typed.
  var name: String { ":" + rawValue }

  /// What the command does.
  var words: String {
    switch self {
    case .hint: "the next hint."
    case .read: "this item once more, with all its words."
    case .page: "the whole page of this step, what the console holds, and what usually goes wrong."
    case .back: "the previous step."
    case .next: "the next step."
    case .go: "go to a step, such as :go 4, or :go review."
    case .steps: "all steps, and how they stand."
    case .down: "the next item, without an answer to this one."
    case .up: "the previous item."
    case .fix: "take the repaired value, or read what belongs in AWS; again, bring back what you typed."
    case .copy: "the value to paste, alone on a line."
    case .open: "open the item's address in a browser."
    case .list: "all choices of this field."
    case .untick: "take the tick away."
    case .clear: "empty this field."
    case .complete: "complete a path, such as :complete ~/Down."
    case .paste: "how to paste in this terminal."
    case .save: "save now. Every answer is saved already."
    case .card: "five lines to read out when you ask somebody for help."
    case .handout: "write all values and the next steps into a file beside the answers."
    case .reset: "clear this step. It asks first."
    case .help: "these words."
    case .quit: "save and leave. Ctrl-C does the same."
    }
  }

  /// The wizard's own event for it; nil for what plain mode does itself.
  var event: Event? {
    switch self {
    case .hint: .askedForHint
    case .back: .wentToPreviousStep
    case .next: .wentToNextStep
    case .down: .movedToNextItem
    case .up: .movedToPreviousItem
    case .fix: .askedToRepair
    case .open: .askedToOpenAddress
    case .paste: .askedToPaste
    case .save: .askedToSave
    case .handout: .askedForHandout
    case .reset: .askedForReset
    case .quit: .askedToQuit(.saved)
    case .read, .page, .go, .steps, .copy, .list, .untick, .clear, .complete, .card, .help: nil
    }
  }

  /// The key of the screen that does the same, as texts for people name it.
  var key: String? {
    switch self {
    case .hint: "F2"
    case .steps: "F3"
    case .fix: "Ctrl-R"
    case .copy: "Ctrl-Y"
    case .complete: "Tab"
    case .help: "F1"
    case .quit: "Ctrl-X"
    default: nil
    }
  }

  /// The names that may be meant by a word which is none.
  static func near(_ word: String) -> [String] {
    EditDistance.meant(by: word, in: allCases.map(\.rawValue), atMost: 2).map { ":" + $0 }
  }
}

/// How something that the screen's menu offers is done in plain mode.
package enum PlainCounterpart: Equatable, Sendable {
  /// A command, with its colon.
  case command(String)
  /// Enter alone.
  case emptyLine
  /// The terminal edits its own line before it is sent.
  case ownLine
  /// The terminal or the shell does it, or there is no screen for which it would be needed.
  case outside

  /// The counterpart of what a menu entry does; nil where there is none.
  package init?(of event: Event) {
    switch event {
    case .accepted, .toggled: self = .emptyLine
    case .edited: self = .ownLine
    case .askedToPause, .askedToToggleMouse, .askedToQuit(.interrupted): self = .outside
    default:
      guard let command = Self.command(for: event) else { return nil }
      self = .command(command.name)
    }
  }

  private static func command(for event: Event) -> PlainCommand? {
    switch event {
    case .askedForMenu: .help
    case .askedForPlaces: .steps
    case .askedForCard: .card
    case .askedForCompletion: .complete
    case .askedToCopy: .copy
    case .pagedUp, .askedToRedraw: .read
    case .pagedDown: .page
    case .wentBack: .back
    default: PlainCommand.allCases.first { $0.event == event }
    }
  }
}
