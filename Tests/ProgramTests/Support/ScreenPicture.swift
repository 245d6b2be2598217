import TerminalEmulator

/// A terminal's screen as a picture (SVG 1.1), with its colours on a dark background.
struct ScreenPicture {
  /// The picture as a file.
  let text: String

  private static let cell = (width: 9, height: 19)
  private static let margin = 14
  private static let ground = "#16191d"
  private static let ink = "#d6dae0"

  init(of terminal: TerminalEmulator, title: String) {
    let (columns, rows) = (terminal.columns, terminal.rows)
    let width = columns * Self.cell.width + 2 * Self.margin
    let height = rows * Self.cell.height + 2 * Self.margin
    var parts = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(width) \(height)\" width=\"\(width)\" role=\"img\">",
      "<title>\(Self.escaped(title))</title>",
      "<rect width=\"\(width)\" height=\"\(height)\" rx=\"10\" fill=\"\(Self.ground)\"/>",
      "<g font-family=\"ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace\" font-size=\"15\" xml:space=\"preserve\">",
    ]
    for row in 0..<rows { parts += Self.runs(in: row, of: terminal) }
    let cursor = terminal.cursor
    let (x, y) = (Self.margin + cursor.column * Self.cell.width, Self.margin + cursor.row * Self.cell.height)
    parts.append(
      "<rect x=\"\(x)\" y=\"\(y + 1)\" width=\"2\" height=\"\(Self.cell.height - 2)\" fill=\"\(Self.ink)\"/>")
    text = (parts + ["</g>", "</svg>"]).joined(separator: "\n") + "\n"
  }

  /// The texts of a row, each in one style and without blanks around it.
  private static func runs(in row: Int, of terminal: TerminalEmulator) -> [String] {
    var runs: [String] = []
    var column = 0
    while column < terminal.columns {
      let first = terminal.cell(row: row, column: column)
      guard !first.text.allSatisfy(\.isWhitespace) else {
        column += 1
        continue
      }
      let start = column
      var words = ""
      var blanks = ""
      var end = column
      while column < terminal.columns {
        let cell = terminal.cell(row: row, column: column)
        let isBlank = cell.text.allSatisfy(\.isWhitespace) && !cell.isContinuation
        guard isBlank || (cell.bold == first.bold && cell.foreground == first.foreground) else { break }
        if isBlank {
          blanks += " "
          if blanks.count > 2 { break }
        } else {
          words += blanks + cell.text
          blanks = ""
          end = column + 1
        }
        column += 1
      }
      runs.append(run(words, row: row, columns: start..<end, first))
      column = end
    }
    return runs
  }

  private static func run(_ words: String, row: Int, columns: Range<Int>, _ cell: ScreenCell) -> String {
    let x = margin + columns.lowerBound * self.cell.width
    let y = margin + row * self.cell.height + 14
    let color = cell.foreground.map(color) ?? ink
    let weight = cell.bold ? " font-weight=\"bold\"" : ""
    return "<text x=\"\(x)\" y=\"\(y)\" textLength=\"\(columns.count * self.cell.width)\" "
      + "lengthAdjust=\"spacingAndGlyphs\" fill=\"\(color)\"\(weight)>\(escaped(words))</text>"
  }

  /// A colour of xterm's palette of 256; the first sixteen are left to the terminal, and are not used.
  private static func color(_ index: Int) -> String {
    if index >= 232 { return hex([Int](repeating: 8 + (index - 232) * 10, count: 3)) }
    guard index >= 16 else { return ink }
    let levels = [0, 95, 135, 175, 215, 255]
    let place = index - 16
    return hex([levels[place / 36], levels[place / 6 % 6], levels[place % 6]])
  }

  private static func hex(_ parts: [Int]) -> String {
    "#" + parts.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  private static func escaped(_ words: String) -> String {
    words.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
