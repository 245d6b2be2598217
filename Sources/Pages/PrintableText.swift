/// Text from a page as it may reach a screen.
enum PrintableText {
  /// The text without what steers a terminal or turns its direction; a tab becomes a blank.
  static func from(_ text: some StringProtocol) -> String {
    var printable = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\t" {
        printable.append(" ")
      } else if !steers(scalar) {
        printable.append(scalar)
      }
    }
    return String(printable)
  }

  /// The same for UTF-8. Pages are read before the first frame, and nearly all of their text needs no second look.
  static func from(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    for byte in bytes where byte < 0x20 || byte > 0x7E { return from(text) }
    return text
  }

  /// Control characters (C0, DEL, C1), line separators, and the marks and overrides of bidirectional text.
  private static func steers(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
