/// What a relay state's text says, part by part, and what is wrong in its form.
struct RelayStateReading {
  let pasted: PastedText
  var findings: [Finding] = []
  /// Whether there was a URL to read at all.
  private(set) var isURL = false
  /// The Region that the host names or seems to mean.
  var region: Region?
  /// Whether the host is the old one without a Region.
  var isBareHost = false
  /// Whether the host is GovCloud's, which names no Region.
  var isGovCloudHost = false
  /// Whether the host is the console's, as far as it can be told.
  var isConsole = false
  /// Whether this is another kind of address, whose parts mean nothing here.
  var isOtherKind = false
  var hostSpan: Finding.Span?
  var host = ""
  /// The instance id that the path names or seems to mean.
  var id: String?
  var idSpan: Finding.Span?
  /// Where the login goes on to; nil when it cannot be told.
  var destination: RelayStateDestination?
  var querySpan: Finding.Span?
  /// The URL with only what RFC 3986 (section 6.2) calls equivalent changed; nil when it is none.
  private(set) var normalized: String?

  init(_ pasted: PastedText) {
    self.pasted = pasted
    guard let rest = readScheme(pasted.text[...]) else { return }
    isURL = true
    let url = URLParts(afterScheme: rest)
    readAuthority(url)
    let embedded = readPath(url.path, of: rest)
    readQuery(url.query, embedded: embedded)
    if let fragment = url.fragment, !isElsewhere, !isOtherKind { findings.append(.fragment(pasted.span(of: fragment))) }
    normalize(url)
  }

  /// The URL that the parts read make together.
  var composed: String {
    "https://\(host)\(RelayStateHost.path)\(id ?? "")\(destination?.query ?? "")"
  }

  private mutating func normalize(_ url: URLParts) {
    var text = "https://" + host + PercentEncoding.normalized(url.path)
    if let query = url.query { text += "?" + PercentEncoding.normalized(query) }
    normalized = text
    if !findings.hasError, !text.isExactly(pasted.text) { findings.append(.equivalent(pasted.wholeSpan)) }
  }

  /// What follows the scheme; nil when the text is no URL.
  private mutating func readScheme(_ text: Substring) -> Substring? {
    // Behind the federation's path it belongs to a destination.
    if let mark = text.firstRange(ofASCII: "://"), !text[..<mark.lowerBound].containsASCII(RelayStateHost.path) {
      let scheme = text[..<mark.lowerBound]
      switch scheme.asciiLowercased {
      case "https": break
      case "http": findings.append(.notHTTPS(pasted.span(of: scheme)))
      case "": findings.append(.schemeMissing(pasted.span(of: scheme)))
      default: findings.append(.schemeBroken(pasted.span(of: scheme)))
      }
      let rest = text[mark.upperBound...]
      // A slash too many before a host; without a host, the path begins here.
      let host = rest.drop { $0 == "/" }
      guard host.startIndex > rest.startIndex, host.prefix(while: { $0 != "/" }).contains(".") else { return rest }
      findings.append(.schemeBroken(pasted.span(of: text[..<host.startIndex])))
      return host
    }
    if let rest = text.value(after: "https") ?? text.value(after: "http"), let next = rest.unicodeScalars.first,
      [":", "/", ";"].contains(next)
    {
      findings.append(.schemeBroken(pasted.span(of: text[..<rest.startIndex])))
      return rest.drop { $0 == ":" || $0 == "/" || $0 == ";" }
    }
    let head = URLParts(afterScheme: text.drop { $0 == "/" || $0 == ":" }).host.asciiLowercased
    if text.containsASCII(".amazon.com") || text.containsASCII(RelayStateHost.path) || RelayStateHost.isOfAWS(head[...])
      || text.containsASCII(RelayStateHost.govCloud)
    {
      findings.append(.schemeMissing(pasted.span(of: text[..<text.startIndex])))
      let isPath = text.value(after: RelayStateHost.path) != nil
      return isPath ? text : text.drop { $0 == ":" || $0 == "/" }
    }
    readOther(text)
    return nil
  }

  private mutating func readOther(_ text: Substring) {
    // Nothing that long is an instance.
    let judgement = Instance.judge(text.utf8.count > 512 ? "" : String(text))
    let instance = judgement.value ?? judgement.repair.flatMap { Instance.judge($0).value }
    guard let instance else {
      findings.append(.notAURL(pasted.wholeSpan))
      return
    }
    id = instance.id
    region = instance.arn?.region
    findings.append(.isInstance(pasted.wholeSpan))
  }
}

extension Finding {
  fileprivate static func notAURL(_ span: Span?) -> Finding {
    Finding(relayState: .notAURL, "This is not a URL. The relay state begins with https://", span: span)
  }

  fileprivate static func isInstance(_ span: Span?) -> Finding {
    var finding = Finding(
      relayState: .isInstance, "This is the instance. The relay state is a URL that contains its id.", span: span)
    finding.belongsIn = .instance
    return finding
  }

  fileprivate static func schemeMissing(_ span: Span?) -> Finding {
    Finding(
      relayState: .schemeMissing, "The URL does not begin with https://", advice: "Put https:// before it.", span: span)
  }

  fileprivate static func schemeBroken(_ span: Span?) -> Finding {
    Finding(
      relayState: .schemeBroken, "The beginning of the URL is misspelled.", advice: "It begins with https://",
      span: span)
  }

  fileprivate static func notHTTPS(_ span: Span?) -> Finding {
    Finding(relayState: .notHTTPS, "The URL begins with http.", advice: "It begins with https://", span: span)
  }

  fileprivate static func fragment(_ span: Span?) -> Finding {
    Finding(
      relayState: .fragment, "There is a # in the URL. What follows it does not reach Amazon Connect.",
      advice: "Leave it out.",
      span: span)
  }

  fileprivate static func equivalent(_ span: Span?) -> Finding {
    Finding(
      RelayStateCode.equivalent, .note, "The URL means the same as its usual form, which is kept.",
      advice: "Nothing to do.", span: span)
  }
}
