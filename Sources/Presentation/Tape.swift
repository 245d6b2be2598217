import SetupRules
import TerminalUI

/// A demonstration as a text file: what is typed, key by key, and where it rests.
///
/// The syntax is the part of VHS's (github.com/charmbracelet/vhs) that means something here:
///
///     # A comment, for the trainer's notes: directly above a command or behind it, it belongs to that place
///     Type "text"         also 'text' or `text`; Type@10ms sets the time for each key
///     Enter               also Tab, Escape, Space, Up, Down, Left, Right; with a number, several times: Down 3
///     Ctrl+R              a control key
///     Sleep 2s            of a second or longer: a stop, where the trainer talks; shorter: a breath
///     Wait+Screen /text/  the tape goes on only if the text stands on the screen
package struct Tape: Equatable, Sendable {
  /// The milliseconds between two keys of a text.
  static let usualTypingSpeed = 40
  /// The milliseconds before any other key.
  static let usualPressSpeed = 200
  /// From this length on, in milliseconds, a Sleep is a stop.
  package static let leastStop = 1000
  /// A longer tape, in bytes, is none.
  package static let greatestSize = 1 << 20
  /// A longer text is typed by nobody while others look on, in bytes; the longest value of the wizard has 4,096 characters.
  static let longestText = 4096
  /// Each key is kept as a state of its own, to go back to.
  static let mostKeys = 20_000

  /// The tape key by key.
  let actions: [TapeAction]
  /// What its author says of the actions, by the number of the first one that it is said of: in the lines directly above
  /// it, and behind it.
  let comments: [Int: [String]]

  /// Reads a tape.
  ///
  /// - Throws: `TapeFault` with the first line that is not understood.
  package init(_ bytes: [UInt8]) throws(TapeFault) {
    let reader = try TapeReader(bytes)
    actions = reader.actions
    comments = reader.comments
  }

  /// The stops of the tape without its start: where it rests after a key, and its end.
  var stopCount: Int {
    var count = 0
    var isMoving = false
    for action in actions {
      switch action {
      case .press: isMoving = true
      case .stop where isMoving:
        count += 1
        isMoving = false
      case .stop, .wait: break
      }
    }
    return count + (isMoving ? 1 : 0)
  }
}

enum TapeAction: Equatable, Sendable {
  /// A key, after some milliseconds; a typed one belongs to a text.
  case press(Key, delay: Int, isTyped: Bool)
  /// Rests until the trainer goes on, or for some milliseconds where it plays by itself.
  case stop(Int)
  /// - Parameter line: The line in the file, from 1.
  case wait(Tape.Pattern, line: Int)
}

/// A line of a tape that cannot be played, in words.
package struct TapeFault: Error, Equatable, Sendable {
  /// From 1.
  package let line: Int
  /// A sentence or two.
  package let reason: String
}

extension TapeFault: CustomStringConvertible {
  /// Such as `Line 12: Set is not known here. …`
  package var description: String { "Line \(line): \(reason)" }
}
