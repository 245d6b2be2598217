import TerminalUI
import Wizard

extension Presentation {
  /// The presenter's menu, which lists every command.
  mutating func takeInMenu(_ key: Key, _ selection: Int, _ milliseconds: Int) -> [Order] {
    let last = PresenterCommand.entries.count - 1
    switch key {
    case .down, .tab: panel = .menu(selection: selection == last ? 0 : selection + 1)
    case .up, .shiftTab: panel = .menu(selection: selection == 0 ? last : selection - 1)
    case .pageDown, .end: panel = .menu(selection: last)
    case .pageUp, .home: panel = .menu(selection: 0)
    case .enter, .control("m"), .control("j"): return choose(selection, milliseconds)
    case .mouse(let mouse): return click(mouse, milliseconds)
    case .escape, .function(1), .control("g"), .character("?"): panel = nil
    default:
      guard let command = PresenterCommand(key) else { return [] }
      panel = nil
      return perform(command, milliseconds)
    }
    return []
  }

  private mutating func choose(_ index: Int, _ milliseconds: Int) -> [Order] {
    panel = nil
    let command = PresenterCommand.entries[index].command
    return command == .openMenu ? [] : perform(command, milliseconds)
  }

  private mutating func click(_ mouse: Key.Mouse, _ milliseconds: Int) -> [Order] {
    guard mouse.action == .pressed else { return [] }
    let point = Point(column: mouse.column, row: mouse.row)
    guard let index = Screen.menuEntry(at: point, of: shownState, on: stage, size: size) else {
      panel = nil
      return []
    }
    return choose(index, milliseconds)
  }

  /// The wizard's own list of steps, on a state of its own.
  mutating func takeInPlaces(_ key: Key, _ selection: Int, _ milliseconds: Int) -> [Order] {
    let event = KeyMap.event(for: key, in: shownState, size: Stage.wizardSize(in: size))
    switch event {
    case .accepted:
      panel = nil
      return jump(to: Place.all[selection], milliseconds)
    case .jumped(let place):
      panel = nil
      return jump(to: place, milliseconds)
    case .highlighted(let index): panel = .places(selection: index)
    case .movedDown, .movedUp:
      let next = selection + (event == .movedDown ? 1 : -1)
      panel = .places(selection: min(max(0, next), Place.all.count - 1))
    case .wentBack: panel = nil
    default:
      guard let command = PresenterCommand(key) else { return [] }
      panel = nil
      return perform(command, milliseconds)
    }
    return []
  }
}
