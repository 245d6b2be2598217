import Wizard

extension Screen {
  /// The cell that a typed character fills at the cursor, on nearly every frame that follows; nil where only the whole page
  /// can tell.
  ///
  /// To be shown at once, before the key is taken in. The whole frame follows before the next key in any case.
  package static func echo(of key: Key, on frame: Frame, in state: WizardState) -> Cell? {
    guard case .character(let character) = key, let ascii = character.asciiValue, PrintableASCII.contains(ascii),
      !state.isMasked, state.overlay == nil, state.focusedField != nil, !state.editor.isEmpty, state.chosenEntry == nil,
      state.editor.cursor == state.editor.characters.count, let cursor = frame.cursor
    else { return nil }
    // Near the edge of the field its text moves.
    let room = 3
    let start = cursor.row * frame.size.columns + cursor.column
    guard cursor.column + room < frame.size.columns, frame.cells.indices.contains(start + room),
      frame.cells[start..<start + room].allSatisfy({ $0.shows(" ") })
    else { return nil }
    return Cell(Unicode.Scalar(ascii), .input)
  }
}
