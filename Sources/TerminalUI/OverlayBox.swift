import SetupRules
import Wizard

/// What lies over the page, as lines with a title and a footer.
struct OverlayBox {
  var title: String
  var column: TextColumn<Event>
  /// The key names and words below.
  var footer: [(key: String, words: String)]
  /// What a click beside the box means.
  var outside: Event?
}

extension OverlayBox {
  /// The columns inside the box.
  private static func width(for wanted: Int, in size: Size) -> Int {
    isWhole(size) ? size.columns : min(wanted, size.columns - 8)
  }

  /// Whether a small screen belongs to the overlay alone.
  static func isWhole(_ size: Size) -> Bool {
    size.columns < Layout.leastColumns || size.rows < Layout.leastRows
  }

  /// Everything that can be done in the wizard.
  static func menu(_ scene: Scene, selection: Int, in size: Size) -> OverlayBox {
    let lines = Command.all.map { command in
      MenuLine(
        command.keys(in: scene.state), command.words(in: scene.state), canBeDone: command.canBeDone(scene.state))
    }
    return menu(lines, selection: selection, in: size) { index in
      lines[index].canBeDone ? .chose(Command.all[index].event) : .highlighted(index)
    }
  }

  /// What can be done, with its keys. What cannot be done now says so.
  static func menu(
    _ lines: [MenuLine], selection: Int, in size: Size, target: (Int) -> Event = { .highlighted($0) }
  ) -> OverlayBox {
    let width = width(for: 64, in: size)
    var column = TextColumn<Event>(width: width)
    let selection = min(max(0, selection), lines.count - 1)
    let longest = lines.map { $0.keys.joined(separator: ", ").count }.max() ?? 0
    let keyColumns = width >= 56 ? max(24, longest + 3) : 11
    for (index, line) in lines.enumerated() {
      let style: Style = line.canBeDone ? .plain : .quiet
      column.beginEntry(isSelected: index == selection, mark: line.canBeDone ? " " : "-", style)
      let keys = width >= 56 ? line.keys.joined(separator: ", ") : line.keys.first ?? ""
      column.putWhole(keys, line.canBeDone ? .key : .quiet)
      column.pad(to: max(keyColumns, column.columns + 1))
      column.putWhole(line.words, style)
      if !line.canBeDone, column.columns + 10 <= width {
        column.pad(to: width - 9)
        column.putWhole("(not now)", style)
      }
      column.endEntry(isSelected: index == selection, target: target(index))
    }
    return OverlayBox(
      title: "What you can do", column: column,
      footer: [("Enter", "does it"), ("Up, Down", "choose"), ("Esc", "close")],
      outside: .wentBack)
  }

  /// The list of places with how each stands.
  ///
  /// What is to mend in the highlighted step, and what it still needs, stands below it on a small screen, and below the list in a box.
  static func places(_ scene: Scene, selection: Int, in size: Size) -> OverlayBox {
    let width = width(for: 44, in: size)
    var column = scene.column(width: width)
    let selection = min(max(0, selection), Place.all.count - 1)
    for (index, place) in Place.all.enumerated() {
      let isSelected = index == selection
      let mark = StatusMark(scene.state.status(of: place))
      column.beginEntry(isSelected: isSelected)
      column.putWhole(place.step == nil ? "   " : mark.text, mark.style)
      let title = scene.shortTitle(of: place)
      column.putWhole(place.stepNumber.map { " \($0) \(title)" } ?? " \(title)", .plain)
      let here = mark.word.isEmpty ? "you are here" : "\(mark.word) (here)"
      let word = place == scene.place ? here : mark.word
      if column.columns + 2 + word.count <= width {
        column.pad(to: max(column.columns + 2, min(30, width - 14)))
        column.putWhole(word, mark.style)
      }
      column.endEntry(isSelected: isSelected, target: .jumped(to: place))
      guard isSelected, isWhole(size) else { continue }
      for part in scene.verdict.parts where .step(part.step.id) == place { column.addMissing(scene, part, indent: 4) }
    }
    if !isWhole(size) { column.addMissing(scene, below: Place.all[selection]) }
    return OverlayBox(
      title: "Steps", column: column, footer: [("Enter", "goes there"), ("Up, Down", "choose"), ("Esc", "close")],
      outside: .wentBack)
  }

  /// The five lines to read out. The cursor stands at the line that is read, so that a Braille display shows it.
  static func card(_ scene: Scene, line: Int, in size: Size) -> OverlayBox {
    var column = scene.column(width: width(for: 72, in: size))
    for (index, words) in scene.state.helpCard.lines.enumerated() {
      column.add(words, index == 0 ? .strong : .plain, hanging: 2)
    }
    let row = min(max(0, line), column.lines.count - 1)
    column.cursor = Point(column: column.lines[row].indent, row: row)
    return OverlayBox(
      title: "Read this out", column: column, footer: [("Esc", "close"), ("Up, Down", "line by line")],
      outside: .wentBack)
  }

  static func question(_ dialog: Dialog, in size: Size, of scene: Scene? = nil) -> OverlayBox {
    let width = width(for: 56, in: size)
    var column = scene?.column(width: width) ?? TextColumn(width: width)
    column.add(dialog.text)
    column.blank()
    for (index, choice) in dialog.choices.enumerated() {
      let isSelected = index == dialog.selection
      column.beginEntry(isSelected: isSelected)
      column.putWhole(choice, .plain)
      column.endEntry(isSelected: isSelected, target: isSelected ? .accepted : .highlighted(index))
    }
    return OverlayBox(
      title: dialog.title, column: column, footer: [("Enter", "answers"), ("Up, Down", "choose")], outside: nil)
  }
}

extension TextColumn<Event> {
  /// What is to mend in a step, and what it still needs, a line each.
  fileprivate mutating func addMissing(_ scene: Scene, _ part: Verdict.Part, indent: Int = 0) {
    if part.status == .done { add("Nothing is missing.", indent: indent) }
    let open = part.toMend.map { ("to mend: ", $0) } + part.missing.map { ("needs: ", $0) }
    for (word, item) in open {
      add(word + scene.state.pages.label(of: item, in: part.step), indent: indent, hanging: indent + 2)
    }
  }

  /// The same below all entries. The lines are as many for each step, so that the box keeps its place.
  fileprivate mutating func addMissing(_ scene: Scene, below selected: Place) {
    let columns = scene.verdict.parts.map { part in
      var column = scene.column(width: width)
      column.addMissing(scene, part)
      return (place: Place.step(part.step.id), column: column)
    }
    let height = columns.map(\.column.lines.count).max() ?? 0
    blank()
    let shown = columns.first { $0.place == selected }?.column
    if let shown { append(shown) }
    for _ in (shown?.lines.count ?? 0)..<height { blank() }
  }
}

/// Where an overlay stands: in a box in the middle, or on a small screen everywhere.
struct OverlayPlace {
  let isWhole: Bool
  /// The box with its frame.
  let rows: Range<Int>
  let columns: Range<Int>
  let title: Int?
  let footer: Int?
  let text: (row: Int, columns: Range<Int>)
  /// The lines that are shown; the one with the cursor is always among them.
  let window: Range<Int>

  init(_ column: TextColumn<Event>, in size: Size) {
    isWhole = OverlayBox.isWhole(size)
    footer = size.rows >= 3 ? size.rows - 1 : nil
    let room = size.rows - (isWhole ? (size.rows >= 6 ? 2 : size.rows >= 3 ? 1 : 0) : 5)
    let count = column.lines.count
    let height = min(count, max(1, room))
    window = column.window(from: (column.cursor?.row ?? 0) - height / 2, height: height)
    if isWhole {
      rows = 0..<size.rows
      columns = 0..<size.columns
      title = size.rows >= 6 ? 0 : nil
      let top = size.rows >= 6 ? 1 : 0
      text = (top, 0..<size.columns)
    } else {
      let top = (size.rows - height - 2) / 2
      let left = (size.columns - column.width - 4) / 2
      rows = top..<top + height + 2
      columns = left..<left + column.width + 4
      title = top
      text = (top + 1, left + 2..<left + 2 + column.width)
    }
  }
}

extension Drawing<Event> {
  mutating func drawOverlay(_ scene: Scene) {
    let state = scene.state
    switch state.overlay {
    case nil: return
    case .menu(let selection): draw(.menu(scene, selection: selection, in: size))
    case .places(let selection): draw(.places(scene, selection: selection, in: size))
    case .card(let line): draw(.card(scene, line: line, in: size))
    case .question(let question, let selection):
      let dialog = Dialog(question.title, state.text(of: question), choices: question.choices, selection: selection)
      draw(.question(dialog, in: size, of: scene))
    }
  }

  mutating func draw(_ box: OverlayBox) {
    let place = OverlayPlace(box.column, in: size)
    forgetTargets()
    if let outside = box.outside { aim(rows: 0..<size.rows, columns: 0..<size.columns, outside) }
    clear(rows: place.rows, columns: place.columns)
    if !place.isWhole { drawFrame(rows: place.rows, columns: place.columns) }
    if let row = place.title {
      let title = place.isWhole ? box.title : " \(box.title) "
      draw(title, .accent, row: row, column: place.isWhole ? 0 : place.columns.lowerBound + 2)
    }
    draw(box.column, place.window, row: place.text.row, columns: place.text.columns)
    if let row = place.footer {
      fill(" ", .plain, row: row, columns: 0..<size.columns)
      let hasMark = place.isWhole && place.window.upperBound < box.column.lines.count
      drawKeys(
        box.footer.map { ($0.key, $0.words, nil) }, row: row, column: place.isWhole ? 0 : 2,
        before: hasMark ? size.columns - More.below.wordsInRule.count : nil)
    }
    drawMarks(place, of: box.column.lines.count)
  }

  /// On a small screen, which belongs to the overlay alone, its title makes room for the mark of a demonstration.
  mutating func markDemoBesideTitle() {
    guard OverlayBox.isWhole(size), size.rows >= 4 else { return }
    // The mark for more above keeps its place at the right.
    let end = max(0, size.columns - 8)
    let title = frame.cells[..<end]
    clear(rows: 0..<1, columns: 0..<end)
    draw(title, row: 0, column: 7, end: end)
    draw(" demo ", .selection, row: 0, column: 0)
  }

  private mutating func drawFrame(rows: Range<Int>, columns: Range<Int>) {
    let (first, last) = (rows.lowerBound, rows.upperBound - 1)
    for row in rows {
      let left = row == first ? LineDrawing.topLeft : row == last ? LineDrawing.bottomLeft : LineDrawing.vertical
      let right = row == first ? LineDrawing.topRight : row == last ? LineDrawing.bottomRight : LineDrawing.vertical
      if row == first || row == last { fill(LineDrawing.horizontal, .accent, row: row, columns: columns) }
      fill(left, .accent, row: row, columns: columns.lowerBound..<columns.lowerBound + 1)
      fill(right, .accent, row: row, columns: columns.upperBound - 1..<columns.upperBound)
    }
  }

  private mutating func drawMarks(_ place: OverlayPlace, of count: Int) {
    let columns = 0..<(place.isWhole ? place.columns.upperBound + 1 : max(0, place.columns.upperBound - 3))
    if place.window.lowerBound > 0, let row = place.title {
      drawMark([More.above.wordsInRule], row: row, columns: columns)
    }
    let bottom = place.isWhole ? place.footer : place.rows.upperBound - 1
    if place.window.upperBound < count, let bottom { drawMark([More.below.wordsInRule], row: bottom, columns: columns) }
  }
}
