/// The fixed parts of the federation URL, and what the host of another URL stands for.
enum RelayStateHost: Equatable {
  static let path = "/connect/federate/"
  static let govCloud = "console.amazonaws-us-gov.com"
  static let bare = "console.aws.amazon.com"

  /// The host for a Region. GovCloud has one for all its Regions, of another domain.
  static func name(for region: Region) -> String {
    region.isGovCloud ? govCloud : "\(region).\(bare)"
  }

  /// The console's host with a Region before it. In GovCloud this is the console too, though AWS's guide for Amazon
  /// Connect writes the host without a Region there.
  case console(Region)
  /// GovCloud's host as AWS's guide writes it.
  case govCloudConsole
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

  /// Whether it is the console's, as far as it can be told.
  var isConsole: Bool {
    switch self {
    case .console, .govCloudConsole, .withoutRegion: true
    case .unknownRegion(let label, _): !label.isEmpty
    case .placeholder, .assertionConsumerService, .access, .portal, .other: false
    }
  }

  /// - Parameters:
  ///   - host: In lower case.
  ///   - path: What follows the host; some hosts serve both a portal and access URLs.
  init(_ host: Substring, path: Substring) {
    if host == Self.bare {
      self = .withoutRegion
    } else if host == Self.govCloud {
      self = .govCloudConsole
    } else if let domain = [Self.bare, Self.govCloud].first(where: { host.hasSuffix("." + $0) }) {
      self = Self.read(label: host.dropLast(domain.utf8.count + 1), isGovCloud: domain == Self.govCloud)
    } else {
      self = Self.readOther(host, path)
    }
  }

  private static func read(label: Substring, isGovCloud: Bool) -> RelayStateHost {
    if let region = Region.named(String(label)) {
      return region.isGovCloud == isGovCloud ? .console(region) : .other(region)
    }
    // No label of a host is longer (RFC 1035, section 2.3.4). A longer one may be a whole host again, and so on.
    let isLabel = label.utf8.count <= 63
    let meant = isLabel ? Region.judge(String(label), for: .connect).repair.flatMap(Region.named) : nil
    return meant == nil && (Placeholder.isWord(label, of: "region") || label.containsASCII("xx"))
      ? .placeholder(label) : .unknownRegion(label, meant: meant)
  }

  // Hosts of the AWS access portal, of the sign-in and of Amazon Connect, the old ones and the newer ones (IAM Identity
  // Center user guide, "Using the AWS access portal" and "Set up dual-stack endpoints"; GovCloud user guide; Amazon Connect
  // Administrator Guide, "Find your instance's access URL" and "Integrate your IdP with a replicated instance").
  private static func readOther(_ host: Substring, _ path: Substring) -> RelayStateHost {
    let labels = host.split(separator: ".")
    func has(_ names: String...) -> Bool { labels.contains { names.contains(String($0)) } }
    let regions = Set(labels.compactMap { Region.named(String($0)) })
    let other = RelayStateHost.other(regions.count == 1 ? regions.first : nil)
    guard isOfAWS(host), let first = labels.first else { return Placeholder.isWord(host) ? .placeholder(host) : other }
    if has("signin", "sign-in") {
      // Pages to sign in at, and AWS's own metadata as a service provider, take no login.
      let takesLogin = host.hasSuffix(".connect.aws") || path.containsASCII("/saml") && !path.containsASCII("metadata")
      return takesLogin ? .assertionConsumerService : other
    }
    if host.hasSuffix(".connect.aws") { return .access }
    if has("awsapps") {
      if path.value(after: "/connect") != nil { return .access }
      let isPortal = ["/start", "/directory", "/login"].contains { path.value(after: $0) != nil }
      return isPortal || has("start", "view") || first.hasPrefix("d-") ? .portal : .access
    }
    if has("portal", "sso", "identitycenter", "oidc") || host.hasSuffix(".app.aws") || first.hasPrefix("ssoins-") {
      return .portal
    }
    return other
  }

  /// Whether a host belongs to AWS, in any partition.
  static func isOfAWS(_ host: Substring) -> Bool {
    [
      ".aws", ".amazon.com", ".amazonaws.com", ".awsapps.com", ".amazonaws-us-gov.com", ".amazonaws.com.cn",
      ".amazonaws.cn", ".awsapps.cn", ".aws.eu", ".amazonaws.eu", ".amazonaws-eusc.eu",
    ].contains { host.hasSuffix($0) }
  }

  /// Whether a host is the console's, or is nearly written like it.
  static func resemblesConsole(_ host: String) -> Bool {
    guard host.utf8.count <= 80 else { return false }
    let withoutLabel = host[...].cut(at: ".").1.map { String($0) } ?? ""
    return [host, withoutLabel].contains { seen in
      [bare, govCloud].contains { seen.hasSuffix("." + $0) || EditDistance.between(seen, $0, atMost: 4) != nil }
    }
  }
}

extension Region {
  /// Whether the Region is one of AWS GovCloud (US), whose hosts and names are others.
  var isGovCloud: Bool { partition == "aws-us-gov" }

  /// Amazon Connect API, InstanceArn: the partitions are aws and aws-us-gov.
  var isOfPartitionWithConnect: Bool { partition == "aws" || isGovCloud }
}
