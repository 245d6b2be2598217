import TerminalUI
import Wizard

/// What the presenter can ask for. The menu, the row below the wizard and the keys derive from one list.
enum PresenterCommand: Equatable, Sendable {
  case next, back, takeByHand, openMenu, openPlaces, blank, start, end, play, scrollDown, scrollUp, restartClock, redraw
  case pause, quit, interrupt
  /// A digit, which the menu lists with the list of steps.
  case jump(to: Place)

  /// Those with a footer stand first: a narrow row shows the first of them.
  static let entries: [(command: PresenterCommand, line: MenuLine)] = [
    (.next, MenuLine(["Space", "Enter", "Right", "PgDn"], "On to the next stop", footer: "next")),
    (.back, MenuLine(["Backspace", "Left", "PgUp"], "Back one stop", footer: "back")),
    (.back, MenuLine(["Ctrl-H"], "The same")),
    (.takeByHand, MenuLine(["F9"], "Go on by hand; F9 gives back", footer: "by hand")),
    (.openMenu, MenuLine(as: .askedForMenu, footer: "menu")),
    (.openPlaces, MenuLine(as: .askedForPlaces)),
    (.openPlaces, MenuLine(["1 to 6"], "That step; 0 start, 7 review")),
    (.blank, MenuLine(["b", "."], "Blank the screen, until any key")),
    (.start, MenuLine(["Home"], "To the start of the tape")),
    (.end, MenuLine(["End"], "To the end of the tape")),
    (.play, MenuLine(["p"], "Play by itself, or stop that")),
    (.scrollDown, MenuLine(["Down"], "Read on below")),
    (.scrollUp, MenuLine(["Up"], "Read again above")),
    (.restartClock, MenuLine(["R", "r"], "Begin the clock anew, in both")),
    (.redraw, MenuLine(as: .askedToRedraw)),
    (.pause, MenuLine(as: .askedToPause)),
    (.quit, MenuLine(as: .askedToQuit(.saved), "Quit")),
    (.interrupt, MenuLine(as: .askedToQuit(.interrupted), "Quit, as interrupted")),
  ]

  /// The command of a key; nil for a key that does nothing.
  init?(_ key: Key) {
    if case .character(let digit) = key, let number = digit.wholeNumberValue, Place.all.indices.contains(number) {
      self = .jump(to: Place.all[number])
    } else if let entry = Self.entries.first(where: { $0.line.names(key) }) {
      self = entry.command
    } else {
      return nil
    }
  }
}
