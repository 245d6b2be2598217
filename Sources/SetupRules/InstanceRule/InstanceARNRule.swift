/// The rule for one ARN: `arn:(aws|aws-us-gov):connect:REGION:ACCOUNT:instance/ID` (Amazon Connect API, InstanceArn; its own
/// pattern cannot match a GovCloud Region, so the parts are looked at one by one).
struct InstanceARNRule {
  private let pasted: PastedText
  private var findings: [Finding] = []

  /// - Parameter word: A part of the pasted text that begins with `arn:`.
  static func examine(_ word: Substring, in pasted: PastedText) -> Examination<Instance> {
    var rule = InstanceARNRule(pasted: pasted)
    return rule.read(word)
  }

  private mutating func read(_ word: Substring) -> Examination<Instance> {
    guard let parts = ARNParts(word) else { return incomplete(word) }
    guard isConnect(parts.service) else { return scattered(word, otherService(parts, word)) }
    guard let tail = readType(parts.resource) else { return scattered(word, otherResource(parts.resource)) }
    let idEnd = tail.unicodeScalars.firstIndex { $0 == "/" || $0 == ":" } ?? tail.endIndex
    let (id, idFindings, idMeant) = InstanceID.findings(
      InstanceID.read(tail[..<idEnd]), for: tail[..<idEnd], in: pasted)
    findings += idFindings
    child(tail[idEnd...])
    let (region, regionMeant) = readRegion(parts.region)
    if let region = region ?? regionMeant { compare(partition: parts.partition, with: region) }
    let account = readAccount(parts.account)
    let own = word[..<idEnd]
    if own.hasASCIIUpper, !findings.has("instance/upper-case") { add(.upperCase, at: own) }
    guard let id = id ?? idMeant, let region = region ?? regionMeant, let account else {
      return Examination(findings: findings)
    }
    let arn = InstanceARN(region: region, account: account, id: id)
    return Examination(value: Instance(id: id, arn: arn), findings: findings, meant: arn.description)
  }

  private mutating func isConnect(_ service: Substring) -> Bool {
    let lower = service.prefix(20).asciiLowercased
    guard lower != "connect" else { return true }
    guard EditDistance.between(lower, "connect", atMost: 1) != nil else { return false }
    add(.misspelledARN, at: service)
    return true
  }

  /// What follows `instance/`; nil where the ARN names something else, or no id.
  private mutating func readType(_ resource: Substring) -> Substring? {
    guard let rest = resource.value(after: "instance") else { return nil }
    let tail = rest.drop { $0 == "/" || $0 == ":" }
    let sign = rest[..<tail.startIndex]
    guard !sign.isEmpty, !tail.isEmpty else { return nil }
    if sign != "/" { add(.misspelledARN, at: sign) }
    return tail
  }

  /// What follows the id: nothing in the ARN of an instance.
  private mutating func child(_ rest: Substring) {
    guard !rest.isEmpty else { return }
    let type = rest.dropFirst().prefix { $0 != "/" && $0 != ":" }
    add(type.isEmpty ? .textAfterARN : .childARN(noun: InstanceChildren.noun(for: String(type))), at: rest)
  }

  private mutating func readRegion(_ text: Substring) -> (Region?, meant: Region?) {
    let lower = text.asciiLowercased
    if let region = Region.named(lower) {
      if !region.hasConnect {
        findings.append(Finding(RegionFinding.noConnect(in: region), at: pasted.span(of: text)))
      }
      return (region, nil)
    }
    let meant = Region.judge(lower, for: .connect).repair.flatMap(Region.named)
    add(.regionUnknown(text, meant: meant), at: text)
    return (nil, meant)
  }

  private mutating func compare(partition text: Substring, with region: Region) {
    let lower = text.asciiLowercased
    if !region.isOfPartitionWithConnect {
      add(.partitionWithoutConnect(region.partition), at: text)
    } else if region.partition != lower {
      add(.partitionDiffers(lower, region), at: text)
    }
  }

  private mutating func readAccount(_ text: Substring) -> String? {
    if text.isAccountID {
      if AccountRule.examples.contains(String(text)) { add(.documentationAccount(text), at: text) }
      return String(text)
    }
    add(.accountLength(text), at: text)
    let judgement = AccountID.judge(String(text))
    return judgement.value?.digits ?? judgement.repair
  }

  private func incomplete(_ word: Substring) -> Examination<Instance> {
    // Keys and other things in AWS have ids of this form too.
    let isInstance = word.containsASCII("connect") && word.containsASCII("instance")
    let ids = isInstance ? InstanceID.ids(in: word) : []
    return Examination(
      .incompleteARN, at: pasted.span(of: word),
      meant: InstanceARN(scatteredIn: word)?.description ?? (ids.count == 1 ? ids[0] : nil))
  }

  // Every part is there, and a sign between them or a letter of a fixed word is wrong.
  private func scattered(_ word: Substring, _ other: Examination<Instance>) -> Examination<Instance> {
    guard let arn = InstanceARN(scatteredIn: word) else { return other }
    return Examination(.misspelledARN, at: pasted.span(of: word), meant: arn.description)
  }

  private func otherService(_ parts: ARNParts, _ word: Substring) -> Examination<Instance> {
    let service = parts.service.asciiLowercased
    return service == "sso"
      ? Examination(.identityCenter, at: pasted.span(of: word))
      : Examination(.otherService(service), at: pasted.span(of: parts.service))
  }

  private func otherResource(_ resource: Substring) -> Examination<Instance> {
    let type = resource.prefix { $0 != "/" && $0 != ":" }.asciiLowercased
    let finding: InstanceFinding =
      switch type {
      case "traffic-distribution-group": .trafficDistributionGroup
      case "phone-number": .phoneNumber
      case "instance", "": .idMissing
      default: .otherResource(type)
      }
    return Examination(finding, at: pasted.span(of: resource))
  }

  private mutating func add(_ finding: InstanceFinding, at part: Substring) {
    findings.append(Finding(finding, at: pasted.span(of: part)))
  }
}

/// The six parts of an ARN as they stand in its text (AWS General Reference, "Amazon Resource Names").
struct ARNParts {
  let partition: Substring
  let service: Substring
  let region: Substring
  let account: Substring
  let resource: Substring

  /// Splits a text that begins with `arn:`, in any case, and has five colons; nil for any other.
  init?(_ text: Substring) {
    let parts = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
    guard parts.count == 6, parts[0].asciiLowercased == "arn" else { return nil }
    partition = parts[1]
    service = parts[2]
    region = parts[3]
    account = parts[4]
    resource = parts[5]
  }
}

extension InstanceARN {
  /// Puts together the parts of an instance's ARN between whose signs something is wrong, such as `arn::aws:connect:...`.
  /// Nil unless Region, account and id stand there, each once, and the words say nothing but an instance of Amazon Connect.
  init?(scatteredIn text: Substring) {
    guard text.utf8.count <= 256 else { return nil }
    let words = text.asciiLowercased.unicodeScalars.split { ":;/".unicodeScalars.contains($0) || $0.isBlank }
      .map { String($0) }
    let regions = words.compactMap(Region.named)
    let accounts = words.filter(\.isAccountID)
    let ids = words.compactMap(InstanceID.id)
    guard regions.count == 1, accounts.count == 1, ids.count == 1, words.last == ids[0] else { return nil }
    guard regions[0].isOfPartitionWithConnect else { return nil }
    let fixed = ["arn", "connect", "instance"] + Region.all.map(\.partition)
    let others = words.filter { $0 != regions[0].id && $0 != accounts[0] && $0 != ids[0] }
    // The word for the kind of thing cannot be done without: other things of Amazon Connect have ids of this form too.
    guard others.contains(where: { EditDistance.between($0, "instance", atMost: 1) != nil }),
      others.allSatisfy({ word in fixed.contains { EditDistance.between(word, $0, atMost: 1) != nil } })
    else { return nil }
    self.init(region: regions[0], account: accounts[0], id: ids[0])
  }
}
