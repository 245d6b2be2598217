/// Base64 (RFC 4648, section 4), with XML white space anywhere and the padding optional.
enum Base64 {
  /// The bytes that the text stands for; nil when it holds anything else than Base64.
  static func decode(_ text: some Sequence<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    var pending: UInt32 = 0
    var sextets = 0
    var padding = 0
    for character in text where !isWhiteSpace(character) {
      if character == UInt8(ascii: "=") {
        padding += 1
        continue
      }
      guard padding == 0, let sextet = sextet(character) else { return nil }
      pending = pending << 6 | sextet
      sextets += 1
      if sextets % 4 == 0 {
        bytes += [UInt8(pending >> 16 & 0xFF), UInt8(pending >> 8 & 0xFF), UInt8(pending & 0xFF)]
        pending = 0
      }
    }
    guard padding <= 2 else { return nil }
    switch sextets % 4 {
    case 1: return nil
    case 2: bytes.append(UInt8(pending >> 4 & 0xFF))
    case 3: bytes += [UInt8(pending >> 10 & 0xFF), UInt8(pending >> 2 & 0xFF)]
    default: break
    }
    return bytes
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
