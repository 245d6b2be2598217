import CJansson
import SetupRules

/// What is wrong with a JSON text, and where.
package struct JSONFault: Error, Equatable, Sendable {
  /// Without a full stop.
  package let reason: String
  /// From 1.
  package let line: Int
  /// In scalars, from 1.
  package let column: Int
}

extension JSONValue {
  /// Deeper values than any file of this program has are refused: jansson takes 2048 levels, and who walks through them here,
  /// perhaps on a small stack, goes down as many.
  private static let deepest = 64

  /// The one value that a text holds. A byte order mark before it is passed over; of keys that are the same the last counts,
  /// unless they are refused.
  ///
  /// - Throws: `JSONFault`, where the text is no JSON, or has a number beyond those of Swift.
  package init(reading bytes: [UInt8], refusesRepeatedKeys: Bool = false) throws(JSONFault) {
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    if let place = Self.tooDeep(bytes) {
      let before = String(decoding: bytes[..<place], as: UTF8.self)
      let line = before.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      throw JSONFault(reason: "the values are nested too deeply", line: line.count, column: (line.last?.count ?? 0) + 1)
    }
    let flags = Int(JSON_DECODE_ANY | JSON_ALLOW_NUL | (refusesRepeatedKeys ? JSON_REJECT_DUPLICATES : 0))
    var error = json_error_t()
    guard let tree = bytes.withUnsafeBytes({ json_loadb($0.baseAddress, $0.count, flags, &error) }) else {
      throw JSONFault(error)
    }
    defer { json_decref(tree) }
    self.init(tree)
  }

  private init(_ tree: UnsafeMutablePointer<json_t>) {
    switch tree.pointee.type {
    case JSON_OBJECT:
      var members: [String: JSONValue] = [:]
      var entry = json_object_iter(tree)
      while let here = entry {
        if let value = json_object_iter_value(here) {
          members[Self.text(json_object_iter_key(here), json_object_iter_key_len(here))] = JSONValue(value)
        }
        entry = json_object_iter_next(tree, here)
      }
      self = .object(members)
    case JSON_ARRAY:
      self = .array((0..<json_array_size(tree)).compactMap { json_array_get(tree, $0).map(JSONValue.init) })
    case JSON_STRING: self = .string(Self.text(json_string_value(tree), json_string_length(tree)))
    case JSON_INTEGER: self = .number(Int(json_integer_value(tree)))
    case JSON_REAL: self = .decimal(json_real_value(tree))
    case JSON_TRUE: self = .boolean(true)
    case JSON_FALSE: self = .boolean(false)
    default: self = .null
    }
  }

  private static func text(_ start: UnsafePointer<CChar>?, _ length: Int) -> String {
    String(decoding: UnsafeRawBufferPointer(start: start, count: length), as: UTF8.self).withBoundedRuns
  }

  /// Where a bracket opens a value that is too deep.
  private static func tooDeep(_ bytes: ArraySlice<UInt8>) -> Int? {
    var (depth, isInText, isEscaped) = (0, false, false)
    for (index, byte) in zip(bytes.indices, bytes) {
      switch byte {
      case _ where isEscaped: isEscaped = false
      case UInt8(ascii: "\\"): isEscaped = isInText
      case UInt8(ascii: "\""): isInText.toggle()
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += isInText ? 0 : 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= isInText ? 0 : 1
      default: break
      }
      if depth > deepest { return index }
    }
    return nil
  }
}

extension JSONFault {
  /// jansson counts as far as it has read: to the end of what it did not expect, and within a text to where it gave up.
  fileprivate init(_ error: json_error_t) {
    let said = withUnsafeBytes(of: error.text) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    let near = said.split(separator: " near '", maxSplits: 1).dropFirst().first?.dropLast()
    let words = Self.words.first { said.hasPrefix($0.said) }
    self.init(
      reason: words?.reason ?? "it is not understood", line: max(1, Int(error.line)),
      column: max(1, Int(error.column) + 1 - (words?.isOfWhole == true ? near?.unicodeScalars.count ?? 0 : 0)))
  }

  /// What jansson says, what that is here, and whether it is said of the whole of what it has read last.
  private static let words: [(said: String, reason: String, isOfWhole: Bool)] = [
    ("duplicate object key", "the key stands twice", true),
    ("string or '}' expected near '}'", "a comma stands before the closing brace", true),
    ("string or '}' expected", "a key in straight quotes is expected", true),
    ("':' expected", "a colon is expected", true),
    ("'}' expected", "a comma or a closing brace is expected", true),
    ("']' expected", "a comma or a closing bracket is expected", true),
    ("end of file expected", "something follows the end", true),
    ("invalid token", "a value is expected", true),
    ("unexpected token near end of file", "the text ends too early", true),
    ("unexpected token", "a value is expected", true),
    ("NUL byte in object key", "a key holds a zero", true),
    ("too big", "a number is too large", true),
    ("real number overflow", "a number is too large", true),
    ("invalid Unicode", "half a character is escaped", true),
    ("control character", "a control character stands in a text", false),
    ("unexpected newline", "a control character stands in a text", false),
    ("invalid escape", "a backslash stands before what it cannot escape", false),
    ("premature end of input", "the text ends too early", false),
    ("unable to decode byte", "the text is not UTF-8", false),
  ]
}
