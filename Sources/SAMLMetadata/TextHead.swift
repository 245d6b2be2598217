/// The first bytes of a file as text, whatever Unicode encoding it has.
enum TextHead {
  private static let longest = 1024

  /// Whether the bytes begin as UTF-16 does: with its byte order mark, or with an ASCII character in two bytes.
  static func isUTF16(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard bytes.count >= 2 else { return false }
    switch (bytes[0], bytes[1]) {
    case (0xFF, 0xFE), (0xFE, 0xFF): return true
    case (0, let second): return second != 0 && second < 0x80
    case (let first, 0): return first != 0 && first < 0x80
    default: return false
    }
  }

  /// The ASCII characters of the beginning, without a byte order mark and the white space before the text.
  static func ascii(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    let characters = bytes.prefix(longest).filter { $0 != 0 && $0 < 0x80 }
    return Array(characters.drop(while: Base64.isWhiteSpace))
  }
}
