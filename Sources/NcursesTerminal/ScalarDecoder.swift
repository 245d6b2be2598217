/// Puts UTF-8 together byte by byte, however it arrives; what is not valid is dropped.
struct ScalarDecoder: Sendable {
  private var value: UInt32 = 0
  /// How many bytes of the present scalar are still to come.
  private var missing = 0
  /// The smallest value this many bytes may stand for; a smaller one is an overlong form.
  private var smallest: UInt32 = 0

  /// The scalar that this byte completes; nil while bytes are missing or when they are not UTF-8.
  mutating func feed(_ byte: UInt8) -> Unicode.Scalar? {
    if byte & 0xC0 == 0x80 { return proceed(byte) }
    missing = 0
    switch byte {
    case 0..<0x80: return Unicode.Scalar(byte)
    case 0xC2...0xDF: begin(byte & 0x1F, missing: 1, smallest: 0x80)
    case 0xE0...0xEF: begin(byte & 0x0F, missing: 2, smallest: 0x800)
    case 0xF0...0xF4: begin(byte & 0x07, missing: 3, smallest: 0x1_0000)
    default: break
    }
    return nil
  }

  /// Forgets a scalar that has only begun.
  mutating func reset() {
    missing = 0
  }

  private mutating func begin(_ bits: UInt8, missing: Int, smallest: UInt32) {
    value = UInt32(bits)
    self.missing = missing
    self.smallest = smallest
  }

  private mutating func proceed(_ byte: UInt8) -> Unicode.Scalar? {
    guard missing > 0 else { return nil }
    value = value << 6 | UInt32(byte & 0x3F)
    missing -= 1
    guard missing == 0, value >= smallest else { return nil }
    // nil for surrogates and for values beyond Unicode.
    return Unicode.Scalar(value)
  }
}
