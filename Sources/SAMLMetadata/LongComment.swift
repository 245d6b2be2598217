/// Keeps a long comment from filling the memory: the parser holds a comment until it ends, and scans it again with each
/// piece.
enum LongComment {
  private static let start = "<!--"
  private static let seam = "--><!--"
  /// So many letters must stand on both sides of the seam.
  private static let margin = 4

  /// Ends a comment that the parser is in the middle of, and begins the next, in place of some of its letters. No line or
  /// column moves. Where the comment's own end could be near, nothing is changed.
  static func divide(_ piece: UnsafeMutableRawBufferPointer, startingWith token: UnsafeRawBufferPointer) {
    guard token.starts(with: start.utf8) else { return }
    let hyphen = UInt8(ascii: "-")
    // The piece before may have ended with a part of the comment's end.
    guard !piece.prefix(2).contains(where: { $0 == hyphen || $0 == UInt8(ascii: ">") }) else { return }
    var letters = 0
    for index in piece.indices {
      let byte = piece[index]
      if byte == hyphen, index > 0, piece[index - 1] == hyphen { return }
      letters = isLetter(byte) ? letters + 1 : 0
      if letters == margin + seam.utf8.count + margin {
        let first = index + 1 - margin - seam.utf8.count
        for (offset, byte) in seam.utf8.enumerated() { piece[first + offset] = byte }
        return
      }
    }
  }

  /// A byte that is a character of its own, ends no line and belongs to no comment's end.
  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "-") }
}
