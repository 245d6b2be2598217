/// The rule for one ARN: `arn:(aws|aws-us-gov):connect:REGION:ACCOUNT:instance/ID` (Amazon Connect API, InstanceArn; its own
/// pattern cannot match a GovCloud Region, so the parts are looked at one by one).
struct InstanceARNRule {
  private let pasted: PastedText
  private var findings: [Finding] = []

  init(_ pasted: PastedText) {
    self.pasted = pasted
  }

  /// - Parameter word: A part of the pasted text that begins with `arn:`.
  func examine(_ word: Substring) -> Examination<Instance> {
    var rule = self
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
    let partition = readPartition(parts.partition, region ?? regionMeant)
    let account = readAccount(parts.account)
    let own = word[..<idEnd]
    if own.hasASCIIUpper, !findings.contains(where: { $0.code == InstanceCode.upperCase.rawValue }) {
      findings.append(.instanceUpperCase(pasted.span(of: own)))
    }
    guard let id = id ?? idMeant, let region = region ?? regionMeant, let account else {
      return Examination(findings: findings)
    }
    let arn = InstanceARN(partition: partition, region: region, account: account, id: id)
    return Examination(value: Instance(id: id, arn: arn), findings: findings, meant: arn.description)
  }

  private mutating func isConnect(_ service: Substring) -> Bool {
    let lower = service.prefix(20).asciiLowercased
    guard lower != "connect" else { return true }
    guard EditDistance.between(lower, "connect", atMost: 1) != nil else { return false }
    findings.append(.arnMisspelled(pasted.span(of: service)))
    return true
  }

  /// What follows `instance/`; nil where the ARN names something else, or no id.
  private mutating func readType(_ resource: Substring) -> Substring? {
    guard let rest = resource.value(after: "instance") else { return nil }
    let tail = rest.drop { $0 == "/" || $0 == ":" }
    let sign = rest[..<tail.startIndex]
    guard !sign.isEmpty, !tail.isEmpty else { return nil }
    if sign != "/" { findings.append(.arnMisspelled(pasted.span(of: sign))) }
    return tail
  }

  /// What follows the id: nothing in the ARN of an instance.
  private mutating func child(_ rest: Substring) {
    guard !rest.isEmpty else { return }
    let type = rest.dropFirst().prefix { $0 != "/" && $0 != ":" }
    guard !type.isEmpty else {
      findings.append(
        Finding(
          instance: .textAround, "There is more text after the ARN.", advice: "End after the id.",
          span: pasted.span(of: rest)))
      return
    }
    findings.append(.childARN(InstanceChildren.noun(for: String(type)), pasted.span(of: rest)))
  }

  private mutating func readRegion(_ text: Substring) -> (Region?, meant: Region?) {
    let lower = text.asciiLowercased
    if let region = Region.named(lower) {
      if !region.hasConnect { findings.append(.noConnect(in: region, span: pasted.span(of: text))) }
      return (region, nil)
    }
    let meant = Region.judge(lower, for: .connect).repair.flatMap(Region.named)
    findings.append(.instanceRegionUnknown(text, meant, pasted.span(of: text)))
    return (nil, meant)
  }

  private mutating func readPartition(_ text: Substring, _ region: Region?) -> String {
    let lower = text.asciiLowercased
    guard let region else { return lower }
    if region.partition != "aws", region.partition != "aws-us-gov" {
      findings.append(.partitionWithoutConnect(region.partition, pasted.span(of: text)))
    } else if region.partition != lower {
      findings.append(.partitionDiffers(lower, region, pasted.span(of: text)))
    }
    return region.partition
  }

  private mutating func readAccount(_ text: Substring) -> String? {
    let span = pasted.span(of: text)
    if text.isASCIIDigits, text.utf8.count == 12 {
      if AccountRule.examples.contains(String(text)) { findings.append(.documentationAccount(text, span)) }
      return String(text)
    }
    findings.append(.accountLength(text, span))
    let judgement = AccountID.judge(String(text))
    return judgement.value?.digits ?? judgement.repair
  }

  private func incomplete(_ word: Substring) -> Examination<Instance> {
    // Keys and other things in AWS have ids of this form too.
    let isInstance = word.containsASCII("connect") && word.containsASCII("instance")
    let ids = isInstance ? InstanceID.ids(in: String(word)) : []
    return Examination(
      findings: [.arnIncomplete(pasted.span(of: word))],
      meant: InstanceARN(scatteredIn: word)?.description ?? (ids.count == 1 ? ids[0] : nil))
  }

  // Every part is there, and a sign between them or a letter of a fixed word is wrong.
  private func scattered(_ word: Substring, _ other: Finding) -> Examination<Instance> {
    guard let arn = InstanceARN(scatteredIn: word) else { return Examination(findings: [other]) }
    return Examination(findings: [.arnMisspelled(pasted.span(of: word))], meant: arn.description)
  }

  private func otherService(_ parts: ARNParts, _ word: Substring) -> Finding {
    let service = parts.service.asciiLowercased
    let span = pasted.span(of: word)
    if service == "sso" { return .isIdentityCenter(span) }
    return Finding(
      instance: .otherService, "This ARN belongs to another AWS service: \(service.isEmpty ? "none" : service.shown).",
      span: pasted.span(of: parts.service))
  }

  private func otherResource(_ resource: Substring) -> Finding {
    let span = pasted.span(of: resource)
    let type = resource.prefix { $0 != "/" && $0 != ":" }.asciiLowercased
    switch type {
    case "traffic-distribution-group":
      return Finding(
        instance: .trafficDistributionGroup,
        "This is the ARN of a traffic distribution group. It does not contain the instance.",
        span: span)
    case "phone-number":
      return Finding(
        instance: .phoneNumber, "This is the ARN of a phone number. It does not contain the instance.", span: span)
    case "instance":
      return Finding(
        instance: .idMissing, "The instance id is missing. It follows instance/ and has 36 characters.", span: span)
    default:
      return Finding(instance: .otherResource, "This ARN names \(type.shown), not an instance.", span: span)
    }
  }
}
