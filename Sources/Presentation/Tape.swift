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
  /// What a tape asks for, with the line that asks.
  package struct Command: Equatable, Sendable {
    /// What a command does. Times are in milliseconds; nil is the usual time.
    package enum Kind: Equatable, Sendable {
      case type(String, speed: Int?)
      case press(Key, count: Int, speed: Int?)
      case sleep(Int)
      case wait(Pattern)
    }

    package var kind: Kind
    /// The line in the file, from 1.
    package var line: Int
    /// What its author says of it: in the lines directly above, and behind it.
    package private(set) var comments: [String] = []

    init(kind: Kind, line: Int) {
      self.kind = kind
      self.line = line
    }

    /// Adds a comment as people read it: in one line, without the signs that set it off.
    mutating func add(_ comment: String) {
      let words = comment.split(whereSeparator: \.isWhitespace).map(\.withoutTerminalControls)
      let isSign = { (word: String) in word.allSatisfy { "#-=*".contains($0) } }
      let said = words.drop(while: isSign).reversed().drop(while: isSign).reversed().joined(separator: " ")
      if !said.isEmpty { comments.append(said) }
    }
  }

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

  /// What the tape asks for, in order.
  package let commands: [Command]

  /// Reads a tape.
  ///
  /// - Throws: `TapeFault` with the first line that is not understood.
  package init(_ bytes: [UInt8]) throws(TapeFault) {
    var reader = try TapeReader(bytes)
    commands = try reader.commands()
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
