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
    guard let address = URLParts(entityID), let host = PortalHost(address.host.lowercased()) else { return nil }
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
