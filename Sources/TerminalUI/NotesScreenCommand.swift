import Wizard

/// What can be asked of the trainer's notes. Their keys, their menu and their footer derive from one list.
package enum NotesScreenCommand: Equatable, Sendable {
  case readOn, readBack, toTop, openMenu, restartClock, redraw, pause, quit, interrupt

  package static let entries: [(command: NotesScreenCommand, line: MenuLine)] = [
    (.readOn, MenuLine(["PageDown", "Space", "Down", "Right"], "Read on below")),
    (.readBack, MenuLine(["PageUp", "Backspace", "Up", "Left"], "Read again above")),
    (.toTop, MenuLine(["Home"], "To the top")),
    (.quit, MenuLine(["Ctrl-X", "q"], "Quit; the wizard goes on", footer: "quit")),
    (.restartClock, MenuLine(["R", "r"], "Begin the clock anew, in both", footer: "clock from now")),
    (.openMenu, MenuLine(as: .askedForMenu, footer: "menu")),
    (.redraw, MenuLine(as: .askedToRedraw)),
    (.pause, MenuLine(as: .askedToPause)),
    (.interrupt, MenuLine(as: .askedToQuit(.interrupted), "Quit, as interrupted")),
  ]

  /// The command of a key; nil for a key that does nothing.
  package init?(_ key: Key) {
    guard let entry = Self.entries.first(where: { $0.line.names(key) }) else { return nil }
    self = entry.command
  }
}
