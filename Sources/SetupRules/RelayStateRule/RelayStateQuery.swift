extension RelayStateReading {
  /// Reads the parameters: `destination`, and what AWS documents beside it.
  mutating func readQuery(_ query: Substring?, embedded: Substring?, end: Substring?) {
    guard !isOtherKind, !isElsewhere else { return }
    guard let query = [embedded, query].compactMap(\.self).max(by: { $0.utf8.count < $1.utf8.count }) else {
      destination = RelayStateDestination.absent
      querySpan = pasted.span(of: pasted.text[pasted.text.endIndex...])
      return
    }
    querySpan = pasted.span(of: query)
    var read = Parameters()
    for part in query.split(separator: "&", omittingEmptySubsequences: false) {
      let trimmed = part.drop { $0 == "?" }
      if trimmed.startIndex > part.startIndex {
        straySeparator(part[..<trimmed.startIndex])
      } else if trimmed.isEmpty {
        straySeparator(sign(beside: part, in: query))
      }
      if !trimmed.isEmpty { readParameter(trimmed, &read) }
    }
    conclude(read)
  }

  /// Whether this is an address of another website altogether, whose parameters mean nothing here.
  var isElsewhere: Bool {
    func has(_ code: RelayStateCode) -> Bool { findings.contains { $0.code == code.rawValue } }
    return !host.isEmpty && id == nil && has(.hostDiffers) && has(.pathDiffers)
  }

  /// What the parameters have said so far.
  struct Parameters {
    var value: Substring?
    var isNewDomain = false
    var platform: String?
  }

  /// The sign that has no parameter behind or before it.
  private func sign(beside part: Substring, in query: Substring) -> Substring {
    let scalars = pasted.text.unicodeScalars
    if part.endIndex < query.endIndex { return pasted.text[part.endIndex..<scalars.index(after: part.endIndex)] }
    guard part.startIndex > pasted.text.startIndex else { return part }
    return pasted.text[scalars.index(before: part.startIndex)..<part.startIndex]
  }

  private mutating func straySeparator(_ sign: Substring) {
    if !isTold(.straySeparator) { findings.append(.straySeparator(pasted.span(of: sign))) }
  }

  // The same slip many times over makes no list, and takes no time.
  private func isTold(_ code: RelayStateCode, times limit: Int = 1) -> Bool {
    findings.count { $0.code == code.rawValue } >= limit
  }

  private mutating func readParameter(_ part: Substring, _ read: inout Parameters) {
    let (name, value) = part.cut(at: "=")
    let normal = PercentEncoding.normalized(name)
    if normal == "destination", let value { return take(value, part, &read) }
    if readDocumented(normal, value, part, &read) { return }
    if let value = Self.valueAfterMisspelledName(part, name, value) {
      if !isTold(.parameterName) { findings.append(.parameterName(pasted.span(of: part))) }
      return take(value, part, &read)
    }
    unknown(part)
  }

  private mutating func unknown(_ part: Substring) {
    guard !isTold(.parameterUnknown, times: 3) else { return }
    let isKnownName = ["new_domain", "VDIPlatform"].contains { part.hasPrefix($0) }
    findings.append(.parameterUnknown(isKnownName ? part : part.cut(at: "=").0, pasted.span(of: part)))
  }

  /// Takes what AWS documents beside the destination, whatever the case of its value.
  private mutating func readDocumented(
    _ name: String, _ value: Substring?, _ part: Substring, _ read: inout Parameters
  ) -> Bool {
    switch name {
    case "new_domain" where value?.asciiLowercased == "true":
      if read.isNewDomain, !isTold(.parameterTwice) {
        findings.append(.parameterTwice("new_domain", pasted.span(of: part)))
      }
      read.isNewDomain = true
      return true
    case "VDIPlatform":
      let known = RelayStateDestination.platforms.first { $0.asciiLowercased == value?.asciiLowercased }
      read.platform = known ?? read.platform
      return known != nil
    default: return false
    }
  }

  private mutating func take(_ value: Substring, _ part: Substring, _ read: inout Parameters) {
    guard read.value != nil else {
      read.value = value
      return
    }
    if !isTold(.parameterTwice) { findings.append(.parameterTwice("destination", pasted.span(of: part))) }
  }

  // `Destination=`, `destination:`, `destination%3D`, `desination=`, or no sign at all.
  private static func valueAfterMisspelledName(_ part: Substring, _ name: Substring, _ value: Substring?) -> Substring?
  {
    if let value, EditDistance.between(String(name.prefix(40)).asciiLowercased, "destination", atMost: 3) != nil {
      return value
    }
    guard let rest = part.value(after: "destination") else { return nil }
    if let rest = rest.value(after: "%3D") ?? rest.value(after: "%3A") { return rest }
    return rest.drop { $0 == ":" || $0 == "=" || $0 == "-" || $0 == "_" }
  }

  private mutating func conclude(_ parameters: Parameters) {
    var read = parameters
    guard let value = read.value else {
      destination = RelayStateDestination.absent
      return
    }
    let (raw, rest) = value.cut(at: "?")
    if let rest { readSecondQuery(rest, &read) }
    guard let plain = readEncoding(raw) else { return }
    guard !plain.isEmpty else {
      destination = RelayStateDestination.absent
      return
    }
    destination = readDestination(pathWithoutQuery(plain, &read), read, raw)
    // A broken encoding is fault enough; what it decodes to is nobody's choice.
    let isBroken = findings.contains { $0.code == RelayStateCode.percentBroken.rawValue }
    if isBroken, case .other? = destination { destination = nil }
  }

  // The platform follows a second, plain question mark.
  private mutating func readSecondQuery(_ text: Substring, _ read: inout Parameters) {
    guard !text.isEmpty else { return straySeparator(sign(beside: text, in: text)) }
    let (name, value) = text.cut(at: "=")
    if !readDocumented(PercentEncoding.normalized(name), value, text, &read) { unknown(text) }
  }

  // All that follows `destination=` was encoded as one.
  private mutating func pathWithoutQuery(_ plain: String, _ read: inout Parameters) -> String {
    let signs: [Unicode.Scalar] = ["?", "&"]
    guard let sign = plain.unicodeScalars.firstIndex(where: signs.contains) else { return plain }
    let path = String(plain[..<sign])
    let (name, value) = plain[plain.unicodeScalars.index(after: sign)...].cut(at: "=")
    guard RelayStateDestination.documentedPaths.contains(path), readDocumented(String(name), value, name, &read) else {
      return plain
    }
    return path
  }

  private mutating func readDestination(_ plain: String, _ read: Parameters, _ raw: Substring) -> RelayStateDestination
  {
    let span = pasted.span(of: raw)
    if RelayStateDestination.documentedPaths.contains(plain) {
      if read.platform != nil, plain != "/agent-app-v2" { findings.append(.parameterUnknown("VDIPlatform", span)) }
      return .documented(
        path: plain, isNewDomain: read.isNewDomain, platform: plain == "/agent-app-v2" ? read.platform : nil)
    }
    if let rest = plain[...].value(after: "https://"), !rest.isEmpty, !rest.hasPrefix("/") {
      return .website("https://" + rest)
    }
    if let rest = plain[...].value(after: "http://"), !rest.isEmpty {
      findings.append(.websiteNotHTTPS(span))
      return .website("https://" + rest)
    }
    if let path = RelayStateDestination.documentedPath(near: plain) {
      findings.append(.destinationMisspelled(path, span))
      return .documented(path: path, isNewDomain: read.isNewDomain, platform: nil)
    }
    return .other(plain)
  }
}
