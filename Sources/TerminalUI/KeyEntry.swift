import Wizard

/// A line of a list of keys from which a menu, a row of keys and their meaning derive.
package struct KeyEntry<Choice: Sendable>: Sendable {
  package let command: Choice
  /// As the menu shows it.
  package let line: MenuLine
  package let keys: [Key]

  /// - Parameter names: The keys, as the menu names them; a name that is none of a key is only shown.
  package init(_ command: Choice, _ names: [String], _ words: String, footer: String? = nil) {
    self.command = command
    line = MenuLine(names, words, footer: footer)
    keys = names.compactMap(Key.init(named:))
  }

  /// What the wizard has as well, with its keys, and its words unless there are others.
  package init(_ command: Choice, as event: Event, _ words: String? = nil, footer: String? = nil) {
    let shared = Command.all.first { $0.event == event }
    self.init(command, shared?.keys ?? [], words ?? shared?.usualWords ?? "", footer: footer)
  }
}

/// What a key does in an open menu that is no state of the wizard.
package enum MenuStep: Equatable, Sendable {
  case highlighted(Int), chosen(Int), closed

  /// - Parameter clicked: What the drawing that was shown says of the key.
  /// - Returns: nil for a key that means nothing in a menu, and may be a command's own.
  package init?(_ key: Key, selection: Int, of count: Int, clicked: Event?) {
    let last = count - 1
    switch key {
    case .down, .tab: self = .highlighted(selection == last ? 0 : selection + 1)
    case .up, .shiftTab: self = .highlighted(selection == 0 ? last : selection - 1)
    case .pageDown, .end: self = .highlighted(last)
    case .pageUp, .home: self = .highlighted(0)
    case .enter: self = .chosen(selection)
    case .mouse(let mouse) where mouse.action == .pressed:
      guard case .highlighted(let index) = clicked, (0...last).contains(index) else {
        self = .closed
        return
      }
      self = .chosen(index)
    case .escape, .function(1), .control("g"), .character("?"): self = .closed
    default: return nil
    }
  }
}
