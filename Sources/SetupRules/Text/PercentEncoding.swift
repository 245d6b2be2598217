/// Percent-encoding of URLs (RFC 3986, section 2.1).
package enum PercentEncoding {
  /// Encodes every byte but the unreserved characters.
  package static func encode(_ plain: String) -> String {
    plain.utf8.reduce(into: "") { text, byte in
      if isUnreserved(byte) {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text += triplet(byte)
      }
    }
  }

  /// Decodes every triplet; nil when a `%` begins none or the bytes are no UTF-8.
  static func decode(_ text: some StringProtocol) -> String? {
    pieces(of: text).contains(.plain(percent)) ? nil : decodeTriplets(text)
  }

  /// Decodes every triplet, and leaves a `%` that begins none; nil when the bytes are no UTF-8.
  package static func decodeTriplets(_ text: some StringProtocol) -> String? {
    let bytes = pieces(of: text).map { piece in
      switch piece {
      case .plain(let byte), .triplet(let byte): byte
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }

  /// The equivalent text with unreserved characters plain and the other triplets in upper case (RFC 3986, section 6.2.2);
  /// a `%` that begins no triplet stays.
  static func normalized(_ text: some StringProtocol) -> String {
    var bytes: [UInt8] = []
    for piece in pieces(of: text) {
      switch piece {
      case .triplet(let byte) where !isUnreserved(byte): bytes += triplet(byte).utf8
      case .plain(let byte), .triplet(let byte): bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func occurs(in text: some StringProtocol) -> Bool {
    pieces(of: text).contains { if case .triplet = $0 { true } else { false } }
  }

  private enum Piece: Equatable {
    case plain(UInt8)
    /// The byte that it stands for.
    case triplet(UInt8)
  }

  private static func pieces(of text: some StringProtocol) -> [Piece] {
    let bytes = Array(text.utf8)
    var pieces: [Piece] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == percent, let byte = value(of: bytes, at: index) {
        pieces.append(.triplet(byte))
        index += 3
      } else {
        pieces.append(.plain(bytes[index]))
        index += 1
      }
    }
    return pieces
  }

  private static let percent = UInt8(ascii: "%")

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
    default: false
    }
  }

  private static func triplet(_ byte: UInt8) -> String { "%" + byte.digits(atLeast: 2, radix: 16).uppercased() }

  private static func value(of bytes: [UInt8], at index: Int) -> UInt8? {
    guard index + 2 < bytes.count, let high = hex(bytes[index + 1]), let low = hex(bytes[index + 2]) else { return nil }
    return high << 4 | low
  }

  private static func hex(_ byte: UInt8) -> UInt8? {
    Character(Unicode.Scalar(byte)).hexDigitValue.map { UInt8($0) }
  }
}
