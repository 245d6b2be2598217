extension RelayStateReading {
  /// Reads the parameters: `destination`, and what AWS documents beside it.
  mutating func readQuery(_ query: Substring?, embedded: Substring?, end: Substring?) {
    guard !isOtherKind else { return }
    guard let query = [embedded, query].compactMap(\.self).max(by: { $0.utf8.count < $1.utf8.count }) else {
      destination = RelayStateDestination.absent
      querySpan = pasted.span(of: pasted.text[pasted.text.endIndex...])
      return
    }
    querySpan = pasted.span(of: query)
    var read = Parameters()
    let parts = query.split(separator: "&", omittingEmptySubsequences: false)
    for part in parts {
      let trimmed = part.drop { $0 == "?" }
      if trimmed.isEmpty || trimmed.startIndex != part.startIndex { straySeparator(part) }
      if !trimmed.isEmpty { readParameter(trimmed, &read) }
    }
    conclude(read, isEmpty: parts.allSatisfy(\.isEmpty))
  }

  /// What the parameters have said so far.
  struct Parameters {
    var value: Substring?
    var isNewDomain = false
    var hasUnknown = false
  }

  private mutating func straySeparator(_ part: Substring) {
    guard !findings.contains(where: { $0.code == RelayStateCode.straySeparator.rawValue }) else { return }
    findings.append(.straySeparator(pasted.span(of: part)))
  }

  private mutating func readParameter(_ part: Substring, _ read: inout Parameters) {
    let (name, value) = part.cut(at: "=")
    let normal = PercentEncoding.normalized(name)
    if normal == "new_domain", value == "true" {
      if read.isNewDomain { findings.append(.parameterTwice(name, pasted.span(of: part))) }
      read.isNewDomain = true
      return
    }
    if normal == "destination", let value { return take(value, part, &read) }
    if let value = Self.valueAfterMisspelledName(part, name, value) {
      findings.append(.parameterName(pasted.span(of: part)))
      return take(value, part, &read)
    }
    read.hasUnknown = true
    findings.append(.parameterUnknown(name, pasted.span(of: part)))
  }

  private mutating func take(_ value: Substring, _ part: Substring, _ read: inout Parameters) {
    guard read.value == nil else {
      findings.append(.parameterTwice("destination", pasted.span(of: part)))
      return
    }
    read.value = value
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

  private mutating func conclude(_ read: Parameters, isEmpty: Bool) {
    guard let value = read.value else {
      destination = RelayStateDestination.absent
      return
    }
    let (raw, platformText) = value.cut(at: "?")
    let platform = readPlatform(platformText)
    guard let plain = readEncoding(raw) else { return }
    guard !plain.isEmpty else {
      destination = RelayStateDestination.absent
      return
    }
    destination = readDestination(plain, read, platform, raw)
    // A broken encoding is fault enough; what it decodes to is nobody's choice.
    let isBroken = findings.contains { $0.code == RelayStateCode.percentBroken.rawValue }
    if isBroken, case .other? = destination { destination = nil }
  }

  private mutating func readPlatform(_ text: Substring?) -> String? {
    guard let text else { return nil }
    let (name, value) = text.cut(at: "=")
    if name == "VDIPlatform", let value, RelayStateDestination.platforms.contains(String(value)) {
      return String(value)
    }
    findings.append(
      text.isEmpty ? .straySeparator(pasted.span(of: text)) : .parameterUnknown(name, pasted.span(of: text)))
    return nil
  }

  private mutating func readDestination(
    _ plain: String, _ read: Parameters, _ platform: String?, _ raw: Substring
  ) -> RelayStateDestination {
    let span = pasted.span(of: raw)
    if RelayStateDestination.documentedPaths.contains(plain) {
      if platform != nil, plain != "/agent-app-v2" { findings.append(.parameterUnknown("VDIPlatform", span)) }
      return .documented(
        path: plain, isNewDomain: read.isNewDomain, platform: plain == "/agent-app-v2" ? platform : nil)
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

extension Finding {
  fileprivate static func straySeparator(_ span: Span?) -> Finding {
    Finding(
      relayState: .straySeparator, "There is a ? or & too many in the URL.",
      advice: "There is one ?, before destination.",
      span: span)
  }

  fileprivate static func parameterTwice(_ name: Substring, _ span: Span?) -> Finding {
    Finding(relayState: .parameterTwice, "The URL has \(name.shown) twice.", advice: "Leave one out.", span: span)
  }

  fileprivate static func parameterName(_ span: Span?) -> Finding {
    Finding(
      relayState: .parameterName, "The word before the destination is misspelled.",
      advice: "It is destination= in small letters.",
      span: span)
  }

  fileprivate static func parameterUnknown(_ name: Substring, _ span: Span?) -> Finding {
    Finding(
      RelayStateCode.parameterUnknown, .warning, "AWS's documentation does not have the parameter \(name.shown) here.",
      advice: "Leave it out, unless you know what it does.", span: span)
  }

  fileprivate static func websiteNotHTTPS(_ span: Span?) -> Finding {
    Finding(
      RelayStateCode.websiteNotHTTPS, .warning, "The destination is a website without https.",
      advice: "Amazon Connect makes it https by itself. Write https at once.", span: span)
  }

  fileprivate static func destinationMisspelled(_ path: String, _ span: Span?) -> Finding {
    Finding(
      relayState: .destinationMisspelled, "The destination is nearly \(path), and differs.",
      advice: "Encoded it is \(PercentEncoding.encode(path))",
      span: span)
  }
}
