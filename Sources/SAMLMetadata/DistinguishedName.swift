import SetupRules
import SwiftASN1

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
    return ShownText.cleaned(text).withBoundedRuns
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
