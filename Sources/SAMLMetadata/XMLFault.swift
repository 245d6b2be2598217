import CExpat

/// Where and why the XML parser gives up.
struct XMLFault {
  var error: XML_Error
  var place: Place
  /// Whether an element was opened before.
  var hasRoot: Bool
  /// Whether every element that was opened is closed again.
  var isRootClosed: Bool
  /// The first bytes at the place, where they are known; at most four.
  var bytes: [UInt8]

  /// The character at the place; nil where there is none, or none in UTF-8.
  var scalar: Unicode.Scalar? {
    var parser = Unicode.UTF8.ForwardParser()
    var source = bytes.makeIterator()
    guard case .valid(let encoded) = parser.parseScalar(from: &source) else { return nil }
    return Unicode.UTF8.decode(encoded)
  }

  /// The byte at the place, where it begins no character of UTF-8.
  var strayByte: UInt8? { scalar == nil ? bytes.first : nil }

  /// Whether a character begins at the place, and the file ends before its last byte.
  var isCutCharacter: Bool {
    error == XML_ERROR_PARTIAL_CHAR && bytes.dropFirst().allSatisfy { $0 & 0xC0 == 0x80 }
  }
}
