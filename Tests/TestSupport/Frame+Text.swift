import TerminalUI

extension Frame {
  /// The rows as text, without the blanks at their ends.
  package var rows: [String] {
    (0..<size.rows).map { row in
      var text = ""
      for cell in cells[row * size.columns..<(row + 1) * size.columns] {
        if let character = cell.character { text.append(character) }
      }
      while text.hasSuffix(" ") { text.removeLast() }
      return text
    }
  }

  /// The rows, and below them where the cursor stands.
  package var text: String {
    let place = cursor.map { "cursor: column \($0.column), row \($0.row)" } ?? "no cursor"
    return rows.joined(separator: "\n") + "\n\(place)\n"
  }
}
