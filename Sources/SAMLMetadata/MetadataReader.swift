import CExpat
import Machine

/// Reads a metadata file piece by piece: hashes it, keeps what the rules look at, and stops at the first thing that makes
/// the rest useless.
///
/// A DOCTYPE is refused where it begins, before anything of it is read or expanded, so no entity is ever defined.
final class MetadataReader {
  /// What a file turns out to be.
  enum Reading {
    case document(MetadataDocument)
    case anotherKind(SavedKind)
    case doctype(Place)
    case tooDeep(Place)
    case tagTooLong(Place)
    case malformed(XMLFault)
    case utf16
    case tooLarge
  }

  /// In bytes; IAM takes 1,000 to 10,000,000 characters (IAM API, CreateSAMLProvider, SAMLMetadataDocument).
  static let largest = 10_000_000
  /// How many elements may stand inside each other; AWS's files need 6.
  static let deepest = 64
  /// In bytes; the parser takes seconds for a tag of many thousand attributes. A comment may be longer.
  static let longestTag = 1_000_000
  private static let piece = 64 * 1024

  private let parser: XML_Parser
  private var builder = DocumentBuilder()
  private var refusal: Reading?
  private var depth = 0
  private var digest = Digest()
  private var bytes = 0
  private var characters = 0
  /// How the file says that it is written.
  private(set) var signs = EncodingSigns()

  /// Nil when there is no memory for the parser.
  ///
  /// Whatever the file says of its encoding, it is read as UTF-8: so does IAM, and all that is not UTF-8 is a fault.
  init?() {
    guard let parser = XML_ParserCreateNS("UTF-8", XML_Char(bitPattern: SAMLElement.separator)) else { return nil }
    self.parser = parser
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetStartDoctypeDeclHandler(parser) { data, name, _, _, _ in MetadataReader.of(data)?.meetDoctype(name) }
    XML_SetElementHandler(
      parser,
      { data, name, attributes in MetadataReader.of(data)?.open(name, Attributes(pairs: attributes)) },
      { data, _ in MetadataReader.of(data)?.close() })
    XML_SetCharacterDataHandler(parser) { data, text, count in MetadataReader.of(data)?.add(text, Int(count)) }
  }

  deinit { XML_ParserFree(parser) }

  /// Reads to the end, or to the first fault. The source fills a buffer and says with how many bytes; 0 is the end.
  func read<Fault: Error>(from source: (UnsafeMutableRawBufferPointer) throws(Fault) -> Int) throws(Fault) -> Reading {
    // How many bytes at the end of what was read belong to a tag or comment that has not ended.
    var pending = 0
    while true {
      // The parser scans such a tag again with every piece, so each one is as long as all before it.
      let size = max(Self.piece, pending)
      guard let memory = XML_GetBuffer(parser, Int32(size)) else { return .malformed(fault()) }
      let buffer = UnsafeMutableRawBufferPointer(start: memory, count: size)
      let count = try source(buffer)
      let read = UnsafeRawBufferPointer(rebasing: buffer[..<count])
      if bytes == 0 {
        if let kind = SavedKind(of: read) { return .anotherKind(kind) }
        if TextHead.isUTF16(read) { return .utf16 }
        signs = EncodingSigns(read)
        characters = read.count { $0 & 0xC0 != 0x80 }
      }
      bytes += count
      if bytes > Self.largest { return .tooLarge }
      digest.add(read)
      let status = XML_ParseBuffer(parser, Int32(count), count == 0 ? 1 : 0)
      if let refusal { return refusal }
      guard status == XML_STATUS_OK else { return .malformed(fault()) }
      if count == 0 { return .document(document()) }
      pending = bytes - Int(XML_GetCurrentByteIndex(parser))
      if pending > Self.longestTag, !bytesAtPlace().starts(with: "<!--".utf8) { return .tagTooLong(place) }
    }
  }

  private func document() -> MetadataDocument {
    builder.finish(sha256: digest.hexadecimal(), bytes: bytes, characters: characters)
  }

  private static func of(_ data: UnsafeMutableRawPointer?) -> MetadataReader? {
    data.map { Unmanaged<MetadataReader>.fromOpaque($0).takeUnretainedValue() }
  }

  /// The parser's place is behind the document type's name by then.
  private func meetDoctype(_ name: UnsafePointer<XML_Char>?) {
    switch name.map({ String(cString: $0, atMost: 8).lowercased() }) {
    case "html": refuse(.anotherKind(.html))
    case "plist": refuse(.anotherKind(.known("a property list of macOS, such as a saved link")))
    default: refuse(.doctype(place))
    }
  }

  private func open(_ name: UnsafePointer<XML_Char>?, _ attributes: Attributes) {
    depth += 1
    guard refusal == nil, let name else { return }
    guard depth <= Self.deepest else { return refuse(.tooDeep(place)) }
    builder.open(
      SAMLElement(name), attributes: attributes, name: { Self.split(name) }, place: { place })
  }

  private func close() {
    depth -= 1
    if refusal == nil { builder.close() }
  }

  private func add(_ text: UnsafePointer<XML_Char>?, _ count: Int) {
    guard builder.wantsText, let text else { return }
    text.withMemoryRebound(to: UInt8.self, capacity: count) {
      builder.add(UnsafeBufferPointer(start: $0, count: count))
    }
  }

  private func refuse(_ reading: Reading) {
    refusal = reading
    XML_StopParser(parser, XML_Bool(XML_FALSE))
  }

  private var place: Place {
    Place(line: Int(XML_GetCurrentLineNumber(parser)), column: Int(XML_GetCurrentColumnNumber(parser)) + 1)
  }

  private func fault() -> XMLFault {
    XMLFault(
      error: XML_GetErrorCode(parser), place: place, hasRoot: builder.document.root != nil, isRootClosed: depth == 0,
      bytes: bytesAtPlace())
  }

  /// The input from the parser's place on, at most as many bytes as a character has in UTF-8.
  private func bytesAtPlace() -> [UInt8] {
    var offset: Int32 = 0
    var size: Int32 = 0
    guard let start = XML_GetInputContext(parser, &offset, &size), offset >= 0, offset < size else { return [] }
    let longest = 4
    return [UInt8](UnsafeRawBufferPointer(start: start + Int(offset), count: Int(size - offset)).prefix(longest))
  }

  private static func split(_ name: UnsafePointer<XML_Char>) -> MetadataDocument.Name {
    let whole = String(cString: name, atMost: 512)
    let separator = Character(Unicode.Scalar(SAMLElement.separator))
    guard let index = whole.lastIndex(of: separator) else { return .init(namespace: "", local: whole) }
    return .init(namespace: String(whole[..<index]), local: String(whole[whole.index(after: index)...]))
  }
}
