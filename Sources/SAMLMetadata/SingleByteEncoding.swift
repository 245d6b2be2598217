/// An encoding of Western Europe in which every byte is a character.
enum SingleByteEncoding {
  /// ISO-8859-1.
  case latin1
  /// Windows-1252, which has letters and quotes where ISO-8859-1 has control characters.
  case windows1252

  /// Nil for any other encoding.
  init?(name: String) {
    switch name {
    case "iso-8859-1", "iso_8859-1", "iso8859-1", "latin1", "latin-1", "l1": self = .latin1
    case "windows-1252", "cp1252", "cp-1252": self = .windows1252
    default: return nil
    }
  }

  /// The text in UTF-8; nil where a byte has no certain meaning: files that are said to be ISO-8859-1 often are Windows-1252,
  /// and differ in those bytes.
  func utf8(_ bytes: some Collection<UInt8>) -> [UInt8]? {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      guard byte >= 0x80 else {
        text.append(byte)
        continue
      }
      guard let scalar = scalar(byte) else { return nil }
      text.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
    }
    return text
  }

  private func scalar(_ byte: UInt8) -> Unicode.Scalar? {
    if byte >= 0xA0 { return Unicode.Scalar(byte) }
    switch self {
    case .latin1: return nil
    case .windows1252:
      let value = Self.windows1252Scalars[Int(byte) - 0x80]
      return value == 0 ? nil : Unicode.Scalar(value)
    }
  }

  /// The characters of the bytes 80 to 9F (WHATWG Encoding, index windows-1252); 0 where a byte has none.
  private static let windows1252Scalars: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178,
  ]
}
