/// What is given in place of an instance: addresses, aliases and the ids of other things.
enum InstanceMistakes {
  static func read(_ pasted: PastedText) -> Examination<Instance> {
    let text = pasted.text
    let span = pasted.wholeSpan
    if let examination = address(text, span) { return examination }
    let ids = InstanceID.ids(in: text)
    if isPlaceholder(text) { return Examination(findings: [.instancePlaceholder(text[...], span)]) }
    if let examination = child(text, ids, span) { return examination }
    if ids.count > 1 {
      return Examination(findings: [Finding(instance: .severalInstances, "There are several ids here.", span: span)])
    }
    if let id = ids.first {
      return Examination(
        findings: [
          Finding(instance: .textAround, "There is more text around the id.", advice: "Give the id alone.", span: span)
        ],
        meant: isIntroduced(id, in: text[...]) ? id : nil)
    }
    return Examination(findings: [identifier(text.asciiLowercased, span) ?? otherText(text, span)])
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

  private static func address(_ text: String, _ span: Finding.Span?) -> Examination<Instance>? {
    let words = ConnectAddress.words(in: text)
    let addresses = words.compactMap { ConnectAddress($0) }
    guard !addresses.isEmpty else { return nil }
    let ids = Set(addresses.compactMap(\.instanceID))
    if ids.isEmpty {
      if words.count == 1, text.unicodeScalars.contains("@"), !text.containsASCII("://") {
        return Examination(findings: [.isEmail(span)])
      }
      if addresses.contains(where: \.isAccessURL) {
        return Examination(findings: [
          Finding(
            instance: .isAccessURL, "This is the instance's access URL. Its first part is the alias, not the id.",
            span: span)
        ])
      }
    }
    let relayState = ForeignValue(text).flatMap { $0 == .relayState ? $0 : nil }
    var finding = Finding(
      instance: .isURL, relayState?.message ?? "This is an address, not an instance.",
      advice: ids.count == 1 ? "The instance id is one part of it." : whereTheInstanceARNStands, span: span)
    finding.belongsIn = relayState?.field
    return Examination(findings: [finding], meant: ids.count == 1 ? ids.first : nil)
  }

  static func isPlaceholder(_ text: String) -> Bool {
    let isMarked =
      text.unicodeScalars.contains { "<>{}[]$".unicodeScalars.contains($0) }
      || !Placeholder.stretches(in: text[...]).isEmpty
    return isMarked && InstanceID.ids(in: text).isEmpty || Placeholder.isWord(text)
  }

  // A part of a child's ARN, from its type on.
  private static func child(_ text: String, _ ids: [String], _ span: Finding.Span?) -> Examination<Instance>? {
    let parts = text.split(separator: "/")
    guard parts.count > 1 else { return nil }
    if case .id(let id) = InstanceID.read(parts[0]), InstanceChildren.isKnown(String(parts[1])) {
      return Examination(findings: [.partOfChild(String(parts[1]), .childARN, span)], meant: id)
    }
    if parts[0].asciiLowercased == "instance", parts.count > 2, case .id(let id) = InstanceID.read(parts[1]) {
      return Examination(findings: [.partOfChild(String(parts[2]), .childARN, span)], meant: id)
    }
    guard InstanceChildren.isKnown(String(parts[0])), !ids.isEmpty else { return nil }
    return Examination(findings: [.partOfChild(String(parts[0]), .childID, span)])
  }

  static func identifier(_ lower: String, _ span: Finding.Span?) -> Finding? {
    // Every identifier is far shorter.
    guard lower.utf8.count <= 128 else { return nil }
    let tail = lower.split(separator: "-", maxSplits: 1).last.map(String.init) ?? ""
    let isHexTail = tail.utf8.count >= 8 && tail.unicodeScalars.allSatisfy { $0.isLowerHex }
    if lower.hasPrefix("ssoins-") || lower.hasPrefix("ins-") || lower.hasPrefix("apl-") {
      return .isIdentityCenter(span)
    }
    if lower.hasPrefix("d-"), isHexTail {
      return Finding(
        instance: .isDirectory, "This is the id of a directory or identity store, not of an instance.", span: span)
    }
    if lower.hasPrefix("i-"), isHexTail {
      return Finding(
        instance: .isEC2, "This is the id of an EC2 server. Amazon Connect has instances of its own.", span: span)
    }
    let others = ["o-", "r-", "ou-", "vpc-", "subnet-", "sg-", "ami-", "app-", "eni-", "key-"]
    if others.contains(where: { lower.hasPrefix($0) }), tail.unicodeScalars.contains(where: { $0.isASCIIDigit }),
      tail.utf8.count >= 8
    {
      return Finding(instance: .isOtherID, "This is the id of another AWS resource.", span: span)
    }
    if AccountID.judge(lower).value != nil {
      return Finding(instance: .isAccount, "This is an account ID, not an instance.", span: span)
    }
    if Region.named(lower) != nil {
      return Finding(instance: .isRegion, "This is a Region, not an instance.", span: span)
    }
    return nil
  }

  private static func otherText(_ text: String, _ span: Finding.Span?) -> Finding {
    if text.unicodeScalars.contains("@") { return .isEmail(span) }
    if text.hasPrefix("+"), text.dropFirst().unicodeScalars.allSatisfy({ $0.isASCIIDigit || $0.isBlank || $0 == "-" }) {
      return Finding(instance: .isPhoneNumber, "This is a telephone number, not an instance.", span: span)
    }
    if isAlias(text) { return .isAlias(span) }
    return Finding(
      instance: .unknownForm, "This is neither an instance's ARN nor its id.",
      advice: "The ARN begins with arn:aws:connect: and ends with the id. " + whereTheInstanceARNStands, span: span)
  }

  // Amazon Connect API, DirectoryAlias.
  static func isAlias(_ text: String) -> Bool {
    guard (1...45).contains(text.utf8.count), !text.hasPrefix("-"), !text.hasSuffix("-"), !text.hasPrefix("d-") else {
      return false
    }
    return text.unicodeScalars.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0 == "-" }
  }
}

extension Finding {
  fileprivate static func isEmail(_ span: Span?) -> Finding {
    Finding(instance: .isEmail, "This is an e-mail address, not an instance.", span: span)
  }

  static func isAlias(_ span: Span?) -> Finding {
    Finding(instance: .isAlias, "This is perhaps the instance's alias. The alias is not the id.", span: span)
  }

  fileprivate static func partOfChild(_ type: String, _ code: InstanceCode, _ span: Span?) -> Finding {
    let noun = InstanceChildren.noun(for: type)
    return Finding(
      instance: code, "This is a part of the ARN of \(noun) inside an instance.",
      advice: code == .childARN ? "Give the instance id alone." : whereTheInstanceARNStands, span: span)
  }
}
