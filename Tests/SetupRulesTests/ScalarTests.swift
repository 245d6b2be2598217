import Testing

@testable import SetupRules

@Suite("Kinds of characters")
struct ScalarTests {
  @Test("blanks and invisible characters are those of Unicode")
  func properties() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let properties = scalar.properties
      let isBlank = properties.isWhitespace || value == 0x2800
      let isControl = properties.generalCategory == .control && !properties.isWhitespace
      let isInvisible =
        isControl || properties.isDefaultIgnorableCodePoint || (0xFFF9...0xFFFB).contains(value)
      if scalar.isBlank != isBlank || scalar.isInvisible != isInvisible {
        Issue.record("U+\(String(value, radix: 16))")
      }
    }
  }
}
