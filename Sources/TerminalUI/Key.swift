/// A key as the terminal reported it, whatever bytes it came in.
package enum Key: Hashable, Sendable {
  case character(Character)
  /// A control key by its lower-case letter or sign, such as `x` for Ctrl-X and `_` for Ctrl-_.
  case control(Character)
  case alt(Character)
  case enter, tab, shiftTab, escape, backspace, altBackspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  case function(Int)
  /// A bracketed paste: line breaks are `\n`, control characters are dropped.
  case paste(String)
  case mouse(Mouse)

  /// What the mouse did, and where, counted in cells from 0.
  package struct Mouse: Hashable, Sendable {
    /// A button pressed or released, or a turn of the wheel.
    package enum Action: Hashable, Sendable {
      case pressed, released, wheelUp, wheelDown
    }

    package var action: Action
    package var column: Int
    package var row: Int

    package init(_ action: Action, column: Int, row: Int) {
      self.action = action
      self.column = column
      self.row = row
    }
  }
}

extension Key {
  /// Of several names of one key the first is the usual one.
  private static let names: [(name: String, key: Key)] = [
    ("Enter", .enter), ("Tab", .tab), ("Shift-Tab", .shiftTab), ("Esc", .escape), ("Escape", .escape),
    ("Space", .character(" ")),
    ("Backspace", .backspace), ("Alt-Backspace", .altBackspace), ("Delete", .delete), ("Insert", .insert),
    ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right), ("Home", .home), ("End", .end),
    ("PageUp", .pageUp), ("PgUp", .pageUp), ("PageDown", .pageDown), ("PgDn", .pageDown),
  ]

  /// The key that words for people call so, such as `Ctrl-R`, `F2` or `?`; nil where no key has this name.
  package init?(named name: String) {
    if let known = Self.names.first(where: { $0.name == name }) {
      self = known.key
    } else if name.count == 1, let character = name.first {
      self = .character(character)
    } else if name.hasPrefix("F"), let number = Int(name.dropFirst()) {
      self = .function(number)
    } else if let letter = name.lowercased().last, name.dropLast() == "Ctrl-" {
      self = .control(letter)
    } else if let letter = name.lowercased().last, name.dropLast() == "Alt-" {
      self = .alt(letter)
    } else {
      return nil
    }
  }

  /// What words for people call the key; empty for a paste and the mouse.
  package var name: String {
    if let known = Self.names.first(where: { $0.key == self }) { return known.name }
    return switch self {
    case .character(let character): String(character)
    case .control(let letter): "Ctrl-\(letter.uppercased())"
    case .alt(let letter): "Alt-\(letter.uppercased())"
    case .function(let number): "F\(number)"
    case .enter, .tab, .shiftTab, .escape, .backspace, .altBackspace, .delete, .insert, .up, .down, .left, .right,
      .home, .end, .pageUp, .pageDown, .paste, .mouse:
      ""
    }
  }

  /// The same key as most terminals report it: Ctrl-M and Ctrl-J are Enter, Ctrl-I is Tab, and Alt knows no capitals.
  package var usual: Key {
    switch self {
    case .control("m"), .control("j"): .enter
    case .control("i"): .tab
    case .alt(let letter): .alt(letter.lowercased().first ?? letter)
    default: self
    }
  }
}
