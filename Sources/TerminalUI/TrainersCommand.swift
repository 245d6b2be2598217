import Wizard

/// What can be asked of the trainer's notes. Their keys, their menu and their footer derive from one list.
package enum TrainersCommand: Equatable, Sendable {
  case readOn, readBack, toTop, openMenu, restartClock, redraw, pause, quit, interrupt

  package static let entries: [KeyEntry<TrainersCommand>] = [
    KeyEntry(.readOn, ["PageDown", "Space", "Down", "Right"], "Read on below"),
    KeyEntry(.readBack, ["PageUp", "Backspace", "Up", "Left"], "Read again above"),
    KeyEntry(.toTop, ["Home"], "To the top"),
    KeyEntry(.quit, ["Ctrl-X", "q"], "Quit; the wizard goes on", footer: "quit"),
    KeyEntry(.restartClock, ["R", "r"], "Begin the clock anew, in both", footer: "clock from now"),
    KeyEntry(.openMenu, as: .askedForMenu, footer: "menu"),
    KeyEntry(.redraw, as: .askedToRedraw),
    KeyEntry(.pause, as: .askedToPause),
    KeyEntry(.interrupt, as: .askedToQuit(.interrupted), "Quit, as interrupted"),
  ]

  /// The command of a key; nil for a key that does nothing.
  package init?(_ key: Key) {
    guard let entry = Self.entries.first(where: { $0.keys.contains(key) }) else { return nil }
    self = entry.command
  }
}
