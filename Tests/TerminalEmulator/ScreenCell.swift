import CTerminalEmulator

/// One cell as the emulator shows it.
package struct ScreenCell: Equatable, Sendable {
  /// Empty for a blank cell and for the second cell of a wide character.
  package let text: String
  /// True for the second cell of a wide character.
  package let isContinuation: Bool
  /// How many cells the character takes.
  package let width: Int
  /// Whether it is shown bold.
  package let bold: Bool
  /// Whether it is underlined.
  package let underline: Bool
  /// Whether foreground and background are exchanged.
  package let reverse: Bool
  /// Index into the palette; nil for the terminal's own.
  package let foreground: Int?
  /// Index into the palette; nil for the terminal's own.
  package let background: Int?

  init(_ cell: ct_cell) {
    let scalars = [
      cell.scalars.0, cell.scalars.1, cell.scalars.2, cell.scalars.3, cell.scalars.4, cell.scalars.5,
    ].prefix(Int(cell.scalar_count))
    // libvterm marks the second cell with a value beyond Unicode.
    isContinuation = scalars.first == UInt32.max
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars.compactMap { Unicode.Scalar($0) })
    text = String(view)
    width = Int(cell.width)
    bold = cell.bold
    underline = cell.underline
    reverse = cell.reverse
    foreground = cell.foreground < 0 ? nil : Int(cell.foreground)
    background = cell.background < 0 ? nil : Int(cell.background)
  }
}
