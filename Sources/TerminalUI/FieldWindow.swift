/// The part of a line of text that its field shows: always with the cursor, whole characters only.
package struct FieldWindow {
  /// At most `width` cells.
  package private(set) var cells: [Cell] = []
  /// Where the cursor stands, counted from the field's first column.
  package private(set) var cursorColumn = 0
  /// The Characters that are shown.
  package private(set) var characters: Range<Int>
  package private(set) var hidesStart: Bool
  package private(set) var hidesEnd: Bool
  package var isWhole: Bool { !hidesStart && !hidesEnd }
  /// The first column of each Character that is shown, and the column after the last.
  private var starts: [Int] = []

  /// - Parameter width: The columns of the field; the cursor needs one of them behind the last Character.
  package init(_ text: [Character], cursor: Int, width: Int, style: Style) {
    let width = max(1, width)
    self.init(text, from: Self.firstCharacter(of: text, cursor: cursor, width: width), cursor, width, style)
  }

  private init(_ text: [Character], from first: Int, _ cursor: Int, _ width: Int, _ style: Style) {
    var position = first
    while position < text.count, cells.count < width {
      let column = cells.count
      cells.append(text[position], style)
      if cells.count > width {
        cells.removeLast(cells.count - column)
        break
      }
      starts.append(column)
      position += 1
    }
    starts.append(cells.count)
    characters = first..<position
    hidesStart = first > 0
    hidesEnd = position < text.count
    cursorColumn = min(starts[min(max(0, cursor - first), starts.count - 1)], width - 1)
  }

  /// The marked Characters with some before and after, of a text that may be too long: about as many as there are columns.
  static func excerpt(of text: [Character], around marked: Range<Int>, room: Int, style: Style) -> FieldWindow {
    let part = text.count > room ? max(1, room - 6) : text.count
    let start = min(max(0, marked.lowerBound - part / 3), max(0, text.count - part))
    var shown = FieldWindow(Array(text[..<min(text.count, start + part)]), from: start, 0, .max, style)
    shown.hidesEnd = shown.characters.upperBound < text.count
    return shown
  }

  /// The whole text in as many rows as it needs, one at least; nil where those are more than the limit.
  static func rows(_ text: [Character], cursor: Int, width: Int, style: Style, atMost limit: Int) -> [FieldWindow]? {
    let width = max(2, width)
    var rows: [FieldWindow] = []
    var first = 0
    repeat {
      guard rows.count < limit else { return nil }
      var row = FieldWindow(text, from: first, cursor, width, style)
      row.hidesStart = false
      row.hidesEnd = false
      rows.append(row)
      first = row.characters.upperBound
    } while first < text.count
    return rows
  }

  /// The columns that a stretch of the text takes in the field, at least one; nil where none of it is shown.
  func columns(of span: Range<Int>) -> Range<Int>? {
    guard span.lowerBound <= characters.upperBound else { return nil }
    let start = max(span.lowerBound, characters.lowerBound)
    let end = min(max(span.upperBound, span.lowerBound + 1), characters.upperBound)
    if span.lowerBound >= characters.lowerBound, span.lowerBound == characters.upperBound, !hidesEnd {
      return cells.count..<cells.count + 1
    }
    guard start < end else { return nil }
    return starts[start - characters.lowerBound]..<starts[end - characters.lowerBound]
  }

  /// Where the text is longer than the field, the window moves by a third of it, so that typing on repaints little.
  private static func firstCharacter(of text: [Character], cursor: Int, width: Int) -> Int {
    let columns = text.map(\.columnCount)
    if columns.reduce(0, +) < width { return 0 }
    let step = max(1, width / 3)
    var first = max(0, (cursor / step - 2) * step)
    // Wide characters may have carried the cursor out of the field.
    while columns[first..<min(cursor, text.count)].reduce(0, +) >= width { first += 1 }
    return first
  }
}
