import SetupRules
import Wizard

extension OverlayBox {
  /// Every action with its keys. What cannot be done now says so.
  static func menu(_ state: WizardState, selection: Int, width: Int) -> OverlayBox {
    var column = TextColumn(width: width)
    let entries = MenuEntry.all(in: state)
    let selection = min(max(0, selection), entries.count - 1)
    let keyColumns = width >= 56 ? 23 : 11
    for (index, entry) in entries.enumerated() {
      let isSelected = index == selection
      let style: Style = isSelected ? .selection : entry.canBeDoneNow ? .plain : .quiet
      column.beginEntry(isSelected, mark: entry.canBeDoneNow ? " " : "-", style: style)
      let keys = width >= 56 ? entry.keyNames : entry.keys.first ?? ""
      column.putWhole(keys, style == .plain ? .key : style)
      column.pad(to: keyColumns, isSelected ? .selection : .plain)
      column.putWhole(entry.words, style)
      if !entry.canBeDoneNow, column.columns + 9 <= width {
        column.pad(to: width - 9, isSelected ? .selection : .plain)
        column.putWhole("(not now)", style)
      }
      column.endEntry(isSelected, target: entry.canBeDoneNow ? .chose(entry.event) : .highlighted(index))
    }
    return OverlayBox(
      title: "What you can do", column: column,
      footer: [("Enter", "does it"), ("Up, Down", "choose"), ("Esc", "close")],
      outside: .wentBack)
  }

  /// The list of places with how each stands.
  static func places(_ scene: Scene, selection: Int, width: Int) -> OverlayBox {
    var column = TextColumn(width: width)
    let selection = min(max(0, selection), Place.all.count - 1)
    for (index, place) in Place.all.enumerated() {
      let isSelected = index == selection
      let mark = StatusMark(scene.state.status(of: place))
      column.beginEntry(isSelected)
      column.putWhole(place.step == nil ? "   " : mark.text, isSelected ? .selection : mark.style)
      let title = scene.shortTitle(of: place)
      column.putWhole(place.stepNumber.map { " \($0) \(title)" } ?? " \(title)", isSelected ? .selection : .plain)
      let word = place == scene.place ? "you are here" : mark.word
      if column.columns + 2 + word.count <= width {
        column.pad(to: max(column.columns + 2, min(32, width - word.count)), isSelected ? .selection : .plain)
        column.putWhole(word, isSelected ? .selection : mark.style)
      }
      column.endEntry(isSelected, target: .jumped(to: place))
    }
    return OverlayBox(
      title: "Steps", column: column, footer: [("Enter", "goes there"), ("Up, Down", "choose"), ("Esc", "close")],
      outside: .wentBack)
  }

  static func question(_ question: Question, selection: Int, width: Int) -> OverlayBox {
    var column = TextColumn(width: width)
    column.add(question.text)
    column.blank()
    let choices = question.choices
    let selection = min(max(0, selection), choices.count - 1)
    for (index, choice) in choices.enumerated() {
      let isSelected = index == selection
      column.beginEntry(isSelected)
      column.putWhole(choice, isSelected ? .selection : .plain)
      column.endEntry(isSelected, target: isSelected ? .accepted : .highlighted(index))
    }
    return OverlayBox(
      title: question.title, column: column, footer: [("Enter", "answers"), ("Up, Down", "choose")], outside: nil)
  }
}

extension TextColumn {
  fileprivate mutating func beginEntry(_ isSelected: Bool, mark: String = " ", style: Style = .plain) {
    begin()
    if isSelected { cursor = Point(column: 0, row: lines.count) }
    putWhole(isSelected ? "> " : "\(mark) ", isSelected ? .selection : style)
  }

  fileprivate mutating func endEntry(_ isSelected: Bool, target: Event) {
    if isSelected { pad(to: width, .selection) }
    endLine(target: target)
  }
}
