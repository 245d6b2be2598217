/// Where a presentation stands on its tape, as the trainer's notes show it.
package struct TapePosition: Equatable, Sendable {
  package enum Mode: String, CaseIterable, Sendable {
    /// At a stop, until Space.
    case waiting
    /// On its way to the next stop.
    case playing
    /// The presenter has the keys.
    case byHand
    /// Nothing is shown to the room.
    case blank
    /// The presentation was left or killed; this is where it stood last.
    case ended
  }

  /// What is played between two stops.
  package struct Stretch: Equatable, Sendable {
    /// What it does one after the other, such as `presses Enter (tick)`.
    package var deeds: [String]
    /// What the tape's author says of it.
    package var comments: [String]

    package init(deeds: [String] = [], comments: [String] = []) {
      self.deeds = deeds
      self.comments = comments
    }
  }

  /// How many stops lie behind, and how many there are.
  package var passed: Int
  package var all: Int
  package var mode: Mode
  /// What the tape's author says of this place, and of the way to it.
  package var comments: [String]
  /// What the next Space plays, and what comes after it; empty at the end of the tape.
  package var ahead: [Stretch]

  package init(passed: Int, all: Int, mode: Mode, comments: [String] = [], ahead: [Stretch] = []) {
    self.passed = passed
    self.all = all
    self.mode = mode
    self.comments = comments
    self.ahead = ahead
  }

  /// Where it stands, in a sentence or two.
  package var words: String {
    switch mode {
    case .waiting: ahead.isEmpty ? "It is at its end." : "It waits for Space."
    case .playing: "It is playing."
    case .byHand: "The presenter has the keys. F9 gives them back to the tape."
    case .blank: "The screen is blank. Any key brings it back."
    case .ended: "The presentation has ended; its last place is shown."
    }
  }
}
