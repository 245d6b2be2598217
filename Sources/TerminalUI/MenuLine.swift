import Wizard

/// A line of a list of what can be done, from which a menu, a row of keys and the meaning of keys derive.
package struct MenuLine: Equatable, Sendable {
  /// The names of the keys that do it, of which the first is shown where there is little room. A name that is none of a
  /// key is only shown.
  package var keys: [String]
  package var words: String
  /// The words in a row of keys; nil for what only the menu shows.
  package var footer: String?
  package var canBeDone: Bool

  package init(_ keys: [String], _ words: String, footer: String? = nil, canBeDone: Bool = true) {
    self.keys = keys
    self.words = words
    self.footer = footer
    self.canBeDone = canBeDone
  }

  /// What the wizard has as well, with its keys, and its words unless there are others.
  package init(as event: Event, _ words: String? = nil, footer: String? = nil) {
    let shared = Command.all.first { $0.event == event }
    self.init(shared?.keys ?? [], words ?? shared?.usualWords ?? "", footer: footer)
  }

  package func names(_ key: Key) -> Bool { keys.contains { Key(named: $0) == key } }
}

/// What a key does in an open menu.
package enum MenuStep<Choice> {
  case highlighted(Int), chosen(Choice), closed

  /// - Parameters:
  ///   - page: How many lines PageUp and PageDown go; nil for all.
  ///   - clicked: What the drawing that was shown says of the key.
  ///   - own: The command whose own key it is.
  /// - Returns: nil for a key that means nothing here.
  package init?(
    _ key: Key, selection: Int, of choices: [Choice], page: Int? = nil, clicked: Event? = nil, own: Choice? = nil
  ) {
    let last = choices.count - 1
    let selection = min(max(0, selection), last)
    let page = page ?? last
    switch key {
    case .down, .tab: self = .highlighted(selection == last ? 0 : selection + 1)
    case .up, .shiftTab: self = .highlighted(selection == 0 ? last : selection - 1)
    case .pageDown: self = .highlighted(min(last, selection + page))
    case .pageUp: self = .highlighted(max(0, selection - page))
    case .home: self = .highlighted(0)
    case .end: self = .highlighted(last)
    case .enter: self = .chosen(choices[selection])
    case .mouse(let mouse) where mouse.action == .pressed:
      if case .highlighted(let index) = clicked, choices.indices.contains(index) {
        self = .chosen(choices[index])
      } else {
        self = .closed
      }
    case .escape, .function(1), .control("g"), .character("?"): self = .closed
    default:
      guard let own else { return nil }
      self = .chosen(own)
    }
  }
}
