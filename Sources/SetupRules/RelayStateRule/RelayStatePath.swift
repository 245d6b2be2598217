extension RelayStateReading {
  /// Reads `/connect/federate/ID`. Returns the query that follows without a question mark, where there is one.
  mutating func readPath(_ whole: Substring, of url: Substring) -> Substring? {
    guard !isOtherKind else { return nil }
    defer { if !mayNameAnInstance { id = nil } }
    if kind?.isConsole == true, !Self.isFederation(whole) {
      refuse(as: .isConsoleLink, at: pasted.span(of: whole))
      id = ConnectAddress(url)?.instanceID
      return nil
    }
    let (path, embedded) = Self.split(whole)
    if let embedded {
      let parameter = RelayStateDestination.Parameter.meant(by: embedded.cut(at: "=").0)
      add(.questionMarkMissing(before: parameter?.rawValue ?? "destination"), at: embedded)
    }
    guard let idText = readSteps(path) else { return embedded }
    readID(idText)
    return embedded
  }

  // The query begins at `&`, or at the parameter's name.
  private static func split(_ path: Substring) -> (Substring, Substring?) {
    let name = path.firstRange(ofASCII: "destination")?.lowerBound
    let sign = path.firstRange(ofASCII: "&")?.lowerBound ?? path.firstRange(ofASCII: "%3F")?.lowerBound
    guard let start = [name, sign].compactMap(\.self).min() else { return (path, nil) }
    var end = path[..<start]
    if start == name { end = end.withoutLast { "/:;,.".unicodeScalars.contains($0) } }
    let query = path[start...]
    return (end, query.value(after: "%3F") ?? query.drop { $0 == "&" })
  }

  /// The text in the place of the id; nil when the path is another one altogether.
  private mutating func readSteps(_ path: Substring) -> Substring? {
    if path.hasPrefix(RelayStateHost.path), let rest = path.value(after: RelayStateHost.path), !rest.hasPrefix("/") {
      return rest
    }
    let steps = path.split(separator: "/").prefix(2)
    let known = ["connect", "federate"]
    var end = path.startIndex
    var found = 0
    for step in steps
    where known.contains(where: { EditDistance.between(String(step.prefix(20)).asciiLowercased, $0, atMost: 2) != nil })
    {
      end = step.endIndex
      found += 1
    }
    // Steps run together, such as connectfederate.
    let ids = InstanceID.ids(in: path)
    guard found > 0, found == 2 || !ids.isEmpty || path.containsASCII("federate") else {
      if ids.count == 1 { id = ids[0] }
      tell(.pathDiffers, at: path)
      return nil
    }
    let rest = path[end...]
    if PercentEncoding.normalized(path[..<end]) + "/" != RelayStateHost.path || rest.hasPrefix("//") || rest.isEmpty {
      tell(.pathDiffers, at: path[..<end])
    }
    return rest.drop { $0 == "/" }
  }

  /// Whether a path of the console is the one of the federation, perhaps misspelled; any other opens a page of the
  /// console, such as `/connect/v2/app/instances/ID/contact-flows`.
  private static func isFederation(_ path: Substring) -> Bool {
    let steps = path.split(separator: "/")
    let end = steps.first { InstanceID.ids(in: $0).count == 1 }?.startIndex
    let head = path[..<(end ?? path.endIndex)].prefix(64).squashed
    if head.containsASCII("federat") || EditDistance.between(head, "connectfederate", atMost: 4) != nil { return true }
    if end != nil { return head.isEmpty || EditDistance.between(head, "connect", atMost: 2) != nil }
    return steps.count > 1
      && EditDistance.between(String(steps[1].prefix(20)).asciiLowercased, "federate", atMost: 2) != nil
  }

  /// An id in the address of another site is no instance's.
  private var mayNameAnInstance: Bool {
    kind?.isConsole == true || host.isEmpty || host.unicodeScalars.contains(Placeholder.mark)
      || RelayStateHost.resemblesConsole(host)
  }

  private mutating func readID(_ whole: Substring) {
    let text = whole.withoutLast { $0 == "/" }
    let slash = whole[text.endIndex...]
    if !slash.isEmpty { add(.trailingSlash, at: slash) }
    idSpan = pasted.span(of: text)
    guard !text.isEmpty else {
      add(.instanceMissing, at: idSpan)
      return
    }
    if text.containsASCII("arn:") || text.containsASCII("arn%3A") { return readARN(text) }
    let plain = PercentEncoding.normalized(text)
    let (first, rest) = text.cut(at: "/")
    if rest != nil { tell(.pathDiffers, at: text) }
    switch InstanceID.read(rest == nil ? plain[...] : first) {
    case .id(let id):
      self.id = id
      if text.hasASCIIUpper { add(.idUpperCase, at: idSpan) }
    case .wrong(_, _, let id?):
      self.id = id
      add(.instanceMalformed, at: idSpan)
    case .placeholder: placeholder(text, at: idSpan)
    case .wrong:
      Placeholder.isWord(text, of: "instance") ? placeholder(text, at: idSpan) : add(.instanceMalformed, at: idSpan)
    case .notAnID: readOtherText(text)
    }
  }

  // An id with more around it, such as /federation/ID.
  private mutating func readOtherText(_ text: Substring) {
    let ids = InstanceID.ids(in: text)
    if ids.count == 1 {
      id = ids[0]
      tell(.pathDiffers, at: text)
    } else {
      if Placeholder.isWord(text, of: "instance") { return placeholder(text, at: idSpan) }
      guard let other = InstanceMistakes.identifier(text.asciiLowercased) else {
        return add(.aliasInPath(text), at: idSpan)
      }
      findings.append(Finding(other, at: idSpan))
    }
  }

  private mutating func readARN(_ text: Substring) {
    add(.arnInPath, at: idSpan)
    id = Instance.meant(by: PercentEncoding.decode(text) ?? String(text))?.id
  }
}
