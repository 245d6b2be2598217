/// What is given in place of an instance: addresses, aliases and the ids of other things.
enum InstanceMistakes {
  static func read(_ pasted: PastedText) -> Examination<Instance> {
    let text = pasted.text
    let span = pasted.wholeSpan
    if let examination = address(text, span) { return examination }
    let ids = InstanceID.ids(in: text)
    if isPlaceholder(text) { return Examination(.placeholder(text[...]), at: span) }
    if let examination = child(text, ids, span) { return examination }
    if ids.count > 1 { return Examination(.severalIDs, at: span) }
    if let id = ids.first {
      return Examination(.textAroundID, at: span, meant: isIntroduced(id, in: text[...]) ? id : nil)
    }
    return Examination(identifier(text.asciiLowercased) ?? otherText(text), at: span)
  }

  /// Whether the words before an id, if there are any, speak of an instance: before a tenant's or a contact's id stand
  /// others.
  private static func isIntroduced(_ id: String, in text: Substring) -> Bool {
    let before = text[..<(text.firstRange(ofASCII: id)?.lowerBound ?? text.startIndex)]
    let words = before.unicodeScalars.split { !$0.isASCIILetter }.map { Substring($0).asciiLowercased }
    return words.contains { $0.containsASCII("instance") || $0 == "federate" }
      || words.allSatisfy {
        [
          "id", "ids", "uuid", "guid", "urn", "arn", "aws", "amazon", "connect", "the", "my", "our", "is", "it", "its",
          "this",
        ].contains($0)
      }
  }

  private static func address(_ text: String, _ span: Range<Int>?) -> Examination<Instance>? {
    let words = ConnectAddress.words(in: text)
    let addresses = words.compactMap { ConnectAddress($0) }
    guard !addresses.isEmpty else { return nil }
    let ids = Set(addresses.compactMap(\.instanceID))
    if ids.isEmpty {
      if words.count == 1, text.unicodeScalars.contains("@"), !text.containsASCII("://") {
        return Examination(.isEmail, at: span)
      }
      if addresses.contains(where: \.isAccessURL) { return Examination(.isAccessURL, at: span) }
    }
    let id = ids.count == 1 ? ids.first : nil
    let parts: InstanceFinding.Parts =
      id == nil ? .nothing : Region.judge(text, for: .connect).repair.map { .idAndRegion($0) } ?? .id
    guard ForeignValue(text) == .relayState else { return Examination(.isURL(holding: parts), at: span, meant: id) }
    let finding = Finding(InstanceFinding.isRelayState(holding: parts), at: span)
    return Examination(findings: [finding.changed { $0.belongsIn = .relayState }], meant: id)
  }

  static func isPlaceholder(_ text: String) -> Bool {
    let isMarked =
      text.unicodeScalars.contains { "<>{}[]$".unicodeScalars.contains($0) }
      || !Placeholder.stretches(in: text[...]).isEmpty
    return isMarked && InstanceID.ids(in: text).isEmpty || Placeholder.isWord(text)
  }

  // A part of a child's ARN, from its type on.
  private static func child(_ text: String, _ ids: [String], _ span: Range<Int>?) -> Examination<Instance>? {
    let parts = text.split(separator: "/").map(String.init)
    guard parts.count > 1 else { return nil }
    func part(of type: String, after id: String) -> Examination<Instance>? {
      InstanceID.id(id).map {
        Examination(.partOfChildARN(noun: InstanceChildren.noun(for: type)), at: span, meant: $0)
      }
    }
    if InstanceChildren.isKnown(parts[1]), let found = part(of: parts[1], after: parts[0]) { return found }
    if parts[0].asciiLowercased == "instance", parts.count > 2, let found = part(of: parts[2], after: parts[1]) {
      return found
    }
    guard InstanceChildren.isKnown(parts[0]), !ids.isEmpty else { return nil }
    return Examination(.partOfChildID(noun: InstanceChildren.noun(for: parts[0])), at: span)
  }

  static func identifier(_ lower: String) -> InstanceFinding? {
    // Every identifier is far shorter.
    guard lower.utf8.count <= 128 else { return nil }
    let tail = lower.split(separator: "-", maxSplits: 1).last.map(String.init) ?? ""
    let isHexTail = tail.utf8.count >= 8 && tail.unicodeScalars.allSatisfy { $0.isLowerHex }
    if ["ssoins-", "ins-", "apl-"].contains(where: lower.hasPrefix) { return .identityCenter }
    if lower.hasPrefix("d-"), isHexTail { return .isDirectory }
    if lower.hasPrefix("i-"), isHexTail { return .isEC2 }
    let others = ["o-", "r-", "ou-", "vpc-", "subnet-", "sg-", "ami-", "app-", "eni-", "key-"]
    if others.contains(where: lower.hasPrefix), tail.unicodeScalars.contains(where: { $0.isASCIIDigit }),
      tail.utf8.count >= 8
    {
      return .isOtherID
    }
    if AccountID.judge(lower).value != nil { return .isAccount }
    return Region.named(lower) != nil ? .isRegion : nil
  }

  private static func otherText(_ text: String) -> InstanceFinding {
    if text.unicodeScalars.contains("@") { return .isEmail }
    if text.hasPrefix("+") || text.hasPrefix("("),
      text.unicodeScalars.allSatisfy({ $0.isASCIIDigit || $0.isBlank || "+-()".unicodeScalars.contains($0) })
    {
      return .isTelephoneNumber
    }
    return isAlias(text) ? .isAlias : .unknownForm
  }

  // Amazon Connect API, DirectoryAlias.
  static func isAlias(_ text: String) -> Bool {
    guard (1...45).contains(text.utf8.count), !text.hasPrefix("-"), !text.hasSuffix("-"), !text.hasPrefix("d-") else {
      return false
    }
    return text.unicodeScalars.allSatisfy { $0.isASCIIAlphanumeric || $0 == "-" }
  }
}

/// The things inside an Amazon Connect instance, by the word in their ARN (CloudFormation's schemas of AWS::Connect).
enum InstanceChildren {
  /// The thing in words; a word that is not known is shown itself.
  static func noun(for type: String) -> String {
    nouns[type.asciiLowercased] ?? "something (\(type.shown))"
  }

  static func isKnown(_ type: String) -> Bool { nouns[type.asciiLowercased] != nil }

  private static let nouns = [
    "queue": "a queue", "contact-flow": "a flow", "flow-module": "a flow module", "agent": "a user",
    "agent-group": "a level of the agent hierarchy", "agent-state": "an agent status",
    "routing-profile": "a routing profile", "security-profile": "a security profile",
    "operating-hours": "hours of operation", "prompt": "a prompt", "rule": "a rule", "task-template": "a task template",
    "transfer-destination": "a quick connect", "view": "a view", "workspace": "a workspace",
    "evaluation-form": "an evaluation form", "email-address": "an e-mail address",
    "integration-association": "an integration", "notification": "a notification",
    "user-hierarchy-structure": "the agent hierarchy", "user": "users, as the next module's policy names them,",
    "use-case": "a use case", "contact": "a contact", "vocabulary": "a vocabulary", "data-table": "a data table",
    "file": "an attached file", "contact-evaluation": "an evaluation",
    "authentication-profile": "an authentication profile",
    "hours-of-operation": "hours of operation", "quick-connect": "a quick connect",
  ]
}
