extension RelayStateReading {
  /// Reads the parameters: `destination`, and what AWS documents beside it, in any order.
  mutating func readQuery(_ query: Substring?, embedded: Substring?) {
    guard !isOtherKind, !isElsewhere else { return }
    // Where the first question mark is missing, the query begins in the path.
    let start = embedded?.startIndex ?? query?.startIndex
    guard let start, let end = query?.endIndex ?? embedded?.endIndex else {
      destination = RelayStateDestination()
      querySpan = pasted.span(of: pasted.text[pasted.text.endIndex...])
      return
    }
    let query = pasted.text[start..<end]
    querySpan = pasted.span(of: query)
    for part in query.split(omittingEmptySubsequences: false, whereSeparator: { ["&", "?", ";"].contains($0) }) {
      part.isEmpty ? tell(.straySeparator, at: sign(beside: part, in: query)) : readParameter(part)
    }
    conclude()
  }

  /// Whether this is an address of another website altogether, whose parameters mean nothing here.
  var isElsewhere: Bool {
    !host.isEmpty && id == nil && findings.has("relay-state/host-differs") && findings.has("relay-state/path-differs")
  }

  /// What the parameters have said so far.
  struct Parameters {
    /// The value of `destination`, as it stands there.
    var value: Substring?
    /// What AWS documents beside it.
    var beside = RelayStateDestination()
    /// A platform that no guide names, as it stands there.
    var otherPlatform: Substring?
  }

  /// The sign that has no parameter behind or before it.
  private func sign(beside part: Substring, in query: Substring) -> Substring {
    let scalars = pasted.text.unicodeScalars
    if part.endIndex < query.endIndex { return pasted.text[part.endIndex..<scalars.index(after: part.endIndex)] }
    guard part.startIndex > pasted.text.startIndex else { return part }
    return pasted.text[scalars.index(before: part.startIndex)..<part.startIndex]
  }

  private mutating func readParameter(_ part: Substring) {
    let (name, value) = part.cut(at: "=")
    if PercentEncoding.normalized(name) == "destination", let value { return take(value, part) }
    if readDocumented(name, value, part) { return }
    // `?destination=https://my.example/?a=1`: the website's own parameters, which should have been encoded with it.
    if let website = parameters.value, Website(website) != nil {
      parameters.value = pasted.text[website.startIndex..<part.endIndex]
      return
    }
    if let value = Self.valueAfterMisspelledName(part, name, value) {
      tell(.parameterName, at: part)
      return take(value, part)
    }
    if !part.unicodeScalars.contains(Placeholder.mark) { readUnknown(part, name, value) }
  }

  /// Takes what AWS documents beside the destination.
  private mutating func readDocumented(_ name: Substring, _ value: Substring?, _ part: Substring) -> Bool {
    let isAgain = parameters.beside.isNewDomain
    switch parameters.beside.take(name, value) {
    case .newDomain where isAgain: tell(.parameterTwice("new_domain"), at: part)
    case .newDomain: parameters.beside.isNewDomainFirst = parameters.value == nil
    case .platform: break
    case nil: return false
    }
    if let value, let meant = parameters.beside.documentedValue(of: name), !meant.isExactly(value) {
      add(.writtenOtherwise(value, meant: "\(name)=\(meant)"), at: value)
    }
    return true
  }

  // A misspelled name or value is kept as it is meant.
  private mutating func readUnknown(_ part: Substring, _ name: Substring, _ value: Substring?) {
    let meant = RelayStateDestination.Parameter.meant(by: name)
    if meant == .platform, let value, !value.isEmpty {
      parameters.beside.platform = RelayStateDestination.platform(meantBy: value) ?? parameters.beside.platform
      if parameters.beside.platform == nil { parameters.otherPlatform = value }
      if let platform = parameters.beside.platform, platform.asciiLowercased == value.asciiLowercased {
        return add(.writtenOtherwise(part, meant: "VDIPlatform=\(platform)"), at: part)
      }
      return tell(.platformDiffers(value, meant: parameters.beside.platform), at: value)
    }
    if meant == .newDomain, let value, EditDistance.between(value.prefix(20).squashed, "true", atMost: 1) != nil {
      parameters.beside.isNewDomain = true
      parameters.beside.isNewDomainFirst = parameters.value == nil
      if part.asciiLowercased == "new_domain=true" {
        return add(.writtenOtherwise(part, meant: "new_domain=true"), at: part)
      }
    }
    // A long list tells no more, and takes time.
    guard findings.count(where: { $0.code == "relay-state/parameter-unknown" }) < 3 else { return }
    add(.parameterUnknown(meant == nil ? name : part), at: part)
  }

  private mutating func take(_ value: Substring, _ part: Substring) {
    if parameters.value == nil { parameters.value = value } else { tell(.parameterTwice("destination"), at: part) }
  }

  // `Destination=`, `destination:`, `destination%3D`, `desination=`, or no sign at all.
  private static func valueAfterMisspelledName(_ part: Substring, _ name: Substring, _ value: Substring?) -> Substring?
  {
    if let value,
      name.isEmpty || EditDistance.between(String(name.prefix(40)).asciiLowercased, "destination", atMost: 3) != nil
    {
      return value
    }
    guard let rest = part.value(after: "destination") else { return nil }
    if let rest = rest.value(after: "%3D") ?? rest.value(after: "%3A") { return rest }
    return rest.drop { $0 == ":" || $0 == "=" || $0 == "-" || $0 == "_" }
  }

  private mutating func conclude() {
    let value = parameters.value
    guard let target = value.map({ readTarget($0) }) ?? .absent else { return }
    var whole = parameters.beside
    whole.target = target
    whole.isNewDomainFirst = whole.isNewDomainFirst && target != .absent
    // A platform belongs to the agent workspace alone.
    if let platform = whole.platform ?? parameters.otherPlatform.map({ PercentEncoding.normalized($0) }) {
      let isPlain = platform.isExactly(PercentEncoding.encode(platform))
      whole.platform = whole.isAgentWorkspace && isPlain ? platform : nil
      if !whole.isAgentWorkspace, !findings.has("relay-state/platform-differs") {
        add(.parameterUnknown("VDIPlatform"), at: querySpan)
      }
    }
    destination = whole
  }

  /// nil where it cannot be told.
  private mutating func readTarget(_ value: Substring) -> RelayStateDestination.Target? {
    guard !value.unicodeScalars.contains(Placeholder.mark) else { return nil }
    // A page may have any name behind its slash.
    if Placeholder.isWord(value), PercentEncoding.decode(value)?.hasPrefix("/") != true {
      placeholder(value, at: pasted.span(of: value))
      return nil
    }
    let raw = withoutInnerParameters(value)
    guard let plain = readEncoding(raw) else { return nil }
    guard !plain.isEmpty else { return .absent }
    let target = readTarget(plain: plain, raw)
    // A broken encoding is fault enough; what it decodes to is nobody's choice.
    if case .other = target, findings.has("relay-state/percent-broken") { return nil }
    return target
  }

  /// A guide of 2022 has `%26new_domain=true` behind the destination, as if it were a part of it; and all that follows
  /// `destination=` may have been encoded as one.
  private mutating func withoutInnerParameters(_ value: Substring) -> Substring {
    let signs = ["%26new_domain", "%3Fnew_domain", "%3FVDIPlatform", "%26VDIPlatform"]
    guard let start = signs.compactMap({ value.firstRange(ofASCII: $0)?.lowerBound }).min(),
      let head = PercentEncoding.decode(value[..<start]), let tail = PercentEncoding.decode(value[start...]),
      Website(head) == nil
    else { return value }
    var inner = RelayStateDestination()
    for part in tail.unicodeScalars.split(whereSeparator: { $0 == "?" || $0 == "&" }) {
      let (name, text) = Substring(part).cut(at: "=")
      guard inner.take(name, text) == nil else { continue }
      guard RelayStateDestination.Parameter.meant(by: name) == .platform, let text, !text.isEmpty else { return value }
      inner.platform = RelayStateDestination.platform(meantBy: text)
      add(.platformDiffers(text, meant: inner.platform), at: value[start...])
    }
    parameters.beside.platform = inner.platform ?? parameters.beside.platform
    if inner.isNewDomain {
      parameters.beside.isNewDomain = true
      parameters.beside.isNewDomainFirst = false
      add(.newDomainInside(value[start...]), at: value[start...])
    }
    return value[..<start]
  }

  private mutating func readTarget(plain: String, _ raw: Substring) -> RelayStateDestination.Target {
    if let page = RelayStateDestination.page(plain) { return page }
    if let website = Website(plain) {
      // A way back to AWS, such as the relay state itself, is no website of one's own.
      if website.isOfAWS { return .other(website.url) }
      if !website.isHTTPS { add(.websiteNotHTTPS, at: raw) }
      return .website(website.url)
    }
    if let path = RelayStateDestination.documentedPath(near: plain) {
      add(.destinationMisspelled(path), at: raw)
      return .page(path, hasSlash: false)
    }
    if let path = RelayStateDestination.documentedPath(beginningWith: plain) {
      add(.destinationCutOff(plain[...], meant: path), at: raw)
      return .page(path, hasSlash: false)
    }
    let whole = String(String.UnicodeScalarView(plain.unicodeScalars.filter { !$0.isBlank && !$0.isControl }))
    guard whole.isExactly(plain) else {
      tell(.blankInside, at: raw)
      return whole.isEmpty ? .absent : readTarget(plain: whole, raw)
    }
    return .other(plain)
  }
}

extension RelayStateReading {
  /// The destination as it is meant, decoded. AWS asks for URL encoding of this value.
  mutating func readEncoding(_ raw: Substring) -> String? {
    if Website(raw) != nil {
      add(.notEncoded(as: PercentEncoding.encode(String(raw))), at: raw)
      return String(raw)
    }
    guard var plain = PercentEncoding.decode(raw) else {
      add(.percentBroken, at: Self.brokenPercent(in: raw) ?? raw)
      return PercentEncoding.normalized(raw)
    }
    // A website's address may have triplets of its own.
    if PercentEncoding.occurs(in: plain), Website(plain) == nil {
      add(.doubleEncoded, at: raw)
      for _ in 0..<4 where PercentEncoding.occurs(in: plain) { plain = PercentEncoding.decode(plain) ?? plain }
      return plain
    }
    if PercentEncoding.encode(plain) != PercentEncoding.normalized(raw) {
      add(.notEncoded(as: PercentEncoding.encode(plain)), at: raw.firstRange(ofASCII: "/").map { raw[$0] } ?? raw)
    }
    return plain
  }

  private static func brokenPercent(in raw: Substring) -> Substring? {
    let scalars = raw.unicodeScalars
    for index in scalars.indices where scalars[index] == "%" {
      let end = scalars.index(index, offsetBy: 3, limitedBy: scalars.endIndex) ?? scalars.endIndex
      if PercentEncoding.decode(raw[index..<end]) == nil { return raw[index..<end] }
    }
    return nil
  }
}
