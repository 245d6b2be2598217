/// The text of a relay state without what a page, a mail program or a narrow window did to it as a whole.
struct RelayStateText {
  private(set) var pasted: PastedText
  private(set) var findings: [Finding] = []

  init(_ pasted: PastedText) {
    self.pasted = pasted
    findings = self.pasted.unmask(.relayState)
    removeFormName()
    replaceEntities()
    markPlaceholders()
    removeWrapping()
    removeMarks()
    decodeWhole()
    unwrapLink()
    removeTextAround()
    removeRepetition()
    removeBlanks()
  }

  private var text: Substring { pasted.text[...] }

  /// Where the URL begins, if there is text before it. What begins behind the federation's path is a destination, and the
  /// beginning of the URL is missing.
  private var startBehindText: String.Index? {
    let starts = ["https:", "http:"].compactMap { text.firstRange(ofASCII: $0)?.lowerBound }
    return starts.min().flatMap { start in
      start > text.startIndex && !text[..<start].containsASCII(RelayStateHost.path) ? start : nil
    }
  }

  // As a browser sends the form of a login (SAML 2.0 Bindings, 3.5.4).
  private mutating func removeFormName() {
    guard let value = text.value(after: "RelayState=") else { return }
    add(.textAround, at: text[..<value.startIndex])
    pasted = pasted.cut(to: value)
  }

  // Pages, chats and mails put an address between signs: `<a href="…">`, `<…|…>`, `[…](…)`. What the sign before it closes
  // is the address.
  private mutating func removeWrapping() {
    guard let start = startBehindText, let sign = text[..<start].unicodeScalars.last,
      let end = text[start...].unicodeScalars.firstIndex(where: { Self.closes($0, sign) })
    else { return }
    add(.textAround, at: text[..<start])
    pasted = pasted.cut(to: text[start..<end])
  }

  private static func closes(_ scalar: Unicode.Scalar, _ opening: Unicode.Scalar) -> Bool {
    switch opening {
    case "<": scalar == "|"
    case "[": scalar == "]"
    case "(": scalar == ")"
    default: opening.isQuote && scalar.isQuote
    }
  }

  // They are named before the signs around them are taken off as something else. A long list tells no more.
  private mutating func markPlaceholders() {
    let stretches = Placeholder.stretches(in: text)
    guard !stretches.isEmpty else { return }
    let brackets = stretches.first { text[$0].hasPrefix("<") || text[$0].value(after: "%3C") != nil }
    if let brackets { add(.angleBracket, at: text[brackets]) }
    for stretch in stretches.prefix(4) { add(.placeholderLeft(text[stretch]), at: text[stretch]) }
    pasted.mark(stretches)
  }

  // The page's template has backslashes and angle brackets; Windows has backslashes in the place of slashes.
  private mutating func removeMarks() {
    let slash: Unicode.Scalar? = text.unicodeScalars.contains("/") ? nil : "/"
    if let change = pasted.replace({ $0 == "\\" ? slash : $0 }) { tell(.backslash, at: change.span) }
    if let change = pasted.replace({ $0 == "<" || $0 == ">" ? nil : $0 }) { tell(.angleBracket, at: change.span) }
    removeEncoded(["%5C"], .backslash)
    removeEncoded(["%3C", "%3E"], .angleBracket)
  }

  private mutating func add(_ finding: RelayStateFinding, at part: Substring) {
    findings.append(Finding(finding, at: pasted.span(of: part)))
  }

  /// Adds a finding of a code that is not there yet.
  private mutating func tell(_ finding: RelayStateFinding, at span: Range<Int>?) {
    if !findings.has(finding.row.code) { findings.append(Finding(finding, at: span)) }
  }

  // A website of one's own as the destination keeps what stands in its address.
  private mutating func removeEncoded(_ marks: [String], _ finding: RelayStateFinding) {
    let website = ["destination=https%3A", "destination=http%3A"].compactMap {
      text.firstRange(ofASCII: $0)?.upperBound
    }
    let own = text[(website.min() ?? text.endIndex)...]
    let rest = text[..<own.startIndex]
    guard marks.contains(where: rest.containsASCII) else { return }
    tell(finding, at: pasted.wholeSpan)
    pasted = PastedText(decoded: marks.reduce(String(rest)) { $0.replacingASCII($1, with: "") } + own)
  }

  private mutating func decodeWhole() {
    guard text.value(after: "https%3A") != nil || text.value(after: "https%253A") != nil else { return }
    var plain = pasted.text
    while plain[...].value(after: "https%") != nil, let decoded = PercentEncoding.decode(plain) { plain = decoded }
    guard plain != pasted.text else { return }
    add(.encodedAsAWhole, at: text)
    pasted = PastedText(decoded: plain)
  }

  private mutating func unwrapLink() {
    guard let inner = RewrittenLink.target(of: text) else { return }
    add(.rewrittenLink, at: text)
    pasted = PastedText(decoded: inner)
  }

  // A label before the URL, Markdown's brackets, a full stop after it.
  private mutating func removeTextAround() {
    if let start = startBehindText {
      add(.textAround, at: text[..<start])
      pasted = pasted.cut(to: text[start...])
    }
    let end = Self.endWithoutPunctuation(text)
    if end < text.endIndex, end > text.startIndex {
      add(.textAround, at: text[end...])
      pasted = pasted.cut(to: text[..<end])
    }
    guard let blank = text.unicodeScalars.firstIndex(where: { $0.isBlank }) else { return }
    let url = text[..<Self.endWithoutPunctuation(text[..<blank])]
    guard Self.isComplete(url), text[blank...].firstRange(ofASCII: "http") == nil else { return }
    add(.textAround, at: text[url.endIndex...])
    pasted = pasted.cut(to: url)
  }

  private static func endWithoutPunctuation(_ text: Substring) -> String.Index {
    text.withoutLast { ")]}.!*,;|".unicodeScalars.contains($0) || $0.isBlank || $0.isQuote }.endIndex
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
    add(.pastedTwice, at: second)
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
    if let change = pasted.replace({ $0.isBlank ? nil : $0 }) { tell(.blankInside, at: change.span) }
    removeEncoded(["%20", "%0A", "%0D", "%09", "%C2%A0", "%E2%80%8B"], .blankInside)
  }

  // How the source of a page, of a mail or of JSON writes signs, perhaps twice over.
  private mutating func replaceEntities() {
    let text = text
    // The semicolon of one at the end has been taken off with what separates values.
    let last = Self.entities.first { $0.entity.hasSuffix(";") && text.hasSuffix($0.entity.dropLast()) }
    let lastRange = last.map { text.index(text.endIndex, offsetBy: 1 - $0.entity.count)..<text.endIndex }
    guard let first = Self.entities.lazy.compactMap({ text.firstRange(ofASCII: $0.entity) }).first ?? lastRange else {
      return
    }
    add(.htmlEntity(text[first]), at: text[first])
    var plain = last == nil ? pasted.text : pasted.text + ";"
    // Such a mail breaks its lines with this sign.
    if text.containsASCII("=3D") {
      plain = plain.replacingASCII("=\r\n", with: "").replacingASCII("=\n", with: "")
    }
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
    // JSON (RFC 8259, section 7), and mail in quoted-printable form (RFC 2045, section 6.7).
    ("\\u0026", "&"), ("\\u003d", "="), ("\\u003f", "?"), ("\\u002f", "/"), ("\\u0025", "%"), ("\\u003c", "<"),
    ("\\u003e", ">"), ("=3D", "="),
  ]
}

/// Links that mail scanners and websites put around another link.
enum RewrittenLink {
  /// The federation URL inside a link of another host; nil when there is none.
  static func target(of text: Substring) -> String? {
    guard let url = URLParts(text) else { return nil }
    let host = url.host.asciiLowercased
    guard !host.hasSuffix(RelayStateHost.bare), !host.hasSuffix(RelayStateHost.govCloud) else { return nil }
    let values = (url.query ?? "").split { $0 == "&" }.compactMap { $0.cut(at: "=").1.map { String($0) } }
    for value in proofpoint(text, host) + values {
      var plain = value
      // Encoded once by most, twice by a scanner behind another; the URL's own encoding stays.
      for _ in 0..<3 {
        if isFederation(plain) { return plain }
        guard let decoded = PercentEncoding.decode(plain) else { break }
        plain = decoded
      }
    }
    return nil
  }

  // Proofpoint's link of version 3 has the URL between underlines, with its percent signs behind it; that of version 2 has
  // other signs for percent signs and slashes.
  private static func proofpoint(_ text: Substring, _ host: String) -> [String] {
    guard host.hasPrefix("urldefense.") else { return [] }
    let start = text.firstRange(ofASCII: "/v3/__")?.upperBound
    let end = start.flatMap { text[$0...].firstRange(ofASCII: "__;")?.lowerBound }
    if let start, let end { return [String(text[start..<end].map { $0 == "*" ? "%" : $0 })] }
    let value = text.firstRange(ofASCII: "?u=").map { text[$0.upperBound...].prefix { $0 != "&" } }
    return value.map { [String($0.map { $0 == "-" ? "%" : $0 == "_" ? "/" : $0 })] } ?? []
  }

  private static func isFederation(_ text: String) -> Bool {
    text[...].value(after: "http") != nil && text.containsASCII(RelayStateHost.path)
  }
}
