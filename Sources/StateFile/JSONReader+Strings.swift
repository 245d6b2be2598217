import SetupRules

extension JSONReader {
  /// A text in quotes, whose opening quote is next.
  mutating func string() throws(JSONFault) -> String {
    position += 1
    var text: [UInt8] = []
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        guard let string = String(validating: text, as: UTF8.self) else { throw fault("the text is not UTF-8") }
        return string.withBoundedRuns
      case UInt8(ascii: "\\"):
        position += 1
        text.append(contentsOf: String(try escapedScalar()).utf8)
      case 0..<0x20: throw fault("a control character stands in a text")
      default:
        text.append(byte)
        position += 1
      }
    }
    throw fault("the text ends too early")
  }

  private mutating func escapedScalar() throws(JSONFault) -> Unicode.Scalar {
    guard let byte = next else { throw fault("the text ends too early") }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{08}"
    case UInt8(ascii: "f"): return "\u{0C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try numberedScalar()
    default: throw fault("a backslash stands before a character that it cannot escape")
    }
  }

  /// `\uXXXX`, or two of them for a scalar above U+FFFF (RFC 8259, section 7).
  private mutating func numberedScalar() throws(JSONFault) -> Unicode.Scalar {
    let unit = try codeUnit()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard unit < 0xDC00, accept("\\"), accept("u") else { throw fault("half a character is escaped") }
    let second = try codeUnit()
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (UInt32(unit - 0xD800) << 10) + UInt32(second - 0xDC00))
    else { throw fault("half a character is escaped") }
    return scalar
  }

  private mutating func codeUnit() throws(JSONFault) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let digit = next.flatMap({ Character(Unicode.Scalar($0)).hexDigitValue }) else {
        throw fault("four hexadecimal digits are expected")
      }
      unit = unit << 4 | UInt16(digit)
      position += 1
    }
    return unit
  }
}
