import Wizard

/// What is wrong with a JSON text, and where.
package struct JSONFault: Error, Equatable, Sendable {
  /// Without a full stop.
  package let reason: String
  /// From 1.
  package let line: Int
  /// In Characters, from 1.
  package let column: Int
}

/// Reads JSON text (RFC 8259) strictly, in one pass.
///
/// It is our own because it runs before the first screen: the decoder of FoundationEssentials takes a seventh of the
/// time until then, and does not say in which line a text is wrong.
struct JSONReader {
  /// Deeper values than any file of this program has are refused, so that no text overflows the stack.
  static let deepest = 64
  /// Objects of more members are refused: each name is compared with those before it.
  static let mostMembers = 256

  let bytes: [UInt8]
  private let refusesRepeatedKeys: Bool
  var position = 0
  private var depth = 0

  private init(_ bytes: [UInt8], refusesRepeatedKeys: Bool) {
    self.bytes = bytes
    self.refusesRepeatedKeys = refusesRepeatedKeys
  }

  /// The one value that the text holds. A byte order mark before it is passed over. Of keys that are the same the last
  /// counts, unless they are refused.
  static func value(of bytes: [UInt8], refusesRepeatedKeys: Bool = false) throws(JSONFault) -> JSONText {
    var reader = JSONReader(bytes, refusesRepeatedKeys: refusesRepeatedKeys)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.position = 3 }
    reader.skipBlanks()
    let value = try reader.value()
    reader.skipBlanks()
    guard reader.next == nil else { throw reader.fault("something follows the end") }
    return value
  }

  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipBlanks() {
    while let byte = next, byte == 0x20 || (0x09...0x0A).contains(byte) || byte == 0x0D { position += 1 }
  }

  private mutating func value() throws(JSONFault) -> JSONText {
    switch next {
    case UInt8(ascii: "{"): return .object(try nested { (reader) throws(JSONFault) in try reader.members() })
    case UInt8(ascii: "["): return .array(try nested { (reader) throws(JSONFault) in try reader.elements() })
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .boolean(true))
    case UInt8(ascii: "f"): return try word("false", .boolean(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), .some(UInt8(ascii: "0")...UInt8(ascii: "9")): return try number()
    case nil: throw fault("the text ends too early")
    default: throw fault("a value is expected")
    }
  }

  private mutating func nested<Value>(
    _ read: (inout JSONReader) throws(JSONFault) -> Value
  ) throws(JSONFault) -> Value {
    guard depth < Self.deepest else { throw fault("the values are nested too deeply") }
    depth += 1
    position += 1
    skipBlanks()
    let value = try read(&self)
    depth -= 1
    return value
  }

  private mutating func members() throws(JSONFault) -> NamedValues<JSONText> {
    var members = NamedValues<JSONText>()
    if accept("}") { return members }
    repeat {
      skipBlanks()
      guard next == UInt8(ascii: "\"") else { throw fault("a key in quotes is expected") }
      let start = position
      let key = try string()
      skipBlanks()
      guard accept(":") else { throw fault("a colon is expected") }
      skipBlanks()
      let value = try value()
      guard members[key] == nil || !refusesRepeatedKeys else { throw fault("the key stands twice", at: start) }
      members[key] = value
      guard members.names.count <= Self.mostMembers else { throw fault("the object has too many keys", at: start) }
      skipBlanks()
    } while accept(",")
    guard accept("}") else { throw fault("a comma or a closing brace is expected") }
    return members
  }

  private mutating func elements() throws(JSONFault) -> [JSONText] {
    var elements: [JSONText] = []
    if accept("]") { return elements }
    repeat {
      skipBlanks()
      elements.append(try value())
      skipBlanks()
    } while accept(",")
    guard accept("]") else { throw fault("a comma or a closing bracket is expected") }
    return elements
  }

  mutating func accept(_ sign: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: sign) else { return false }
    position += 1
    return true
  }

  private mutating func word(_ word: String, _ value: JSONText) throws(JSONFault) -> JSONText {
    guard bytes[position...].starts(with: word.utf8) else { throw fault("a value is expected") }
    position += word.utf8.count
    return value
  }

  private mutating func number() throws(JSONFault) -> JSONText {
    let start = position
    _ = accept("-")
    if !accept("0") { try digits() }
    var isWhole = true
    if accept(".") {
      isWhole = false
      try digits()
    }
    if accept("e") || accept("E") {
      isWhole = false
      if !accept("+") { _ = accept("-") }
      try digits()
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    return isWhole ? Int(text).map(JSONText.number) ?? .decimal(text) : .decimal(text)
  }

  private mutating func digits() throws(JSONFault) {
    let start = position
    while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
    guard position > start else { throw fault("a digit is expected") }
  }

  func fault(_ reason: String) -> JSONFault { fault(reason, at: position) }

  private func fault(_ reason: String, at position: Int) -> JSONFault {
    let before = bytes[..<min(position, bytes.count)]
    let line = before.reduce(1) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let column = String(decoding: before[start...], as: UTF8.self).count + 1
    return JSONFault(reason: reason, line: line, column: column)
  }
}
