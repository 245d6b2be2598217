/// The fixed parts of the federation URL, and what the host of another URL stands for.
enum RelayStateHost: Equatable {
  static let path = "/connect/federate/"
  static let govCloud = "console.amazonaws-us-gov.com"
  static let bare = "console.aws.amazon.com"

  /// The host for a Region. GovCloud has one for all its Regions, of another domain.
  static func name(for region: Region) -> String {
    region.partition == "aws-us-gov" ? govCloud : "\(region).\(bare)"
  }

  /// The console's host with a Region before it, or GovCloud's.
  case console(Region)
  /// The old form without a Region, which means us-east-1.
  case withoutRegion
  /// The console's host with something before it that is no Region.
  case unknownRegion(Substring, meant: Region?)
  case placeholder(Substring)
  /// An address of the login itself (assertion consumer service).
  case assertionConsumerService
  /// The instance's access URL.
  case access
  /// IAM Identity Center's own portal.
  case portal
  case other(Region?)

  /// - Parameter host: In lower case.
  init(_ host: Substring) {
    let suffix = "." + Self.bare
    if host == Self.bare {
      self = .withoutRegion
    } else if host == Self.govCloud, let region = Region.named("us-gov-west-1") {
      self = .console(region)
    } else if host.hasSuffix(suffix) {
      self = Self.read(label: host.dropLast(suffix.count))
    } else {
      self = Self.readOther(host)
    }
  }

  private static func read(label: Substring) -> RelayStateHost {
    if let region = Region.named(String(label)) {
      return region.partition == "aws-us-gov" ? .other(region) : .console(region)
    }
    if isPlaceholder(label) { return .placeholder(label) }
    // No label of a host is longer (RFC 1035, section 2.3.4). A longer one may be a whole host again, and so on.
    guard label.utf8.count <= 63 else { return .unknownRegion(label, meant: nil) }
    return .unknownRegion(label, meant: Region.judge(String(label), for: .connect).repair.flatMap(Region.named))
  }

  private static func readOther(_ host: Substring) -> RelayStateHost {
    if host.hasSuffix("signin.aws.amazon.com") || host.hasSuffix(".sign-in.connect.aws")
      || host.hasPrefix("signin.amazonaws")
    {
      return .assertionConsumerService
    }
    if host.hasSuffix(".my.connect.aws") { return .access }
    if host.hasSuffix(".awsapps.com") { return .access }
    if host.hasPrefix("portal.sso.") || host.hasSuffix(".app.aws") { return .portal }
    let regions = Set(host.split(separator: ".").compactMap { Region.named(String($0)) })
    return .other(regions.count == 1 ? regions.first : nil)
  }

  private static func isPlaceholder(_ label: Substring) -> Bool {
    let words = label.squashed
    return words.containsASCII("region") || words == "xx" || words == "xxxx" || words == "xxxxx"
      || label.unicodeScalars.contains { $0 == "{" || $0 == "}" || $0 == "[" || $0 == "]" || $0 == "$" || $0 == "*" }
  }
}
