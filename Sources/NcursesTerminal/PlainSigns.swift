/// What stands for a character where only ASCII can be shown.
enum PlainSigns {
  /// Always printable ASCII, one cell wide.
  static func sign(for character: Character) -> UInt8 {
    guard let scalar = character.unicodeScalars.first else { return space }
    switch scalar.value {
    case 0x20..<0x7F: return UInt8(truncatingIfNeeded: scalar.value)
    case 0x2500, 0x2501, 0x2010...0x2015, 0x2212: return UInt8(ascii: "-")
    case 0x2550: return UInt8(ascii: "=")
    case 0x2502, 0x2503, 0x2551: return UInt8(ascii: "|")
    case 0x2504...0x257F: return UInt8(ascii: "+")
    case 0x00B7, 0x2022, 0x2026: return UInt8(ascii: ".")
    case 0x2018, 0x2019: return UInt8(ascii: "'")
    case 0x201C, 0x201D: return UInt8(ascii: "\"")
    case 0x00A0: return space
    default: return UInt8(ascii: "?")
    }
  }

  private static let space = UInt8(ascii: " ")
}
