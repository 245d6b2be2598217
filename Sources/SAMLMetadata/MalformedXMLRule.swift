import CExpat
import SetupRules

/// Says in words why a file is not well-formed XML, with line and column.
enum MalformedXMLRule {
  static func finding(_ fault: XMLFault) -> Finding {
    if let byte = fault.strayByte, !fault.isCutCharacter || fault.isRootClosed {
      return EncodingRule.notUTF8(byte, fault.place)
    }
    return notWellFormed(fault)
  }

  private static func notWellFormed(_ fault: XMLFault) -> Finding {
    switch fault.error {
    case XML_ERROR_UNCLOSED_TOKEN, XML_ERROR_PARTIAL_CHAR, XML_ERROR_UNCLOSED_CDATA_SECTION:
      cutOff(fault)
    case XML_ERROR_NO_ELEMENTS where fault.hasRoot:
      cutOff(fault)
    case XML_ERROR_MISPLACED_XML_PI where !fault.hasRoot:
      MetadataCode.spaceBeforeDeclaration.error(
        "A space or an empty line stands before <?xml. XML must begin with <?xml in line 1, column 1.",
        advice: "Delete what stands before <?xml, or download the file again.", at: fault.place)
    case _ where fault.hasRoot && fault.isRootClosed:
      MetadataCode.textAfterEnd.error(
        "More text follows after the end of the metadata. Perhaps it was pasted twice.",
        advice: "Keep the metadata once. \(Advice.downloadAgain)", at: fault.place)
    default:
      MetadataCode.malformed.error(
        "This is not well-formed XML: \(reason(fault)).",
        advice: "A file that was opened and saved, or copied by hand, often changes. \(Advice.downloadAgain)",
        at: fault.place)
    }
  }

  private static func cutOff(_ fault: XMLFault) -> Finding {
    MetadataCode.cutOff.error(
      "The metadata ends in the middle. Perhaps the download or the copy stopped too early.",
      advice: Advice.downloadAgain, at: fault.place)
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
    let number = String(scalar.value, radix: 16, uppercase: true)
    let padded = String(repeating: "0", count: max(0, 4 - number.count)) + number
    switch scalar {
    case "\u{201C}", "\u{201D}", "\u{201E}", "\u{2018}", "\u{2019}":
      return "there is a curly quote (U+\(padded)) where a straight one belongs"
    default:
      let isShown = !ShownText.hasHiddenCharacters(String(scalar)) && scalar != " "
      return "the character \(isShown ? "\(scalar) " : "")(U+\(padded)) is in the wrong place"
    }
  }
}
