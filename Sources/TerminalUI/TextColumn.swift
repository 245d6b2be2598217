import SetupRules
import Wizard

/// Lines of text one below the other, wrapped at a width in columns, of which a window is shown.
///
/// A paragraph is put together and ended: `put(…)` for each piece, `end(…)`. The next one begins there.
package struct TextColumn<Target: Sendable>: Sendable {
  /// A line: a stretch of the cells, and the columns before it.
  package struct Line: Sendable {
    package var cells: Range<Int>
    package var indent: Int
    /// How many lines of the same picture stand above it.
    var pictureLinesAbove = 0
  }

  package let width: Int
  /// Whether ids are cut in every text that is put into it, before anything else is done with the text.
  package let isMasked: Bool
  /// Whether signs are spelled out, for a terminal that shows ASCII alone.
  let isASCII: Bool
  package private(set) var cells: [Cell] = []
  package private(set) var lines: [Line] = []
  private(set) var aims: [Aim<Target>] = []
  /// The lines that should be seen.
  var focus: Range<Int>?
  /// Of these the first ones, which say what is focused.
  var focusHead = 0..<0
  /// Where what is said of the focused value begins.
  var firstFinding: Int?
  /// The lines of the hint that was opened last.
  var newestHint: Range<Int>?
  /// Where the hardware cursor belongs: a column, and a line as the row.
  package var cursor: Point?

  private var paragraphStart = 0
  /// Where the paragraph may be broken.
  private var spaces: [Int] = []

  package init(width: Int, isMasked: Bool = false, isASCII: Bool = false) {
    self.width = max(1, width)
    self.isMasked = isMasked
    self.isASCII = isASCII
  }

  /// The columns that the paragraph has so far.
  package var columns: Int { cells.count - paragraphStart }

  private mutating func beginParagraph() {
    paragraphStart = cells.count
    spaces.removeAll(keepingCapacity: true)
  }

  /// The text as it may be shown. The letters of a value count one by one, and are never spelled out.
  func shown(_ text: String, _ style: Style) -> String {
    let text = isMasked ? text.withMaskedIDs : text
    return isASCII && style != .value && style != .suggestion ? text.asciiSpelling : text
  }

  /// Adds text that may be broken at its blanks.
  package mutating func put(_ text: String, _ style: Style) {
    let text = shown(text, style)
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
  package mutating func putWhole(_ text: String, _ style: Style) { cells.append(shown(text, style), style) }

  package mutating func putWhole(_ other: [Cell]) { cells.append(contentsOf: other) }

  package mutating func putWhole(_ character: Character, _ style: Style) { cells.append(character, style) }

  /// Adds one character of one column so many times.
  package mutating func putRun(of character: Character, _ count: Int, _ style: Style) {
    cells.append(contentsOf: repeatElement(Cell(character, style), count: max(0, count)))
  }

  /// A path with the name of its file, or another value with its beginning and its end, in so many columns.
  mutating func putShortened(_ text: String, _ style: Style, to limit: Int) {
    let isPath = text.hasPrefix("/") || text.hasPrefix("~/")
    let name = isPath ? text.split(separator: "/").last?.count ?? 0 : 0
    putCut(shown(text, style).shortened(to: max(0, limit), end: name + 1), style, to: limit)
  }

  /// Text that is cut, and says so, where it is longer than its columns.
  package mutating func putCut(_ text: String, _ style: Style, to limit: Int) {
    let limit = max(0, limit)
    var cut: [Cell] = []
    cut.append(String(shown(text, style).prefix(limit + 1)), style)
    if cut.count > limit {
      var end = max(0, limit - 3)
      if cut[end].isContinuation { end -= 1 }
      cut.removeLast(cut.count - max(0, end))
      cut.append("...", style)
    }
    putWhole(cut)
  }

  /// Fills the paragraph's line with blanks to a column.
  package mutating func pad(to column: Int, _ style: Style = .plain) {
    cells.pad(to: paragraphStart + column, style)
  }

  /// Breaks the paragraph into lines; those after the first begin at `hanging`.
  package mutating func end(indent: Int = 0, hanging: Int? = nil, target: Target? = nil) {
    let first = lines.count
    var start = paragraphStart
    var indent = indent
    repeat {
      let limit = start + max(1, width - indent)
      let end = limit >= cells.count ? cells.count : lineEnd(from: start, limit: limit)
      lines.append(Line(cells: start..<end, indent: indent))
      start = end
      // The blanks at which it is broken stand in no line.
      while spaces.contains(start) { start += 1 }
      indent = hanging ?? indent
    } while start < cells.count
    if let target { aim(lines: first..<lines.count, target) }
    beginParagraph()
  }

  /// Ends the paragraph as one line, which is cut where the column ends.
  package mutating func endLine(indent: Int = 0, target: Target? = nil) {
    lines.append(Line(cells: paragraphStart..<cells.count, indent: indent))
    if let target { aim(lines: lines.count - 1..<lines.count, target) }
    beginParagraph()
  }

  /// Begins a line of a list, with a mark before it.
  package mutating func beginEntry(isSelected: Bool, mark: String = " ", _ style: Style = .plain) {
    putWhole(isSelected ? "> " : "\(mark) ", style)
  }

  /// Ends a line of a list. The selected one stands out from end to end, and has the cursor.
  package mutating func endEntry(isSelected: Bool, indent: Int = 0, target: Target? = nil) {
    if isSelected {
      cursor = Point(column: indent, row: lines.count)
      for index in paragraphStart..<cells.count { cells[index].style = .selection }
      pad(to: width - indent, .selection)
    }
    endLine(indent: indent, target: target)
  }

  /// A click on these columns of the line that is being put together means this.
  package mutating func aim(_ columns: Range<Int>, _ target: Target) {
    aims.append(Aim(rows: lines.count..<lines.count + 1, columns: columns, target: target))
  }

  mutating func aim(lines: Range<Int>, _ target: Target) {
    aims += lines.map { Aim(rows: $0..<$0 + 1, columns: 0..<width, target: target) }
  }

  /// Adds the lines of another column, with its focus, its cursor and what its parts mean.
  package mutating func append(_ other: TextColumn) {
    let offset = cells.count
    let line = lines.count
    if let focus = other.focus {
      self.focus = focus.moved(by: line)
      focusHead = other.focusHead.moved(by: line)
    }
    cells += other.cells
    for var line in other.lines {
      line.cells = line.cells.moved(by: offset)
      lines.append(line)
    }
    takeMarks(of: other, line: line, column: 0)
    beginParagraph()
  }

  /// Adds the lines of a picture.
  mutating func append(picture: TextColumn) {
    let first = lines.count
    append(picture)
    for index in lines.indices[first...] { lines[index].pictureLinesAbove = index - first }
  }

  /// Adds another column inside a frame with a title; the frame takes four columns.
  package mutating func append(_ other: TextColumn, framed title: String) {
    addEdge(LineDrawing.topLeft, title, LineDrawing.topRight, width: width)
    let first = lines.count
    for line in other.lines {
      putWhole("\(LineDrawing.vertical) ", .quiet)
      pad(to: 2 + line.indent)
      putWhole(Array(other.cells[line.cells]))
      pad(to: width - 2)
      putWhole(" \(LineDrawing.vertical)", .quiet)
      endLine()
    }
    takeMarks(of: other, line: first, column: 2)
    addEdge(LineDrawing.bottomLeft, "", LineDrawing.bottomRight, width: width)
  }

  /// The upper or the lower edge of a frame.
  mutating func addEdge(_ left: Character, _ title: String, _ right: Character, width: Int, indent: Int = 0) {
    putWhole(left, .quiet)
    if !title.isEmpty {
      putWhole("\(LineDrawing.horizontal) ", .quiet)
      putCut(title, .strong, to: width - 5)
      putWhole(" ", .strong)
    }
    putRun(of: LineDrawing.horizontal, width - 1 - columns, .quiet)
    putWhole(right, .quiet)
    endLine(indent: indent)
  }

  private mutating func takeMarks(of other: TextColumn, line: Int, column: Int) {
    if let cursor = other.cursor { self.cursor = Point(column: cursor.column + column, row: cursor.row + line) }
    if let finding = other.firstFinding { firstFinding = finding + line }
    if let hint = other.newestHint { newestHint = hint.moved(by: line) }
    aims += other.aims.map { $0.moved(rows: line, columns: column, meaning: $0.target) }
  }

  /// Puts another character in a cell's place.
  mutating func draw(_ character: Character, at position: Int) {
    cells[position] = Cell(character, cells[position].style)
  }

  /// Lets a sign of ASCII stand out in the cells from a position on.
  mutating func accentuate(_ sign: Unicode.Scalar, from start: Int) {
    for index in start..<cells.count where cells[index].shows(sign) { cells[index].style = .accent }
  }

  package mutating func blank() { endLine() }

  /// A blank line below what stands there, unless there is one already.
  package mutating func separate() {
    if lines.last?.cells.isEmpty == false { blank() }
  }

  /// The lines that are shown where there is room for so many: from a line on, moved by half a window for each step of
  /// scrolling, as far as there are lines. At its lower edge no picture begins with less than three lines.
  package func window(from start: Int = 0, height: Int, scroll: Int = 0) -> Range<Int> {
    let height = max(0, height)
    let last = max(0, lines.count - height)
    let steps = min(max(-lines.count, scroll), lines.count)
    let first = min(max(0, min(max(0, start), last) + steps * max(1, height / 2)), last)
    let end = min(lines.count, first + height)
    let stub = end < lines.count ? lines[end].pictureLinesAbove : 0
    return first..<(stub < 3 && end - stub > first ? end - stub : end)
  }

  /// How many steps of scrolling there are, where there is room for so many lines.
  package func scrollSteps(height: Int) -> Int {
    let step = max(1, height / 2)
    return max(0, lines.count - height + step - 1) / step
  }

  /// At the last blank that fits, else inside the word, but never inside a wide character.
  private func lineEnd(from start: Int, limit: Int) -> Int {
    if let space = spaces.last(where: { $0 <= limit }), space > start { return space }
    let isInsideWide = cells[limit].isContinuation
    return isInsideWide ? (limit - 1 > start ? limit - 1 : limit + 1) : limit
  }
}

extension TextColumn {
  package mutating func add(_ text: String, _ style: Style = .plain, indent: Int = 0, hanging: Int? = nil) {
    add((text, style), indent: indent, hanging: hanging)
  }

  /// A paragraph of pieces, each in its style.
  package mutating func add(_ pieces: (text: String, style: Style)..., indent: Int = 0, hanging: Int? = nil) {
    for piece in pieces { put(piece.text, piece.style) }
    end(indent: indent, hanging: hanging)
  }

  /// A value that stays in one piece where there is room.
  mutating func addValue(_ value: String, indent: Int = 0) {
    putWhole(value, .value)
    end(indent: indent)
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
        put(phrases)
        end(indent: indent)
      case .entry(let phrases):
        putWhole("- ", .plain)
        put(phrases)
        end(indent: indent, hanging: indent + 2)
      case .code(let lines):
        for line in lines { addValue(line, indent: indent + 2) }
      }
    }
  }
}

extension Page.Block {
  var isEntry: Bool {
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

extension Range<Int> {
  func moved(by offset: Int) -> Range { lowerBound + offset..<upperBound + offset }
}
