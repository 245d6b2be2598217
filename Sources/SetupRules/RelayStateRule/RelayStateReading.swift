/// What a relay state's text says, part by part, and what is wrong in its form.
struct RelayStateReading {
  let pasted: PastedText
  var findings: [Finding] = []
  /// What the host stands for; nil where the text is no URL.
  private(set) var kind: RelayStateHost?
  /// The Region that the host names or seems to mean.
  var region: Region?
  /// Whether this is another kind of address, whose parts mean nothing here.
  var isOtherKind = false
  var hostSpan: Range<Int>?
  var host = ""
  /// The instance id that the path names or seems to mean.
  var id: String?
  var idSpan: Range<Int>?
  /// What the parameters have said so far.
  var parameters = Parameters()
  /// Where the login goes on to; nil when it cannot be told.
  var destination: RelayStateDestination?
  var querySpan: Range<Int>?
  /// The URL with only what RFC 3986 (section 6.2) calls equivalent changed; nil when it is none.
  private(set) var normalized: String?

  init(_ pasted: PastedText) {
    self.pasted = pasted
    guard let rest = readScheme(pasted.text[...]) else { return }
    let url = URLParts(afterScheme: rest)
    readAuthority(url)
    let embedded = readPath(url.path, of: rest)
    readQuery(url.query, embedded: embedded)
    if let fragment = url.fragment, !isElsewhere, !isOtherKind { add(.fragment, at: fragment) }
    normalize(url)
  }

  mutating func add(_ finding: RelayStateFinding, at span: Range<Int>?) {
    findings.append(Finding(finding, at: span))
  }

  mutating func add(_ finding: RelayStateFinding, at part: Substring) {
    add(finding, at: pasted.span(of: part))
  }

  /// Adds a finding of a code that is not there yet.
  mutating func tell(_ finding: RelayStateFinding, at part: Substring) {
    if !findings.has(finding.row.code) { add(finding, at: part) }
  }

  /// The URL that the parts read make together.
  var composed: String {
    "https://\(host)\(RelayStateHost.path)\(id ?? "")\(destination?.query ?? "")"
  }

  private mutating func normalize(_ url: URLParts) {
    var text = "https://" + host + PercentEncoding.normalized(url.path)
    if let query = url.query { text += "?" + PercentEncoding.normalized(query) }
    normalized = text
    if !findings.hasError, !text.isExactly(pasted.text) { add(.equivalent, at: pasted.wholeSpan) }
  }

  /// What follows the scheme; nil when the text is no URL.
  private mutating func readScheme(_ text: Substring) -> Substring? {
    // Behind the federation's path it belongs to a destination.
    if let mark = text.firstRange(ofASCII: "://"), !text[..<mark.lowerBound].containsASCII(RelayStateHost.path) {
      let scheme = text[..<mark.lowerBound]
      switch scheme.asciiLowercased {
      case "https": break
      case "http": add(.notHTTPS, at: scheme)
      case "": add(.schemeMissing, at: scheme)
      default: add(.schemeBroken, at: scheme)
      }
      let rest = text[mark.upperBound...]
      // A slash too many before a host; without a host, the path begins here.
      let host = rest.drop { $0 == "/" }
      guard host.startIndex > rest.startIndex, host.prefix(while: { $0 != "/" }).contains(".") else { return rest }
      add(.schemeBroken, at: text[..<host.startIndex])
      return host
    }
    if let rest = text.value(after: "https") ?? text.value(after: "http"), let next = rest.unicodeScalars.first,
      [":", "/", ";"].contains(next)
    {
      add(.schemeBroken, at: text[..<rest.startIndex])
      return rest.drop { $0 == ":" || $0 == "/" || $0 == ";" }
    }
    let head = URLParts(afterScheme: text.drop { $0 == "/" || $0 == ":" }).host.asciiLowercased
    if text.containsASCII(".amazon.com") || text.containsASCII(RelayStateHost.path) || RelayStateHost.isOfAWS(head[...])
      || text.containsASCII(RelayStateHost.govCloud)
    {
      add(.schemeMissing, at: text[..<text.startIndex])
      let isPath = text.value(after: RelayStateHost.path) != nil
      return isPath ? text : text.drop { $0 == ":" || $0 == "/" }
    }
    readOther(text)
    return nil
  }

  private mutating func readOther(_ text: Substring) {
    // Nothing that long is an instance.
    guard let instance = Instance.meant(by: text.utf8.count > 512 ? "" : String(text)) else {
      return add(.notAURL, at: pasted.wholeSpan)
    }
    id = instance.id
    region = instance.arn?.region
    let finding = Finding(RelayStateFinding.isInstance, at: pasted.wholeSpan)
    findings.append(finding.changed { $0.belongsIn = .instance })
  }
}

extension RelayStateReading {
  /// Reads the host and what stands around it. Scheme and host have no case, and 443 is the port of https
  /// (RFC 3986, sections 6.2.2.1 and 6.2.3).
  mutating func readAuthority(_ url: URLParts) {
    if let userInfo = url.userInfo { add(.userInfo, at: userInfo) }
    if let port = url.port, !port.isEmpty, port != "443" { add(.port, at: port) }
    host = PercentEncoding.normalized(url.host).asciiLowercased
    hostSpan = pasted.span(of: url.host)
    let kind = RelayStateHost(host[...], path: url.path)
    self.kind = kind
    switch kind {
    case .console(let region):
      self.region = region
      if region.isGovCloud { add(.regionInGovCloudHost, at: hostSpan) }
    case .govCloudConsole: region = Region.named("us-gov-west-1")
    case .withoutRegion: region = Region.named("us-east-1")
    case .unknownRegion("", _): add(.hostWithoutRegion, at: hostSpan)
    case .unknownRegion(let label, let meant):
      region = meant
      add(.regionUnknown(label, meant: meant), at: hostSpan)
    case .placeholder(let label): placeholder(label, at: hostSpan)
    case .assertionConsumerService: refuse(as: .isACSURL, at: hostSpan)
    case .access: refuse(as: .isAccessURL, at: hostSpan)
    case .portal: refuse(as: .isAccessPortal, at: hostSpan)
    case .other(let region):
      self.region = region
      let right = region.flatMap { $0.isOfPartitionWithConnect ? $0 : nil }
      add(host.isEmpty ? .hostMissing : .hostDiffers(host, right), at: hostSpan)
    }
  }

  /// An address of another kind altogether: what is wrong in the writing of it does not matter.
  mutating func refuse(as finding: RelayStateFinding, at span: Range<Int>?) {
    isOtherKind = true
    findings = [Finding(finding, at: span)]
  }

  /// Names a placeholder, unless it has been named by the signs around it.
  mutating func placeholder(_ text: Substring, at span: Range<Int>?) {
    guard !text.unicodeScalars.contains(Placeholder.mark) else { return }
    add(.placeholderLeft(text), at: span)
  }
}
