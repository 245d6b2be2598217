import Machine
import SetupRules
import SwiftASN1

/// What an X.509 certificate says of itself (RFC 5280, section 4.1). Every kind of key is read, also those too weak to be
/// trusted.
struct SigningCertificate {
  enum Key: Equatable {
    /// The modulus's length in bits.
    case rsa(bits: Int)
    case dsa
    case other
  }

  let subject: String
  let notBefore: Timestamp
  let notAfter: Timestamp
  let key: Key
  /// The outdated hash that the signature rests on, such as `SHA-1`; nil for any other.
  let weakHash: String?
  /// The first extension that is there more than once (RFC 5280, section 4.2, allows one of each), in words.
  let repeatedExtension: String?
  /// SHA-256 over the DER form.
  let sha256: String

  /// Nil when the bytes are not one certificate in DER.
  init?(der: [UInt8]) {
    // What exactly is wrong in the DER helps nobody who downloaded a file.
    guard let root = try? DER.parse(der), let certificate = root.children, certificate.count == 3,
      var fields = certificate[0].children
    else { return nil }
    // The version comes first, tagged [0], and is left out in version 1.
    if fields.first?.identifier == ASN1Identifier(tagWithNumber: 0, tagClass: .contextSpecific) { fields.removeFirst() }
    // serialNumber, signature, issuer, validity, subject, subjectPublicKeyInfo.
    guard fields.count >= 6, let validity = fields[3].children, validity.count == 2,
      let notBefore = Self.time(validity[0]), let notAfter = Self.time(validity[1]),
      let subject = DistinguishedName.string(fields[4]), let key = Self.key(fields[5]),
      let algorithm = certificate[1].children?.first?.bytes
    else { return nil }
    self.subject = subject
    self.notBefore = notBefore
    self.notAfter = notAfter
    self.key = key
    weakHash = Self.weakHashes.first { $0.algorithm == algorithm }?.name
    repeatedExtension = Self.repeatedExtension(in: fields)
    sha256 = Digest.hexadecimal(of: der)
  }

  /// The extensions come last, tagged [3], each with its object identifier first.
  private static func repeatedExtension(in fields: [ASN1Node]) -> String? {
    let tag = ASN1Identifier(tagWithNumber: 3, tagClass: .contextSpecific)
    let extensions = fields.last { $0.identifier == tag }?.children?.first?.children ?? []
    var seen: Set<[UInt8]> = []
    let repeated = extensions.lazy.compactMap(\.children?.first).first { !seen.insert($0.bytes ?? []).inserted }
    return repeated.map(extensionName)
  }

  /// As RFC 5280 calls the usual ones; else the numbers of the identifier.
  private static func extensionName(_ identifier: ASN1Node) -> String {
    let known: [UInt8: String] = [
      14: "subjectKeyIdentifier", 15: "keyUsage", 17: "subjectAltName", 18: "issuerAltName", 19: "basicConstraints",
      32: "certificatePolicies", 35: "authorityKeyIdentifier", 37: "extKeyUsage",
    ]
    let bytes = identifier.bytes ?? []
    if bytes.count == 3, bytes.starts(with: [0x55, 0x1D]), let name = known[bytes[2]] { return name }
    // Numbers that cannot be read are repeated all the same.
    return (try? ASN1ObjectIdentifier(derEncoded: identifier)).map { "\($0)" } ?? "of an unknown kind"
  }

  private static func time(_ node: ASN1Node) -> Timestamp? {
    // A time in any other form is no certificate's. The tag decides: an error about a wrong one is written in words first,
    // which takes a third of the inspection.
    switch node.identifier {
    case .utcTime:
      guard let time = try? UTCTime(derEncoded: node) else { return nil }
      return Timestamp(
        year: time.year, month: time.month, day: time.day, hour: time.hours, minute: time.minutes, second: time.seconds)
    case .generalizedTime:
      guard let time = try? GeneralizedTime(derEncoded: node) else { return nil }
      return Timestamp(
        year: time.year, month: time.month, day: time.day, hour: time.hours, minute: time.minutes, second: time.seconds)
    default: return nil
    }
  }

  private static func key(_ publicKeyInfo: ASN1Node) -> Key? {
    guard let fields = publicKeyInfo.children, fields.count == 2,
      let algorithm = fields[0].children?.first?.bytes, let bits = fields[1].bytes
    else { return nil }
    if algorithm == dsaKey { return .dsa }
    guard rsaKeys.contains(algorithm) else { return .other }
    // The first byte of a BIT STRING counts the bits that are not used.
    guard let numbers = try? DER.parse(Array(bits.dropFirst())).children, let modulus = numbers.first?.bytes else {
      return nil
    }
    let significant = modulus.drop { $0 == 0 }
    return .rsa(bits: significant.count * 8 - (significant.first?.leadingZeroBitCount ?? 0))
  }

  // Object identifiers as DER encodes them (RFC 8017, RFC 3279).
  private static let pkcs1: [UInt8] = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01]
  private static let rsaKeys: [[UInt8]] = [pkcs1 + [1], pkcs1 + [7], pkcs1 + [10]]
  private static let dsaKey: [UInt8] = [0x2A, 0x86, 0x48, 0xCE, 0x38, 0x04, 0x01]
  private static let weakHashes: [(algorithm: [UInt8], name: String)] = [
    (pkcs1 + [2], "MD2"), (pkcs1 + [4], "MD5"), (pkcs1 + [5], "SHA-1"),
    ([0x2A, 0x86, 0x48, 0xCE, 0x38, 0x04, 0x03], "SHA-1"), ([0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x04, 0x01], "SHA-1"),
  ]
}

extension ASN1Node {
  /// The nodes inside; nil for a primitive node.
  var children: [ASN1Node]? {
    guard case .constructed(let nodes) = content else { return nil }
    return Array(nodes)
  }

  /// The contents of a primitive node; nil for a constructed one.
  var bytes: [UInt8]? {
    guard case .primitive(let bytes) = content else { return nil }
    return Array(bytes)
  }
}

/// The name of a certificate's owner in the form of RFC 4514: the last part first, such as
/// `CN=amazonaws.com,OU=IDAS,O=Amazon,C=US`.
enum DistinguishedName {
  /// The name without hidden characters; nil when the node is not a name.
  static func string(_ node: ASN1Node) -> String? {
    guard let relativeNames = node.children else { return nil }
    var parts: [String] = []
    for relativeName in relativeNames.reversed() {
      guard let attributes = relativeName.children else { return nil }
      var joined: [String] = []
      for attribute in attributes {
        guard let pair = attribute.children, pair.count == 2, let type = pair[0].bytes else { return nil }
        joined.append("\(label(type))=\(escaped(value(pair[1])))")
      }
      parts.append(joined.joined(separator: "+"))
    }
    return parts.joined(separator: ",")
  }

  private static func label(_ type: [UInt8]) -> String {
    if let known = labels.first(where: { $0.type == type }) { return known.label }
    return type.count == 3 && type.starts(with: [0x55, 0x04]) ? "2.5.4.\(type[2])" : "OID"
  }

  private static func value(_ node: ASN1Node) -> String {
    let bytes = node.bytes ?? []
    let text: String
    switch node.identifier {
    case .bmpString:
      let units = stride(from: 0, to: bytes.count - 1, by: 2).map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) }
      text = String(decoding: units, as: UTF16.self)
    case .teletexString:
      text = String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    default:
      text = String(decoding: bytes, as: UTF8.self)
    }
    return text.withoutUnseen.withBoundedRuns
  }

  private static func escaped(_ value: String) -> String {
    var escaped = ""
    for character in value {
      if ",+\"\\<>;".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped
  }

  private static let labels: [(type: [UInt8], label: String)] = [
    ([0x55, 0x04, 0x03], "CN"), ([0x55, 0x04, 0x06], "C"), ([0x55, 0x04, 0x07], "L"), ([0x55, 0x04, 0x08], "ST"),
    ([0x55, 0x04, 0x09], "STREET"), ([0x55, 0x04, 0x0A], "O"), ([0x55, 0x04, 0x0B], "OU"),
    ([0x09, 0x92, 0x26, 0x89, 0x93, 0xF2, 0x2C, 0x64, 0x01, 0x01], "UID"),
    ([0x09, 0x92, 0x26, 0x89, 0x93, 0xF2, 0x2C, 0x64, 0x01, 0x19], "DC"),
    ([0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x01], "emailAddress"),
  ]
}
