import SetupRules
import Wizard

extension OverlayBox {
  /// A line of a menu.
  struct MenuLine {
    var key: String
    /// All keys, for where there is room.
    var keyNames: String
    var words: String
    var canBeDoneNow: Bool
    var target: Event
  }

  /// Every action of the wizard with its keys.
  static func menu(_ scene: Scene, selection: Int, width: Int) -> OverlayBox {
    let lines = MenuEntry.all(in: scene).enumerated().map { index, entry in
      MenuLine(
        key: entry.keys.first ?? "", keyNames: entry.keyNames, words: entry.words, canBeDoneNow: entry.canBeDoneNow,
        target: entry.canBeDoneNow ? .chose(entry.event) : .highlighted(index))
    }
    return menu(lines, selection: selection, width: width)
  }

  /// Actions with their keys. What cannot be done now says so.
  static func menu(_ entries: [MenuLine], selection: Int, width: Int) -> OverlayBox {
    var column = TextColumn(width: width)
    let selection = min(max(0, selection), entries.count - 1)
    let keyColumns = width >= 56 ? 24 : 11
    for (index, entry) in entries.enumerated() {
      let isSelected = index == selection
      let style: Style = isSelected ? .selection : entry.canBeDoneNow ? .plain : .quiet
      column.beginEntry(isSelected, mark: entry.canBeDoneNow ? " " : "-", style: style)
      let keys = width >= 56 ? entry.keyNames : entry.key
      column.putWhole(keys, style == .plain ? .key : style)
      column.pad(to: max(keyColumns, column.columns + 1), isSelected ? .selection : .plain)
      column.putWhole(entry.words, style)
      if !entry.canBeDoneNow, column.columns + 9 <= width {
        column.pad(to: width - 9, isSelected ? .selection : .plain)
        column.putWhole("(not now)", style)
      }
      column.endEntry(isSelected, target: entry.target)
    }
    return OverlayBox(
      title: "What you can do", column: column,
      footer: [("Enter", "does it"), ("Up, Down", "choose"), ("Esc", "close")],
      outside: .wentBack)
  }

  /// The list of places with how each stands.
  ///
  /// What the highlighted step still needs stands below it on a small screen, and below the list in a box.
  static func places(_ scene: Scene, selection: Int, width: Int, isWhole: Bool) -> OverlayBox {
    var column = TextColumn(width: width)
    let selection = min(max(0, selection), Place.all.count - 1)
    for (index, place) in Place.all.enumerated() {
      let isSelected = index == selection
      let mark = StatusMark(scene.state.status(of: place))
      column.beginEntry(isSelected)
      column.putWhole(place.step == nil ? "   " : mark.text, isSelected ? .selection : mark.style)
      let title = scene.shortTitle(of: place)
      column.putWhole(place.stepNumber.map { " \($0) \(title)" } ?? " \(title)", isSelected ? .selection : .plain)
      let here = mark.word.isEmpty ? "you are here" : "\(mark.word) (here)"
      let word = place == scene.place ? here : mark.word
      if column.columns + 2 + word.count <= width {
        column.pad(to: max(column.columns + 2, min(32, width - 12)), isSelected ? .selection : .plain)
        column.putWhole(word, isSelected ? .selection : mark.style)
      }
      column.endEntry(isSelected, target: .jumped(to: place))
      if isSelected, isWhole, let step = place.step { column.addMissing(scene, step, indent: 4) }
    }
    if !isWhole { column.addMissing(scene, below: Place.all[selection]) }
    return OverlayBox(
      title: "Steps", column: column, footer: [("Enter", "goes there"), ("Up, Down", "choose"), ("Esc", "close")],
      outside: .wentBack)
  }

  /// The five lines to read out. The cursor stands at the line that is read, so that a Braille display shows it.
  static func card(_ scene: Scene, line: Int, width: Int) -> OverlayBox {
    var column = TextColumn(width: width)
    for (index, words) in scene.state.helpCard.lines.enumerated() {
      column.begin()
      column.put(words, index == 0 ? .strong : .plain)
      column.end(hanging: 2)
    }
    let row = min(max(0, line), column.lines.count - 1)
    column.cursor = Point(column: column.lines[row].indent, row: row)
    return OverlayBox(
      title: "Read this out", column: column, footer: [("Esc", "close"), ("Up, Down", "line by line")],
      outside: .wentBack)
  }

  static func question(_ question: Question, _ scene: Scene, selection: Int, width: Int) -> OverlayBox {
    var column = TextColumn(width: width)
    column.add(scene.state.text(of: question))
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
  /// What a step still needs, a line each.
  fileprivate mutating func addMissing(_ scene: Scene, _ step: Step, indent: Int = 0) {
    let missing = scene.state.run.missing(in: step)
    if missing.isEmpty { add("Nothing is missing.", indent: indent) }
    for item in missing {
      add("needs: \(scene.state.pages.label(of: item, in: step))", indent: indent, hanging: indent + 2)
    }
  }

  /// The same below all entries. The lines are as many for each step, so that the box keeps its place.
  fileprivate mutating func addMissing(_ scene: Scene, below selected: Place) {
    let parts = Workshop.steps.map { step in
      var part = TextColumn(width: width)
      part.addMissing(scene, step)
      return (place: Place.step(step.id), part: part)
    }
    let height = parts.map(\.part.lines.count).max() ?? 0
    blank()
    let shown = parts.first { $0.place == selected }?.part
    if let shown { append(shown) }
    for _ in (shown?.lines.count ?? 0)..<height { blank() }
  }

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
