/// Puts UTF-8 together byte by byte, however it arrives; what is not valid is dropped.
struct ScalarDecoder: Sendable {
  /// The present scalar, as far as it has come.
  private var bytes: [UInt8] = []
  /// How many bytes it has when it is whole.
  private var length = 0

  /// The scalar that this byte completes; nil while bytes are missing or when they are not UTF-8.
  mutating func feed(_ byte: UInt8) -> Unicode.Scalar? {
    if byte & 0xC0 != 0x80 {
      bytes = []
      length =
        switch byte {
        case 0..<0x80: 1
        case 0xC0..<0xE0: 2
        case 0xE0..<0xF0: 3
        default: 4
        }
    }
    guard bytes.count < length else { return nil }
    bytes.append(byte)
    return bytes.count == length ? String(validating: bytes, as: UTF8.self)?.unicodeScalars.first : nil
  }

  /// Forgets a scalar that has only begun.
  mutating func reset() { length = 0 }
}
