/// The rule for an Amazon Connect instance: its ARN or its id.
enum InstanceRule {
  static func examine(_ input: String) -> Examination<Instance> {
    Examination(input, as: .instance) { pasted in
      let faults = pasted.unmask(.instance) + InstanceText.unwrap(&pasted)
      var examination = read(pasted)
      if examination.value == nil, examination.meant == nil, let left = placeholders(in: pasted) {
        examination.findings = left
      }
      if faults.hasError, examination.meant == nil, !examination.findings.hasError {
        examination.meant = examination.value?.description
      }
      examination.findings = faults + examination.findings
      return examination
    }
  }

  // With a placeholder in it, a text is a template, whatever else its parts look like.
  private static func placeholders(in pasted: PastedText) -> [Finding]? {
    let text = pasted.text[...]
    let marked = Placeholder.stretches(in: text).map { text[$0] }
    let parts = ARNParts(text).map { [$0.region, $0.account] + $0.resource.split(separator: "/").dropFirst() } ?? []
    let left = marked.isEmpty ? parts.filter { Placeholder.isWord($0) } : marked
    return left.isEmpty ? nil : left.prefix(4).map { Finding(InstanceFinding.placeholder($0), at: pasted.span(of: $0)) }
  }

  private static func read(_ pasted: PastedText) -> Examination<Instance> {
    let text = pasted.text[...]
    // "ARN: arn:aws:..." has a label that looks like the beginning.
    if let start = (text.firstRange(ofASCII: "arn:aws") ?? text.firstRange(ofASCII: "arn:"))?.lowerBound,
      !isLabel(text[start...]), !isInForeignAddress(start, pasted.text)
    {
      return readARN(from: start, in: pasted)
    }
    // A copy that lost its first letters.
    if let middle = text.firstRange(ofASCII: ":connect:"), text.containsASCII(":instance/"),
      !isInForeignAddress(middle.lowerBound, pasted.text)
    {
      return readHeadlessARN(partitionEnd: middle.lowerBound, in: pasted)
    }
    if !text.containsASCII("://"), let arn = InstanceARN(scatteredIn: text) {
      return Examination(
        text.containsASCII("arn") ? .misspelledARN : .headlessARN, at: pasted.wholeSpan, meant: arn.description)
    }
    if let examination = InstanceID.repetition(in: pasted) { return examination }
    let reading = InstanceID.read(text)
    if case .notAnID = reading { return InstanceMistakes.read(pasted) }
    let (id, findings, meant) = InstanceID.findings(reading, for: text, in: pasted)
    if id == nil, meant == nil, let other = InstanceMistakes.identifier(text.asciiLowercased) {
      return Examination(other, at: pasted.wholeSpan)
    }
    guard let id else { return Examination(findings: findings, meant: meant) }
    let note = Finding(InstanceFinding.regionMissing, at: pasted.wholeSpan)
    return Examination(value: Instance(id: id, arn: nil), findings: findings + [note])
  }

  // What another site's address holds was put there by that site.
  private static func isInForeignAddress(_ place: String.Index, _ text: String) -> Bool {
    let word = ConnectAddress.words(in: text).first { $0.startIndex <= place && place < $0.endIndex }
    guard let word, word.startIndex < place, let address = ConnectAddress(word) else { return false }
    return !address.isOfAWS
  }

  // "ARN: 178c75e4-..." gives the id alone.
  private static func isLabel(_ text: Substring) -> Bool {
    text.dropFirst("arn:".count).unicodeScalars.first?.isBlank == true && InstanceID.ids(in: text).count == 1
      && !text.containsASCII(":instance/")
  }

  private static func readARN(from start: String.Index, in pasted: PastedText) -> Examination<Instance> {
    let rest = pasted.text[start...]
    let end = rest.unicodeScalars.firstIndex { endsARN($0) } ?? rest.endIndex
    let word = rest[..<end].withoutPunctuationAtEnd
    // The same ARN again without a blank between.
    if let again = word.dropFirst(4).firstRange(ofASCII: "arn:") { return readTwice(word, again.lowerBound, pasted) }
    // `instance/<instance-id>`: the ARN seems to end where a placeholder begins.
    if word.endIndex < rest.endIndex, rest[word.endIndex...].hasPrefix("<") {
      return Examination(.placeholder(rest), at: pasted.wholeSpan)
    }
    var examination = InstanceARNRule.examine(word, in: pasted)
    if word.endIndex < pasted.text.endIndex || start > pasted.text.startIndex {
      let others = ARNs(in: pasted.text).filter { $0.containsASCII(":connect:") }
      if Set(others).count > 1 { return Examination(.severalARNs, at: pasted.wholeSpan) }
      examination.meant = examination.meant ?? examination.value?.description
      let fault: InstanceFinding = others.count > 1 ? .arnPastedTwice : .textAroundARN
      examination.findings.append(Finding(fault, at: pasted.wholeSpan))
    }
    return examination
  }

  private static func readTwice(_ word: Substring, _ again: String.Index, _ pasted: PastedText) -> Examination<Instance>
  {
    let first = word[..<again]
    let second = word[again...]
    let longer = first.utf8.count >= second.utf8.count ? first : second
    return Examination(.arnPastedTwice, at: pasted.span(of: second), meant: String(longer))
  }

  private static func readHeadlessARN(partitionEnd: String.Index, in pasted: PastedText) -> Examination<Instance> {
    let head = pasted.text[..<partitionEnd]
    let partition = ["aws-us-gov", "aws-cn"].first { head.hasSuffix($0) } ?? "aws"
    return Examination(
      .headlessARN, at: pasted.wholeSpan, meant: "arn:\(partition)" + pasted.text[partitionEnd...])
  }

  private static func ARNs(in text: String) -> [Substring] {
    text.unicodeScalars.split(whereSeparator: endsARN).compactMap { word in
      let word = Substring(word)
      return word.firstRange(ofASCII: "arn:").map { word[$0.lowerBound...] }
    }
  }

  private static func endsARN(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isBlank || scalar.isQuote || !scalar.isASCII || "<>,;()]|?&#".unicodeScalars.contains(scalar)
  }
}

extension Substring {
  /// The text without the full stops and the like that end a sentence or a word in bold type.
  fileprivate var withoutPunctuationAtEnd: Substring {
    var end = self
    while let last = end.unicodeScalars.last, [".", "!", "*", "}"].contains(last),
      !end.hasSuffix("${aws:userid}"),
      !end.hasSuffix("/*")
    {
      end = end[..<end.unicodeScalars.index(before: end.endIndex)]
    }
    return end
  }

  /// What follows a prefix, whatever its case; nil when the text does not begin with it.
  func value(after prefix: String) -> Substring? {
    guard let range = firstRange(ofASCII: prefix), range.lowerBound == startIndex else { return nil }
    return self[range.upperBound...]
  }
}

extension Examination<Instance> {
  init(_ finding: InstanceFinding, at span: Range<Int>?, meant: String? = nil) {
    self.init(findings: [Finding(finding, at: span)], meant: meant)
  }
}
