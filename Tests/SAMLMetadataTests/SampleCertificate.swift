/// An X.509 certificate made for a test: right in form, signed with nonsense, which nobody here verifies.
struct SampleCertificate: Sendable {
  enum Key: Sendable {
    case rsa(bits: Int)
    case dsa
  }

  static let sha256WithRSA: [UInt8] = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x0B]
  static let sha1WithRSA: [UInt8] = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x05]
  static let md5WithRSA: [UInt8] = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x04]

  /// As DER writes it: `YYMMDDHHMMSSZ`, from 2050 on `YYYYMMDDHHMMSSZ`.
  var notBefore = "240103000000Z"
  var notAfter = "290103000000Z"
  var key = Key.rsa(bits: 2048)
  var signature = sha256WithRSA
  var commonName = "amazonaws.com"
  /// A UTF8String.
  var commonNameTag: UInt8 = 0x0C
  /// The object identifiers of the extensions, as DER encodes them.
  var extensions: [[UInt8]] = []

  var base64: String { encodeBase64(der) }

  var der: [UInt8] {
    let algorithm = Self.element(0x30, Self.element(0x06, signature) + [0x05, 0x00])
    let name = Self.element(
      0x30,
      Self.attribute([0x55, 0x04, 0x06], 0x13, "US") + Self.attribute([0x55, 0x04, 0x0A], 0x0C, "Amazon")
        + Self.attribute([0x55, 0x04, 0x0B], 0x0C, "IDAS")
        + Self.attribute([0x55, 0x04, 0x03], commonNameTag, commonName))
    let validity = Self.element(0x30, Self.time(notBefore) + Self.time(notAfter))
    let version: [UInt8] = [0xA0, 0x03, 0x02, 0x01, 0x02]
    let serial: [UInt8] = [0x02, 0x01, 0x07]
    let body = Self.element(0x30, version + serial + algorithm + name + validity + name + publicKey + extensionList)
    return Self.element(0x30, body + algorithm + Self.element(0x03, [0x00] + [UInt8](repeating: 0x5A, count: 256)))
  }

  private var publicKey: [UInt8] {
    switch key {
    case .rsa(let bits):
      let modulus = Self.element(0x02, [0x00, 0x80] + [UInt8](repeating: 0x01, count: bits / 8 - 1))
      let numbers = Self.element(0x30, modulus + [0x02, 0x03, 0x01, 0x00, 0x01])
      let algorithm = Self.element(
        0x30, Self.element(0x06, [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x01]) + [0x05, 0x00])
      return Self.element(0x30, algorithm + Self.element(0x03, [0x00] + numbers))
    case .dsa:
      let algorithm = Self.element(0x30, Self.element(0x06, [0x2A, 0x86, 0x48, 0xCE, 0x38, 0x04, 0x01]))
      return Self.element(0x30, algorithm + Self.element(0x03, [0x00, 0x02, 0x01, 0x05]))
    }
  }

  private var extensionList: [UInt8] {
    if extensions.isEmpty { return [] }
    let each = extensions.flatMap { Self.element(0x30, Self.element(0x06, $0) + Self.element(0x04, [0x05, 0x00])) }
    return Self.element(0xA3, Self.element(0x30, each))
  }

  private static func time(_ text: String) -> [UInt8] { element(text.utf8.count == 13 ? 0x17 : 0x18, Array(text.utf8)) }

  private static func attribute(_ type: [UInt8], _ tag: UInt8, _ value: String) -> [UInt8] {
    element(0x31, element(0x30, element(0x06, type) + element(tag, Array(value.utf8))))
  }

  /// A DER element: tag, length, contents.
  private static func element(_ tag: UInt8, _ contents: [UInt8]) -> [UInt8] {
    let count = contents.count
    let length: [UInt8] =
      if count < 0x80 { [UInt8(count)] } else if count < 0x100 { [0x81, UInt8(count)] } else {
        [0x82, UInt8(count >> 8), UInt8(count & 0xFF)]
      }
    return [tag] + length + contents
  }
}

/// Base64 with padding, without line breaks.
func encodeBase64(_ bytes: [UInt8]) -> String {
  let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
  var text = ""
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let group = bytes[start..<min(start + 3, bytes.count)]
    let bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
    for sextet in 0...group.count { text.append(alphabet[Int(bits >> UInt32(18 - 6 * sextet) & 0x3F)]) }
    text += String(repeating: "=", count: 3 - group.count)
  }
  return text
}
