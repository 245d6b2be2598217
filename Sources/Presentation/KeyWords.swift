import TerminalUI
import Wizard

/// A key in words, such as `Enter: accept`.
enum KeyWords {
  /// What is said of a key that is pressed in this state.
  static func words(for key: Key, isTyped: Bool, in state: WizardState) -> String {
    if isTyped { return "typing" }
    let name = name(of: key)
    if key == .down || key == .up, state.openList != nil { return "\(name): choose" }
    let entry = MenuEntry.all(in: state).first { $0.canBeDoneNow && $0.keys.contains(name) }
    guard state.overlay == nil, let entry else { return name }
    return "\(name): \(entry.footer ?? entry.words.lowercased())"
  }

  private static func name(of key: Key) -> String {
    switch key {
    case .enter: "Enter"
    case .tab: "Tab"
    case .escape: "Esc"
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .character(" "): "Space"
    case .control(let letter): "Ctrl-\(letter.uppercased())"
    case .character(let character): String(character)
    default: ""
    }
  }
}
