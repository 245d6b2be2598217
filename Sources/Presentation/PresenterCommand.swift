import TerminalUI
import Wizard

/// What the presenter can ask for. The menu, the row below the wizard and the keys derive from one list.
enum PresenterCommand: Equatable, Sendable {
  case next, back, takeByHand, openMenu, openPlaces, start, end, play, scrollDown, scrollUp, redraw, pause, quit,
    interrupt

  struct Entry {
    let command: PresenterCommand
    /// As the menu shows it.
    let line: MenuLine
    let keys: [Key]

    /// - Parameter others: Keys beside those that the menu names.
    init(
      _ command: PresenterCommand, _ names: [String], _ words: String, footer: String? = nil, also others: [Key] = []
    ) {
      self.command = command
      line = MenuLine(names, words, footer: footer)
      keys = names.compactMap(Key.init(named:)) + others
    }

    /// What the wizard has as well, with its keys, and its words unless there are others.
    init(_ command: PresenterCommand, as event: Event, _ words: String? = nil, footer: String? = nil) {
      let shared = Command.all.first { $0.event == event }
      self.init(command, shared?.keys ?? [], words ?? shared?.usualWords ?? "", footer: footer)
    }
  }

  /// Those with a footer stand first: a narrow row shows the first of them.
  static let entries: [Entry] = [
    Entry(.next, ["Space", "Right", "PgDn"], "On to the next stop", footer: "next", also: [.enter]),
    Entry(.back, ["Backspace", "Left", "PgUp"], "Back one stop", footer: "back", also: [.control("h")]),
    Entry(.takeByHand, ["F9"], "Go on by hand; F9 gives back", footer: "by hand"),
    Entry(.openMenu, as: .askedForMenu, footer: "menu"),
    Entry(.openPlaces, as: .askedForPlaces),
    Entry(.start, ["Home"], "To the start of the tape"),
    Entry(.end, ["End"], "To the end of the tape"),
    Entry(.play, ["p"], "Play by itself, or stop that"),
    Entry(.scrollDown, ["Down"], "Read on below"),
    Entry(.scrollUp, ["Up"], "Read again above"),
    Entry(.redraw, as: .askedToRedraw),
    Entry(.pause, as: .askedToPause),
    Entry(.quit, as: .askedToQuit(.saved), "Quit"),
    Entry(.interrupt, as: .askedToQuit(.interrupted), "Quit, as interrupted"),
  ]

  /// The command of a key; nil for a key that does nothing.
  init?(_ key: Key) {
    guard let entry = Self.entries.first(where: { $0.keys.contains(key) }) else { return nil }
    self = entry.command
  }
}
