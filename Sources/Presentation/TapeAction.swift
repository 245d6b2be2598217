import TerminalUI

enum TapeAction: Equatable, Sendable {
  /// A key, after some milliseconds; a typed one belongs to a text.
  case press(Key, delay: Int, isTyped: Bool)
  /// Rests until the trainer goes on, or for some milliseconds where it plays by itself.
  case stop(Int)
  case wait(Tape.Pattern, line: Int)
}

extension Tape.Command {
  /// How many keys it presses, counting the bytes of a text.
  var keyCount: Int {
    switch kind {
    case .type(let text, _): text.utf8.count
    case .press(_, let count, _): count
    case .sleep, .wait: 0
    }
  }
}

extension Tape {
  /// The tape key by key.
  var actions: [TapeAction] { script.actions }

  /// What its author says of the actions, by the number of the first one that it is said of.
  var comments: [Int: [String]] { script.comments }

  private var script: (actions: [TapeAction], comments: [Int: [String]]) {
    var actions: [TapeAction] = []
    var comments: [Int: [String]] = [:]
    var breath = 0
    func press(_ key: Key, _ delay: Int, isTyped: Bool) {
      actions.append(.press(key, delay: delay + breath, isTyped: isTyped))
      breath = 0
    }
    for command in commands {
      if !command.comments.isEmpty { comments[actions.count, default: []] += command.comments }
      switch command.kind {
      case .type(let text, let speed):
        for character in text { press(.character(character), speed ?? Self.usualTypingSpeed, isTyped: true) }
      case .press(let key, let count, let speed):
        for _ in 0..<count { press(key, speed ?? Self.usualPressSpeed, isTyped: false) }
      case .sleep(let time) where time < Self.leastStop: breath += time
      case .sleep(let time): actions.append(.stop(time))
      case .wait(let pattern): actions.append(.wait(pattern, line: command.line))
      }
    }
    return (actions, comments)
  }
}
