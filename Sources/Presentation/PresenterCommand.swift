import TerminalUI
import Wizard

/// What the presenter can ask for. The menu, the row below the wizard and the keys derive from one list.
enum PresenterCommand: Equatable, Sendable {
  case next, back, takeByHand, openMenu, openPlaces, start, end, play, scrollDown, scrollUp, redraw, pause, quit,
    interrupt

  struct Entry {
    let command: PresenterCommand
    let names: [String]
    let keys: [Key]
    let words: String
    var footer: String?

    init(_ command: PresenterCommand, _ names: [String], _ keys: [Key], _ words: String, footer: String? = nil) {
      self.command = command
      self.names = names
      self.keys = keys
      self.words = words
      self.footer = footer
    }
  }

  /// Those with a footer stand first: a narrow row shows the first of them.
  static let entries: [Entry] = [
    Entry(
      .next, ["Space", "Right", "PgDn"],
      [.character(" "), .right, .pageDown, .enter, .control("m"), .control("j")], "On to the next stop", footer: "next"),
    Entry(
      .back, ["Backspace", "Left", "PgUp"], [.backspace, .left, .pageUp, .control("h")], "Back one stop", footer: "back"
    ),
    Entry(.takeByHand, ["F9"], [.function(9)], "Go on by hand; F9 gives back", footer: "by hand"),
    Entry(
      .openMenu, ["F1", "Ctrl-G", "?"], [.function(1), .control("g"), .character("?")], "This menu", footer: "menu"),
    Entry(.openPlaces, ["F3", "Ctrl-O"], [.function(3), .control("o")], "All steps, to go to one"),
    Entry(.start, ["Home"], [.home], "To the start of the tape"),
    Entry(.end, ["End"], [.end], "To the end of the tape"),
    Entry(.play, ["p"], [.character("p")], "Play by itself, or stop that"),
    Entry(.scrollDown, ["Down"], [.down], "Read on below"),
    Entry(.scrollUp, ["Up"], [.up], "Read again above"),
    Entry(.redraw, ["Ctrl-L"], [.control("l")], "Draw the screen again"),
    Entry(.pause, ["Ctrl-Z"], [.control("z")], "Pause, back to the shell"),
    Entry(.quit, ["Ctrl-X"], [.control("x")], "Quit"),
    Entry(.interrupt, ["Ctrl-C"], [.control("c")], "Quit, as interrupted"),
  ]

  /// The command of a key; nil for a key that does nothing.
  init?(_ key: Key) {
    guard let entry = Self.entries.first(where: { $0.keys.contains(key) }) else { return nil }
    self = entry.command
  }
}
