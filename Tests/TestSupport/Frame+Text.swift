import SetupRules
import TerminalUI
import Wizard

extension Frame {
  /// The rows as text, without the blanks at their ends.
  package var rows: [String] {
    (0..<size.rows).map { row in
      var text = ""
      for cell in self.row(row) {
        if let character = cell.character { text.append(character) }
      }
      while text.hasSuffix(" ") { text.removeLast() }
      return text
    }
  }

  /// The rows, below them where the cursor stands, and then what stands in each style but the plain one.
  package var text: String {
    let place = cursor.map { "cursor: column \($0.column), row \($0.row)" } ?? "no cursor"
    let styles = Style.allCases.filter { $0 != .plain }.compactMap { style in
      let texts = texts(in: style)
      return texts.isEmpty ? nil : "\(style): \(texts.joined(separator: " | "))"
    }
    return (rows + [place] + styles).map { $0 + "\n" }.joined()
  }

  /// All words, one blank between them, wherever a line ends.
  package var words: String { rows.joined(separator: " ").split(separator: " ").joined(separator: " ") }

  /// Without blanks, frames and carets: a value that takes several rows is in one piece.
  package var withoutBlanks: String { rows.joined().filter { !" ^|[]<>\u{2502}".contains($0) } }

  /// What stands in a style, row by row; lines of boxes alone say nothing.
  private func texts(in style: Style) -> [String] {
    (0..<size.rows).flatMap { row in
      self.row(row).split { $0.style != style }
        .filter { cells in cells.contains { $0.line == nil && $0.character != " " } }
        .map { String($0.compactMap(\.character)).withoutBlanksAround }
    }
  }
}
