/// The text of a relay state without what a page, a mail program or a narrow window did to it as a whole.
struct RelayStateText {
  private(set) var pasted: PastedText
  private(set) var findings: [Finding] = []

  init(_ pasted: PastedText) {
    self.pasted = pasted
    findings = [self.pasted.removeInvisible(.relayState), self.pasted.replaceLookAlikes(.relayState)].compactMap(\.self)
    replaceEntities()
    markPlaceholders()
    removeMarks()
    decodeWhole()
    unwrapLink()
    removeTextAround()
    removeRepetition()
    removeBlanks()
  }

  private var text: Substring { pasted.text[...] }

  // They are named before the signs around them are taken off as something else. A long list tells no more.
  private mutating func markPlaceholders() {
    let stretches = Placeholder.stretches(in: text)
    guard !stretches.isEmpty else { return }
    let brackets = stretches.first { text[$0].hasPrefix("<") || text[$0].value(after: "%3C") != nil }
    if let brackets { findings.append(.angleBracket(pasted.span(of: text[brackets]))) }
    findings += stretches.prefix(4).map { .placeholderLeft(text[$0], pasted.span(of: text[$0])) }
    pasted.mark(stretches)
  }

  // The page's template has backslashes and angle brackets.
  private mutating func removeMarks() {
    if let change = pasted.replace({ $0 == "\\" ? nil : $0 }) { tell(.backslash(change.span)) }
    if let change = pasted.replace({ $0 == "<" || $0 == ">" ? nil : $0 }) { tell(.angleBracket(change.span)) }
    removeEncoded(["%5C"], .backslash(pasted.wholeSpan))
    removeEncoded(["%3C", "%3E"], .angleBracket(pasted.wholeSpan))
  }

  private mutating func tell(_ finding: Finding) {
    if !findings.contains(where: { $0.code == finding.code }) { findings.append(finding) }
  }

  // A website of one's own as the destination keeps what stands in its address.
  private mutating func removeEncoded(_ marks: [String], _ finding: Finding) {
    let website = ["destination=https%3A", "destination=http%3A"].compactMap {
      text.firstRange(ofASCII: $0)?.upperBound
    }
    let own = text[(website.min() ?? text.endIndex)...]
    let rest = text[..<own.startIndex]
    guard marks.contains(where: rest.containsASCII) else { return }
    tell(finding)
    pasted = PastedText(decoded: marks.reduce(String(rest)) { $0.replacingASCII($1, with: "") } + own)
  }

  private mutating func decodeWhole() {
    guard text.value(after: "https%3A") != nil || text.value(after: "https%253A") != nil else { return }
    var plain = pasted.text
    while plain[...].value(after: "https%") != nil, let decoded = PercentEncoding.decode(plain) { plain = decoded }
    guard plain != pasted.text else { return }
    findings.append(.encodedAsAWhole(pasted.wholeSpan))
    pasted = PastedText(decoded: plain)
  }

  private mutating func unwrapLink() {
    guard let inner = RewrittenLink.target(of: text) else { return }
    findings.append(.rewrittenLink(pasted.wholeSpan))
    pasted = PastedText(decoded: inner)
  }

  // A label before the URL, Markdown's brackets, a full stop after it.
  private mutating func removeTextAround() {
    let starts = ["https:", "http:"].compactMap { text.firstRange(ofASCII: $0)?.lowerBound }
    // Behind the federation's path it is a destination, and the beginning of the URL is missing.
    if let start = starts.min(), start > text.startIndex, !text[..<start].containsASCII(RelayStateHost.path) {
      findings.append(.textAround(pasted.span(of: text[..<start])))
      pasted = pasted.cut(to: text[start...])
    }
    let end = Self.endWithoutPunctuation(text)
    if end < text.endIndex, end > text.startIndex {
      findings.append(.textAround(pasted.span(of: text[end...])))
      pasted = pasted.cut(to: text[..<end])
    }
    guard let blank = text.unicodeScalars.firstIndex(where: { $0.isBlank }), Self.isComplete(text[..<blank]) else {
      return
    }
    guard text[blank...].firstRange(ofASCII: "http") == nil else { return }
    findings.append(.textAround(pasted.span(of: text[blank...])))
    pasted = pasted.cut(to: text[..<blank])
  }

  private static func endWithoutPunctuation(_ text: Substring) -> String.Index {
    var scalars = text.unicodeScalars
    while let last = scalars.last,
      [")", "]", "}", ".", "!", "*", "'", "\"", ",", ";"].contains(last) || last.isBlank || last.isQuote
    {
      scalars.removeLast()
    }
    return scalars.endIndex
  }

  private static func isComplete(_ text: Substring) -> Bool {
    RelayStateDestination.documentedPaths.contains { path in
      ["", "%2F"].contains { text.hasSuffix("=" + PercentEncoding.encode(path) + $0) }
    }
  }

  // A second URL that is no value of the first one's parameters.
  private mutating func removeRepetition() {
    guard let again = repetition() else { return }
    let first = text[..<again]
    let second = text[again...]
    findings.append(.pastedTwice(pasted.span(of: second)))
    let longer = first.utf8.count >= second.utf8.count ? first : second
    let end = Self.endWithoutPunctuation(longer)
    pasted = pasted.cut(to: longer[..<end])
  }

  private func repetition() -> String.Index? {
    guard text.utf8.count > 8, text.containsASCII("http") else { return nil }
    let rest = text.dropFirst(4)
    guard let range = rest.firstRange(ofASCII: "https://") ?? rest.firstRange(ofASCII: "http://") else { return nil }
    let before = text[..<range.lowerBound].unicodeScalars.last
    return before == "=" ? nil : range.lowerBound
  }

  private mutating func removeBlanks() {
    if let change = pasted.replace({ $0.isBlank ? nil : $0 }) { tell(.relayStateBlank(change.span)) }
    removeEncoded(["%20", "%0A", "%0D", "%09", "%C2%A0", "%E2%80%8B"], .relayStateBlank(pasted.wholeSpan))
  }

  // How the source of a page writes signs, perhaps twice over.
  private mutating func replaceEntities() {
    let text = text
    guard text.utf8.contains(UInt8(ascii: "&")) else { return }
    // The semicolon of one at the end has been taken off with what separates values.
    let last = Self.entities.first { text.hasSuffix($0.entity.dropLast()) }
    let lastRange = last.map { text.index(text.endIndex, offsetBy: 1 - $0.entity.count)..<text.endIndex }
    guard let first = Self.entities.lazy.compactMap({ text.firstRange(ofASCII: $0.entity) }).first ?? lastRange else {
      return
    }
    findings.append(.htmlEntity(text[first], pasted.span(of: text[first])))
    var plain = last == nil ? pasted.text : pasted.text + ";"
    for _ in 0..<3 {
      for (entity, sign) in Self.entities { plain = plain.replacingASCII(entity, with: sign) }
    }
    pasted = PastedText(decoded: plain)
  }

  /// Whether a page's source has put its own notation in the place of another sign than `&`.
  static func hidesSigns(_ text: String) -> Bool {
    entities.contains { $0.sign != "&" && text.containsASCII($0.entity) }
  }

  private static let entities: [(entity: String, sign: String)] = [
    ("&amp;", "&"), ("&#38;", "&"), ("&#x26;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"),
    ("&#x2F;", "/"), ("&#47;", "/"), ("&sol;", "/"), ("&percnt;", "%"), ("&#37;", "%"), ("&#61;", "="), ("&#x3D;", "="),
    ("&nbsp;", " "),
  ]
}
