import SetupRules

/// The entity ID that IAM Identity Center gives to an application:
/// `https://portal.sso.REGION.amazonaws.com/saml/assertion/TOKEN`, or the same at another host of its portal.
struct AWSEntityID: Equatable {
  let region: String
  /// 12 digits; nil when the token does not decode. That it decodes at all is not documented by AWS.
  let accountID: String?
  /// `ins-` and hexadecimal digits; nil when the token does not decode.
  let applicationInstance: String?

  /// Nil for an entity ID that is not Identity Center's.
  init?(_ entityID: String) {
    guard let address = Address(entityID), let host = PortalHost(address.host) else { return nil }
    region = host.region
    let token = address.path.split(separator: "/").last.map(String.init) ?? ""
    let parts = Self.decode(token: token)
    accountID = parts?.account
    applicationInstance = parts?.instance
  }

  /// `111122223333_ins-0123456789abcdef` in Base64: an account, and 16 hexadecimal digits, in every file that was seen.
  private static func decode(token: String) -> (account: String, instance: String)? {
    guard let bytes = Base64.decode(token.utf8) else { return nil }
    let parts = String(decoding: bytes, as: UTF8.self).split(separator: "_", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 12, parts[0].allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    let prefix = "ins-"
    let number = parts[1].dropFirst(prefix.count)
    guard parts[1].hasPrefix(prefix), number.count == 16,
      number.allSatisfy({ $0.isASCII && $0.isHexDigit })
    else { return nil }
    return (String(parts[0]), String(parts[1]))
  }
}

/// A web address in its parts, as far as entity IDs need it.
struct Address: Equatable {
  /// Lower case.
  let scheme: String
  /// Lower case, without a user or a port.
  let host: String
  /// From the first slash on.
  let path: String

  /// Nil for a text that is not an address with `://`.
  init?(_ text: String) {
    // Every sign that divides an address is one byte, which is no part of another character.
    let bytes = text.utf8
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), bytes[colon...].starts(with: "://".utf8) else {
      return nil
    }
    let start = bytes.index(colon, offsetBy: 3)
    let end = Self.first(of: "/?#", in: text[start...])
    let user = bytes[start..<end].lastIndex(of: UInt8(ascii: "@"))
    let host = text[(user.map(bytes.index(after:)) ?? start)..<end]
    scheme = text[..<colon].lowercased()
    self.host = host[..<Self.first(of: ":", in: host)].lowercased()
    path = String(text[end..<Self.first(of: "?#", in: text[end...])])
  }

  /// Where one of some signs stands first; the end of the text where none does.
  private static func first(of signs: StaticString, in text: Substring) -> String.Index {
    text.utf8.firstIndex { byte in signs.withUTF8Buffer { $0.contains(byte) } } ?? text.endIndex
  }
}
