import TerminalUI
import Wizard

/// What the presenter can ask for. The menu, the row below the wizard and the keys derive from one list.
enum PresenterCommand: Equatable, Sendable {
  case next, back, takeByHand, openMenu, openPlaces, blank, start, end, play, scrollDown, scrollUp, restartClock,
    redraw,
    pause, quit, interrupt
  /// A digit, which the menu lists with the list of steps.
  case jump(to: Place)

  /// Those with a footer stand first: a narrow row shows the first of them.
  static let entries: [KeyEntry<PresenterCommand>] = [
    KeyEntry(.next, ["Space", "Enter", "Right", "PgDn"], "On to the next stop", footer: "next"),
    KeyEntry(.back, ["Backspace", "Left", "PgUp"], "Back one stop", footer: "back"),
    KeyEntry(.back, ["Ctrl-H"], "The same"),
    KeyEntry(.takeByHand, ["F9"], "Go on by hand; F9 gives back", footer: "by hand"),
    KeyEntry(.openMenu, as: .askedForMenu, footer: "menu"),
    KeyEntry(.openPlaces, as: .askedForPlaces),
    KeyEntry(.openPlaces, ["1 to 6"], "That step; 0 start, 7 review"),
    KeyEntry(.blank, ["b", "."], "Blank the screen, until any key"),
    KeyEntry(.start, ["Home"], "To the start of the tape"),
    KeyEntry(.end, ["End"], "To the end of the tape"),
    KeyEntry(.play, ["p"], "Play by itself, or stop that"),
    KeyEntry(.scrollDown, ["Down"], "Read on below"),
    KeyEntry(.scrollUp, ["Up"], "Read again above"),
    KeyEntry(.restartClock, ["R", "r"], "Begin the clock anew, in both"),
    KeyEntry(.redraw, as: .askedToRedraw),
    KeyEntry(.pause, as: .askedToPause),
    KeyEntry(.quit, as: .askedToQuit(.saved), "Quit"),
    KeyEntry(.interrupt, as: .askedToQuit(.interrupted), "Quit, as interrupted"),
  ]

  /// The command of a key; nil for a key that does nothing.
  init?(_ key: Key) {
    if case .character(let digit) = key, let number = digit.wholeNumberValue, Place.all.indices.contains(number) {
      self = .jump(to: Place.all[number])
    } else if let entry = Self.entries.first(where: { $0.keys.contains(key) }) {
      self = entry.command
    } else {
      return nil
    }
  }
}
