import Wizard

/// Lines of text one below the other, wrapped at a width in columns, of which a window is shown.
///
/// A paragraph is begun, put together and ended: `begin()`, `put(…)` for each piece, `end(…)`.
package struct TextColumn {
  /// A line: a stretch of the cells, and the columns before it.
  package struct Line {
    package var cells: Range<Int>
    package var indent: Int
    /// What a click on the line means.
    var target: Event?
  }

  let width: Int
  package private(set) var cells: [Cell] = []
  package private(set) var lines: [Line] = []
  /// The lines that should be seen.
  var focus: Range<Int>?
  /// Where the hardware cursor belongs: a column, and a line as the row.
  var cursor: Point?

  private var paragraphStart = 0
  /// Where the paragraph may be broken.
  private var spaces: [Int] = []

  package init(width: Int, capacity: Int = 0) {
    self.width = max(1, width)
    cells.reserveCapacity(capacity)
  }

  /// The columns that the paragraph has so far.
  var columns: Int { cells.count - paragraphStart }

  package mutating func begin() {
    paragraphStart = cells.count
    spaces.removeAll(keepingCapacity: true)
  }

  /// Adds text that may be broken at its blanks.
  package mutating func put(_ text: String, _ style: Style) {
    var position = cells.count
    if cells.appendPrintableASCII(text, style) {
      for byte in text.utf8 {
        if byte == 0x20 { spaces.append(position) }
        position += 1
      }
      return
    }
    for character in text {
      if character == " " { spaces.append(cells.count) }
      cells.append(character, style)
    }
  }

  /// Adds text that stays in one piece where there is room.
  package mutating func putWhole(_ text: String, _ style: Style) { cells.append(text, style) }

  mutating func putWhole(_ other: [Cell]) { cells.append(contentsOf: other) }

  mutating func putWhole(_ character: Character, _ style: Style) { cells.append(character, style) }

  /// Adds one character of one column so many times.
  mutating func putRun(of character: Character, _ count: Int, _ style: Style) {
    cells.append(contentsOf: repeatElement(Cell(character, style), count: max(0, count)))
  }

  /// Fills the paragraph's line with blanks to a column.
  mutating func pad(to column: Int, _ style: Style = .plain) {
    cells.pad(to: paragraphStart + column, style)
  }

  /// Breaks the paragraph into lines; those after the first begin at `hanging`.
  package mutating func end(indent: Int = 0, hanging: Int? = nil, target: Event? = nil) {
    var start = paragraphStart
    var indent = indent
    var nextSpace = 0
    repeat {
      let limit = start + max(1, width - indent)
      let end = limit >= cells.count ? cells.count : lineEnd(from: start, limit: limit, nextSpace: &nextSpace)
      lines.append(Line(cells: start..<end, indent: indent, target: target))
      start = end
      while nextSpace < spaces.count, spaces[nextSpace] <= start {
        if spaces[nextSpace] == start { start += 1 }
        nextSpace += 1
      }
      indent = hanging ?? indent
    } while start < cells.count
  }

  /// Ends the paragraph as one line, which is cut where the column ends.
  mutating func endLine(indent: Int = 0, target: Event? = nil) {
    lines.append(Line(cells: paragraphStart..<cells.count, indent: indent, target: target))
  }

  /// Adds the lines of another column, with its focus and its cursor.
  mutating func append(_ other: TextColumn) {
    let offset = cells.count
    let line = lines.count
    if let focus = other.focus { self.focus = focus.lowerBound + line..<focus.upperBound + line }
    if let cursor = other.cursor { self.cursor = Point(column: cursor.column, row: cursor.row + line) }
    cells += other.cells
    for line in other.lines {
      let range = line.cells.lowerBound + offset..<line.cells.upperBound + offset
      lines.append(Line(cells: range, indent: line.indent, target: line.target))
    }
  }

  /// Puts another character in a cell's place.
  mutating func draw(_ character: Character, at position: Int) { cells[position].character = character }

  /// Lets a sign of ASCII stand out in the cells from a position on.
  mutating func accentuate(_ sign: UInt8, from start: Int) {
    for index in start..<cells.count where cells[index].ascii == sign { cells[index].style = .accent }
  }

  mutating func blank() {
    begin()
    endLine()
  }

  /// At the last blank that fits, else inside the word, but never inside a wide character.
  private func lineEnd(from start: Int, limit: Int, nextSpace: inout Int) -> Int {
    var end = start
    while nextSpace < spaces.count, spaces[nextSpace] <= limit {
      end = spaces[nextSpace]
      nextSpace += 1
    }
    if end > start {
      nextSpace -= 1
      return end
    }
    let isInsideWide = cells[limit].isContinuation
    return isInsideWide ? (limit - 1 > start ? limit - 1 : limit + 1) : limit
  }
}

extension TextColumn {
  /// Adds a paragraph of one style.
  package mutating func add(_ text: String, _ style: Style = .plain, indent: Int = 0, hanging: Int? = nil) {
    begin()
    put(text, style)
    end(indent: indent, hanging: hanging)
  }

  mutating func put(_ phrases: [Page.Phrase], plain: Style = .plain) {
    for phrase in phrases { put(phrase.text, phrase.style.onScreen(plain: plain)) }
  }

  /// Adds the blocks of a page one below the other, paragraphs with a line between them where there is room.
  mutating func add(_ blocks: [Page.Block], indent: Int = 0, isRoomy: Bool = false) {
    for (index, block) in blocks.enumerated() {
      if isRoomy, index > 0, !(block.isEntry && blocks[index - 1].isEntry) { blank() }
      switch block {
      case .paragraph(let phrases):
        begin()
        put(phrases)
        end(indent: indent)
      case .entry(let phrases):
        begin()
        putWhole("- ", .plain)
        put(phrases)
        end(indent: indent, hanging: indent + 2)
      case .code(let lines):
        for line in lines {
          begin()
          putWhole(line, .value)
          end(indent: indent + 2)
        }
      }
    }
  }
}

extension Page.Block {
  fileprivate var isEntry: Bool {
    if case .entry = self { true } else { false }
  }
}

extension Page.Phrase.Style {
  func onScreen(plain: Style) -> Style {
    switch self {
    case .plain: plain
    case .strong: .strong
    case .code, .address: .value
    }
  }
}
