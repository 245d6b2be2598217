/// The entity ID that IAM Identity Center gives to an application:
/// `https://portal.sso.REGION.amazonaws.com/saml/assertion/TOKEN`.
struct AWSEntityID: Equatable {
  let region: String
  /// 12 digits; nil when the token does not decode. That it decodes at all is not documented by AWS.
  let accountID: String?
  /// `ins-` and hexadecimal digits; nil when the token does not decode.
  let applicationInstance: String?

  /// Nil for an entity ID that is not Identity Center's.
  init?(_ entityID: String) {
    guard let address = Address(entityID), let region = Self.region(ofHost: address.host) else { return nil }
    self.region = region
    let token = address.path.split(separator: "/").last.map(String.init) ?? ""
    let parts = Self.decode(token: token)
    accountID = parts?.account
    applicationInstance = parts?.instance
  }

  /// The Region in a host such as `portal.sso.us-east-1.amazonaws.com`; China and the European Sovereign Cloud have
  /// domains of their own.
  static func region(ofHost host: String) -> String? {
    for ending in [".amazonaws.com", ".amazonaws.com.cn", ".amazonaws.eu"] where host.hasSuffix(ending) {
      let beginning = "portal.sso."
      let region = host.dropLast(ending.count).dropFirst(beginning.count)
      guard host.hasPrefix(beginning), isRegion(region) else { continue }
      return String(region)
    }
    return nil
  }

  /// Letters, digits and hyphens, with a number at the end, as every Region has.
  private static func isRegion(_ text: Substring) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count >= 3, parts.last?.allSatisfy({ $0.isASCII && $0.isNumber }) == true else { return false }
    return parts.allSatisfy { part in !part.isEmpty && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) } }
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
    let scalars = Array(text.unicodeScalars)
    guard let colon = scalars.firstIndex(of: ":"), scalars[colon...].starts(with: "://".unicodeScalars) else {
      return nil
    }
    let rest = scalars[(colon + 3)...]
    let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let host = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? authority
    scheme = Self.text(scalars[..<colon]).lowercased()
    self.host = Self.text(host.prefix { $0 != ":" }).lowercased()
    path = Self.text(rest.dropFirst(authority.count).prefix { $0 != "?" && $0 != "#" })
  }

  private static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
