import SetupRules
import Wizard

/// Where the parts of the trainer's notes stand.
struct NotesLayout {
  let size: Size
  let clock: TextColumn
  let header: Int?
  let rule: Int?
  let clockRows: Range<Int>
  let body: Range<Int>
  let footer: Int?

  init(size: Size, clock: TextColumn) {
    self.size = size
    self.clock = clock
    header = size.rows >= 3 ? 0 : nil
    rule = size.rows >= 14 ? 1 : nil
    footer = size.rows >= 4 ? size.rows - 1 : nil
    let top = rule.map { $0 + 1 } ?? header.map { $0 + 1 } ?? 0
    let end = footer ?? size.rows
    let clockEnd = min(end, top + (end - top > clock.lines.count + 1 ? clock.lines.count : 0))
    clockRows = top..<clockEnd
    body = min(end, clockEnd + (rule != nil && clockEnd > top ? 1 : 0))..<end
  }

  /// Whether paragraphs stand apart, and the title has a line of its own.
  var isRoomy: Bool { size.rows >= 20 && size.columns >= 60 }
  /// The columns left free on both sides.
  var margin: Int { size.columns >= 60 ? 2 : 0 }
  /// Lines of more than a hundred columns are hard to read at a glance.
  var width: Int { max(1, min(size.columns - 2 * margin, 100)) }
}

extension Painter {
  mutating func drawColumn(_ column: TextColumn, rows: Range<Int>, from first: Int, margin: Int) {
    for (row, line) in zip(rows, column.lines.dropFirst(first)) {
      draw(line, of: column, row: row, at: margin, end: frame.size.columns)
    }
  }

  /// Whose notes they are, and where the wizard is.
  mutating func drawNotesHeader(_ view: TrainersView, _ layout: NotesLayout) {
    guard let row = layout.header else { return }
    var place: [Cell] = []
    if let run = view.run {
      place.append("\(run.role.rawValue)   ", .plain)
      if view.isDemonstration { place.append("demo   ", .note) }
      place.append(Self.progress(run.place), .strong)
    }
    let columns = frame.size.columns
    let start = max(0, columns - place.count - (layout.margin > 0 ? 1 : 0))
    draw(place[...], row: row, column: start, end: columns)
    let title = columns >= 50 ? "Trainer's notes" : "Notes"
    if title.count + layout.margin / 2 < start { draw(title, .accent, row: row, column: layout.margin / 2) }
    guard let rule = layout.rule else { return }
    let done = view.run?.verdict.doneSteps ?? 0
    let doneColumns = columns * done / Workshop.steps.count
    fill(LineDrawing.done, .accent, row: rule, columns: 0..<doneColumns)
    fill(LineDrawing.horizontal, .quiet, row: rule, columns: doneColumns..<columns)
  }

  mutating func drawNotesFooter(_ layout: NotesLayout, hasMoreAbove: Bool, hasMoreBelow: Bool) {
    guard let row = layout.footer else { return }
    let reading = hasMoreBelow ? ("PageDown", "more") : hasMoreAbove ? ("PageUp", "top") : nil
    let keys = [reading, ("Ctrl-X", "quit"), ("R", "clock from now")].compactMap(\.self)
    var column = layout.margin
    for (key, words) in keys where column + key.count + 1 + words.count <= frame.size.columns {
      column = draw(key, .key, row: row, column: column)
      column = draw(" \(words)", .plain, row: row, column: column) + 3
    }
  }
}
