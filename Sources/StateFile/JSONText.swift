import SetupRules
import Wizard

/// A JSON value (RFC 8259) on its way to a file or to the output, and its one look: keys sorted, two spaces for each
/// level, a line for each entry, slashes plain.
package enum JSONText: Equatable, Sendable {
  case string(String)
  case number(Int)
  /// A number that is not whole or too large, as it was written.
  case decimal(String)
  case boolean(Bool)
  case null
  case array([JSONText])
  case object(NamedValues<JSONText>)

  /// An object of the entries that have a value.
  package static func object(present entries: KeyValuePairs<String, JSONText?>) -> JSONText {
    var present = NamedValues<JSONText>()
    for (name, value) in entries { present[name] = value }
    return .object(present)
  }

  /// The value that a text holds.
  ///
  /// - Throws: `JSONFault`, where the text is no JSON (RFC 8259), or an object has a key twice.
  package init(reading bytes: [UInt8]) throws(JSONFault) {
    self = try JSONReader.value(of: bytes, refusesRepeatedKeys: true)
  }

  /// The value as text, with a newline at the end.
  package var text: String {
    var text = ""
    append(to: &text, indentation: "\n")
    return text + "\n"
  }

  private func append(to text: inout String, indentation: String) {
    switch self {
    case .string(let string): Self.append(string, to: &text)
    case .number(let number): text += String(number)
    case .decimal(let written): text += written
    case .boolean(let boolean): text += boolean ? "true" : "false"
    case .null: text += "null"
    case .array(let elements):
      Self.append(elements, between: ("[", "]"), to: &text, indentation: indentation) { element, text, inner in
        element.append(to: &text, indentation: inner)
      }
    case .object(let entries):
      let sorted = entries.sorted
      Self.append(sorted, between: ("{", "}"), to: &text, indentation: indentation) { entry, text, inner in
        Self.append(entry.name, to: &text)
        text += ": "
        entry.value.append(to: &text, indentation: inner)
      }
    }
  }

  private static func append<Element>(
    _ elements: [Element], between ends: (String, String), to text: inout String, indentation: String,
    each: (Element, inout String, String) -> Void
  ) {
    text += ends.0
    let inner = indentation + "  "
    for (index, element) in elements.enumerated() {
      text += index == 0 ? inner : "," + inner
      each(element, &text, inner)
    }
    text += elements.isEmpty ? ends.1 : indentation + ends.1
  }

  /// What acts on a terminal is written as its number, so that a file shown there by `cat` does nothing but show.
  private static func append(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.steersTheTerminal:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
