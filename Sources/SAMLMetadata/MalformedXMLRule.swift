import CExpat
import SetupRules

/// Says in words why a file is not well-formed XML, with line and column.
enum MalformedXMLRule {
  static func finding(_ fault: XMLFault) -> Finding {
    let isCharacterCut = fault.isCutCharacter && !fault.isRootClosed
    let finding =
      if let byte = fault.strayByte, !isCharacterCut { MetadataFinding.notUTF8(byte) } else { notWellFormed(fault) }
    return Finding(finding, at: fault.place)
  }

  private static func notWellFormed(_ fault: XMLFault) -> MetadataFinding {
    switch fault.error {
    case XML_ERROR_UNCLOSED_TOKEN, XML_ERROR_PARTIAL_CHAR, XML_ERROR_UNCLOSED_CDATA_SECTION: .cutOff
    case XML_ERROR_NO_ELEMENTS where fault.hasRoot: .cutOff
    case XML_ERROR_MISPLACED_XML_PI where !fault.hasRoot: .spaceBeforeDeclaration
    case _ where fault.hasRoot && fault.isRootClosed: .textAfterEnd
    default: .malformed(reason: reason(fault))
    }
  }

  private static func reason(_ fault: XMLFault) -> String {
    switch fault.error {
    case XML_ERROR_TAG_MISMATCH: "a closing tag does not match the opening one"
    case XML_ERROR_DUPLICATE_ATTRIBUTE: "an attribute stands twice in one tag"
    case XML_ERROR_UNBOUND_PREFIX: "a prefix is used that the file does not explain, so its beginning may be missing"
    case XML_ERROR_UNDEFINED_ENTITY: "it uses an entity (&name;) that XML does not know"
    case XML_ERROR_XML_DECL, XML_ERROR_MISPLACED_XML_PI: "its <?xml ...?> line is wrong or in the wrong place"
    case XML_ERROR_NO_ELEMENTS: "it holds no element"
    default: character(fault.scalar)
    }
  }

  private static func character(_ scalar: Unicode.Scalar?) -> String {
    guard let scalar else { return "a character is in the wrong place" }
    switch scalar {
    case "\u{201C}", "\u{201D}", "\u{201E}", "\u{2018}", "\u{2019}":
      return "there is a curly quote (\(scalar.codePoint)) where a straight one belongs"
    default:
      let isShown = !scalar.isUnseen && scalar != " "
      return "the character \(isShown ? "\(scalar) " : "")(\(scalar.codePoint)) is in the wrong place"
    }
  }
}

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
