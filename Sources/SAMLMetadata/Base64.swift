/// Base64 (RFC 4648, section 4), with XML white space anywhere and the padding optional.
enum Base64 {
  /// The bytes that the text stands for; nil when it holds anything else than Base64.
  static func decode(_ text: some Sequence<UInt8>) -> [UInt8]? {
    let signs = text.filter { !isWhiteSpace($0) }
    let padding = signs.reversed().prefix { $0 == UInt8(ascii: "=") }.count
    guard padding <= 2 else { return nil }
    var bytes: [UInt8] = []
    var pending: UInt32 = 0
    var bits = 0
    for sign in signs.dropLast(padding) {
      guard let sextet = sextet(sign) else { return nil }
      pending = pending << 6 | sextet
      bits += 6
      guard bits >= 8 else { continue }
      bits -= 8
      bytes.append(UInt8(truncatingIfNeeded: pending >> bits))
    }
    // One sextet alone is less than a byte.
    return bits == 6 ? nil : bytes
  }

  static func isWhiteSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

  private static func sextet(_ character: UInt8) -> UInt32? {
    switch character {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(character) - 65
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(character) - 71
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(character) + 4
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
