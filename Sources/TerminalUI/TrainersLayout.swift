/// Where the parts of a trainer's screen stand: of the notes, and of the board.
package struct TrainersLayout {
  package let header: Int?
  package let rule: Int?
  /// The rows between header and footer.
  package let body: Range<Int>
  package let footer: Int?
  /// The columns left free on both sides.
  package let margin: Int

  package init(_ size: Size) {
    header = size.rows >= 3 ? 0 : nil
    rule = size.rows >= 14 ? 1 : nil
    footer = size.rows >= 4 ? size.rows - 1 : nil
    margin = size.columns >= 60 ? 2 : 0
    body = ((rule ?? header ?? -1) + 1)..<(footer ?? size.rows)
  }
}
