/// Where the login goes on to inside Amazon Connect, and what AWS documents beside it (Amazon Connect Administrator Guide,
/// "Configure SAML with IAM", "Optimize audio for VDI"; CTI adapter guides).
struct RelayStateDestination: Equatable {
  enum Target: Equatable {
    case absent
    /// A page that AWS's documentation names. Its guides write some with a slash at the end too.
    case page(String, hasSlash: Bool)
    /// A page of one's own, which must be an approved origin.
    case website(String)
    /// A page inside Amazon Connect that no documentation names.
    case other(String)
  }

  var target = Target.absent
  /// The virtual desktop, after a second, plain question mark.
  var platform: String?
  /// For an instance that moves to an address ending in `.my.connect.aws`; administrators have it alone.
  var isNewDomain = false
  /// AWS's guides write `new_domain` on either side of the destination.
  var isNewDomainFirst = false

  /// The workshop's page: the Contact Control Panel.
  static let workshopPath = "/connect/ccp"
  /// The page where the earlier Contact Control Panel is not available (GovCloud user guide, "Amazon Connect").
  static let govCloudPath = "/ccp-v2"
  static let agentWorkspace = "/agent-app-v2"

  /// The pages that AWS's documentation has named over the years, the workshop's first.
  static let documentedPaths = [
    workshopPath, "/connect/ccp-v2", govCloudPath, "/ccp-v2/chat", "/ccp-v2/softphone", agentWorkspace,
  ]

  /// Where a role's people go: agents to their panel, administrators to the dashboard, which needs no destination.
  static func standard(for role: Role, in region: Region?) -> RelayStateDestination {
    guard role == .agents else { return RelayStateDestination() }
    let page = region?.isGovCloud == true ? govCloudPath : workshopPath
    return RelayStateDestination(target: .page(page, hasSlash: false))
  }

  /// The query with its question mark; empty for none.
  var query: String {
    var parts =
      plain.map { ["destination=" + PercentEncoding.encode($0) + (platform.map { "?VDIPlatform=" + $0 } ?? "")] }
      ?? []
    if isNewDomain { parts.insert("new_domain=true", at: isNewDomainFirst ? 0 : parts.count) }
    return parts.isEmpty ? "" : "?" + parts.joined(separator: "&")
  }

  /// The value of `destination` before it is encoded; nil for none.
  private var plain: String? {
    switch target {
    case .absent: nil
    case .page(let path, let hasSlash): hasSlash ? path + "/" : path
    case .website(let url): url
    case .other(let path): path
    }
  }

  /// `/agent-app-v2` for `/connect/agent-app-v2`; nil for any other path.
  static func page(withoutFolderOf path: String) -> Target? {
    guard let rest = path[...].value(after: "/connect/") else { return nil }
    return page("/" + rest)
  }

  /// A page that AWS documents, with or without a slash at its end; nil for any other path.
  static func page(_ path: String) -> Target? {
    if documentedPaths.contains(where: path.isExactly) { return .page(path, hasSlash: false) }
    guard path.hasSuffix("/") else { return nil }
    let page = String(path.dropLast())
    return documentedPaths.contains(where: page.isExactly) ? .page(page, hasSlash: true) : nil
  }

  /// The documented path of which only the beginning is there. `/ccp` has been a page of its own.
  static func documentedPath(beginningWith plain: String) -> String? {
    plain == "/ccp" ? nil : documentedPaths.first { $0.hasPrefix(plain) }
  }

  /// The documented path that a misspelled one stands for; nil when none or several are near.
  static func documentedPath(near plain: String) -> String? {
    // `2Fconnect2Fccp` has lost its percent signs.
    let letters = plain.squashed.replacingASCII("2f", with: "")
    if let path = documentedPaths.first(where: { [letters, plain.squashed].contains($0.squashed) }) { return path }
    guard plain.utf8.count <= 40 else { return nil }
    return EditDistance.nearest(to: plain.asciiLowercased, in: documentedPaths, atMost: 2) { $0 }
      ?? EditDistance.nearest(to: letters, in: documentedPaths, atMost: 1, by: \.squashed)
  }
}

extension RelayStateDestination {
  /// A destination as a person gives it, such as `/ccp-v2`, `/agent-app-v2?VDIPlatform=CITRIX_413` or a website; also one
  /// that is percent-encoded already. Empty for none.
  init(given text: String) {
    let text = String(String(text.unicodeScalars.drop(while: \.isWrapping))[...].withoutLast(\.isWrapping))
    let isEncoded = ["%2F", "https%3A", "http%3A"].contains { text[...].value(after: $0) != nil }
    let plain = isEncoded ? PercentEncoding.decode(text) ?? text : text
    if plain.isEmpty {
      self.init()
    } else if let website = Website(plain) {
      self.init(target: .website(website.url))
    } else {
      self = Self(withParameters: plain) ?? Self(target: Self.page(plain) ?? .other(plain))
    }
  }

  /// A plain destination with documented parameters behind it. Nil where anything else is among them, for then they belong
  /// to the destination, as does a platform behind any page but the agent workspace.
  private init?(withParameters plain: String) {
    let signs: [Unicode.Scalar] = ["?", "&"]
    guard let sign = plain.unicodeScalars.firstIndex(where: signs.contains) else { return nil }
    let path = String(plain[..<sign])
    self.init(target: Self.page(path) ?? .other(path))
    for part in plain[sign...].unicodeScalars.split(whereSeparator: signs.contains) {
      let (name, value) = Substring(part).cut(at: "=")
      guard take(name, value) != nil || takeOther(name, value) else { return nil }
    }
    guard isNewDomain || platform != nil, platform == nil || isAgentWorkspace else { return nil }
  }

  /// Whether it is the only page for which a platform is documented.
  var isAgentWorkspace: Bool {
    if case .page(Self.agentWorkspace, _) = target { true } else { false }
  }
}

/// A website of one's own as a destination. Amazon Connect makes `https` of `http` (Administrator Guide, "Configure SAML
/// with IAM").
struct Website {
  let url: String
  let isHTTPS: Bool
  private let parts: URLParts

  /// Whether it is an address of the console, of a sign-in or of an instance.
  var isOfAWS: Bool {
    if case .other = RelayStateHost(parts.host.asciiLowercased[...], path: parts.path) { false } else { true }
  }

  /// nil for a text that is no address with a host.
  init?(_ plain: some StringProtocol) {
    let text = Substring(plain)
    guard let scheme = ["https://", "http://"].first(where: { text.value(after: $0) != nil }),
      let rest = text.value(after: scheme), !rest.isEmpty, !rest.hasPrefix("/")
    else { return nil }
    parts = URLParts(afterScheme: rest)
    guard !parts.host.unicodeScalars.contains(where: Self.isNoHost) else { return nil }
    url = "https://" + rest
    isHTTPS = scheme == "https://"
  }

  private static func isNoHost(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isBlank || scalar.isInvisible || scalar.isQuote || "<>|\\^{}()[]".unicodeScalars.contains(scalar)
  }
}

/// What AWS documents beside a destination: `new_domain=true` (Amazon Connect CTI adapter guides) and `VDIPlatform`
/// (Amazon Connect Administrator Guide, "Optimize audio for VDI").
extension RelayStateDestination {
  enum Parameter: String, CaseIterable {
    case newDomain = "new_domain"
    case platform = "VDIPlatform"

    /// The name that a misspelled one stands for.
    static func meant(by text: Substring) -> Parameter? {
      guard text.utf8.count <= 20 else { return nil }
      return EditDistance.nearest(to: text.asciiLowercased, in: allCases, atMost: 2) { $0.rawValue.asciiLowercased }
    }
  }

  /// The virtual desktops that the guide names today.
  static let platforms = ["CITRIX_413", "AWS_WORKSPACE", "OMNISSA", "AZURE"]

  /// Takes one parameter if it is written as documented, but for the case of its value. Nil where it is not.
  mutating func take(_ name: Substring, _ value: Substring?) -> Parameter? {
    let parameter = Parameter(rawValue: PercentEncoding.normalized(name))
    let value = value?.asciiLowercased
    switch parameter {
    case .newDomain:
      guard value == "true" else { return nil }
      isNewDomain = true
    case .platform:
      guard let known = Self.platforms.first(where: { $0.asciiLowercased == value }) else { return nil }
      platform = known
    case nil: break
    }
    return parameter
  }

  /// How AWS's guides write the value of one that was taken.
  func documentedValue(of name: Substring) -> String? {
    switch Parameter(rawValue: PercentEncoding.normalized(name)) {
    case .newDomain: "true"
    case .platform: platform
    case nil: nil
    }
  }

  /// Takes a platform that no guide has, if nothing in it would have to be encoded.
  private mutating func takeOther(_ name: Substring, _ value: Substring?) -> Bool {
    guard Parameter(rawValue: String(name)) == .platform, let value, !value.isEmpty,
      PercentEncoding.encode(String(value)).isExactly(value)
    else { return false }
    platform = String(value)
    return true
  }

  /// The platform that an older or misspelled value stands for: `CITRIX` of earlier guides, `WorkSpaces`, `VMWARE`.
  static func platform(meantBy value: Substring) -> String? {
    let letters = value.prefix(40).squashed
    let names = [
      ("citrix", "CITRIX_413"), ("workspace", "AWS_WORKSPACE"), ("omnissa", "OMNISSA"), ("vmware", "OMNISSA"),
      ("horizon", "OMNISSA"), ("azure", "AZURE"), ("avd", "AZURE"),
    ]
    return names.first { letters.containsASCII($0.0) }?.1
      ?? EditDistance.nearest(to: letters, in: platforms, atMost: 2, by: \.squashed)
  }
}
