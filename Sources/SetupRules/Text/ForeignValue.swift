/// A value that clearly is something else than its field asks for, such as an ARN in the place of a name. The whole text
/// must be that value; what only contains one is left to the field's own rule.
enum ForeignValue {
  case instanceARN, instanceID, otherARN
  case relayState, accessPortal, accessURL, consoleAddress, metadataAddress, otherAddress
  case path, metadata, region, accountID, applicationName

  /// Tells what a text is; nil for what could be anything.
  init?(_ text: String) {
    // Nothing else is that long; the limit is far above IAM's for an ARN (2,048 characters).
    guard text.utf8.count <= 4096 || text.utf8.first == UInt8(ascii: "<") else { return nil }
    let lower = text.asciiLowercased
    if Self.isMetadata(lower) {
      self = .metadata
    } else if let value = Self.arn(text[...]) ?? Self.address(lower) {
      self = value
    } else if Self.isPath(lower) {
      self = .path
    } else if let value = Self.identifier(lower) {
      self = value
    } else {
      return nil
    }
  }

  /// What the value is, in a sentence.
  var message: String { row.message }

  /// The field that asks for such a value; nil where none does.
  var field: Field? { row.field }

  private var row: (message: String, field: Field?) {
    switch self {
    case .instanceARN: ("This is the ARN of an Amazon Connect instance.", .instance)
    case .instanceID: ("This is the id of an Amazon Connect instance.", .instance)
    case .otherARN: ("This is the ARN of something else in AWS.", nil)
    case .relayState: ("This is the relay state, the URL of an Amazon Connect instance.", .relayState)
    case .accessPortal: ("This is an address of IAM Identity Center, such as its access portal.", nil)
    case .accessURL: ("This is the access URL of an Amazon Connect instance.", nil)
    case .consoleAddress: ("This is an address of the AWS console.", nil)
    case .metadataAddress: ("This is the address of the SAML metadata file.", .metadataFile)
    case .otherAddress: ("This is a web address.", nil)
    case .path: ("This is the path of a file.", .metadataFile)
    case .metadata: ("This is SAML metadata, the contents of a file.", .metadataFile)
    case .region: ("This is the id of a Region.", .identityCenterRegion)
    case .accountID: ("This is an account ID.", .instanceAccount)
    case .applicationName: ("This is the name of the application.", .applicationName)
    }
  }

  private static func isMetadata(_ lower: String) -> Bool {
    lower.hasPrefix("<") && lower.containsASCII("entitydescriptor")
  }

  private static func arn(_ text: Substring) -> ForeignValue? {
    guard !text.unicodeScalars.contains(where: \.isBlank), let parts = ARNParts(text) else { return nil }
    let isInstance =
      parts.service.asciiLowercased == "connect" && parts.resource.value(after: "instance/")?.isEmpty == false
    return isInstance ? .instanceARN : .otherARN
  }

  private static func address(_ lower: String) -> ForeignValue? {
    guard !lower.unicodeScalars.contains(where: \.isBlank) else { return nil }
    let scheme = ["https://", "http://"].first { lower.hasPrefix($0) }
    let url = URLParts(afterScheme: lower.dropFirst(scheme?.count ?? 0))
    if MetadataAddress.judge(lower)?.value != nil { return .metadataAddress }
    guard scheme != nil || url.host.hasSuffix(".com") || url.host.hasSuffix(".aws") else { return nil }
    switch RelayStateHost(url.host, path: url.path) {
    case .console, .govCloudConsole, .withoutRegion, .unknownRegion, .placeholder:
      return url.path.hasPrefix(RelayStateHost.path) ? .relayState : .consoleAddress
    case .access: return .accessURL
    case .portal: return .accessPortal
    case .assertionConsumerService, .other: return scheme == nil ? nil : .otherAddress
    }
  }

  // `/connect/ccp` and the like are destinations inside Amazon Connect.
  private static func isPath(_ lower: String) -> Bool {
    if lower.hasSuffix(".xml") { return true }
    if ["~/", "./", "../", "file:", "\\\\"].contains(where: lower.hasPrefix) { return true }
    let start = lower.unicodeScalars.prefix(3)
    if start.count == 3, let letter = start.first, letter.isASCIILetter {
      let rest = start.dropFirst()
      if rest.first == ":", rest.last == "\\" || rest.last == "/" { return true }
    }
    return lower.hasPrefix("/") && !lower.hasPrefix("//") && !lower.hasPrefix("/connect/")
      && !lower.hasPrefix("/instance/") && lower.unicodeScalars.count { $0 == "/" } > 1
  }

  private static func identifier(_ lower: String) -> ForeignValue? {
    guard lower.utf8.count <= 64 else { return nil }
    if Region.named(lower) != nil { return .region }
    if InstanceID.id(lower) != nil { return .instanceID }
    if lower.isAccountID { return .accountID }
    let isName = Role.allCases.contains { ApplicationName.workshop(for: $0).text.squashed == lower.squashed }
    return isName ? .applicationName : nil
  }
}

extension ForeignValue {
  /// A value that is foreign to a kind of field and has no better finding there; nil for any other text.
  init?(_ text: String, for kind: ValueKind) {
    guard let value = ForeignValue(text), !kind.ownValues.contains(value) else { return nil }
    // AWS's own addresses to sign in at name the account.
    if kind == .account, let url = URLParts(text), RelayStateHost.isOfAWS(url.host),
      AccountRule.accounts(in: text).count == 1
    {
      return nil
    }
    self = value
  }

  /// - Parameter severity: An error, unless the field could take the value.
  func finding(_ kind: ValueKind, _ severity: Finding.Severity = .error, _ span: Range<Int>? = nil) -> Finding {
    let advice = (field == nil ? "No field asks for it. " : "") + Self.advice(kind, severity)
    let code = "\(kind.rawValue)/belongs-elsewhere"
    var finding = Finding(code, severity, message, advice: advice, span: span)
    finding.belongsIn = self == .metadata && kind == .metadata ? nil : field
    return finding
  }

  private static func advice(_ kind: ValueKind, _ severity: Finding.Severity) -> String {
    switch kind {
    case .instance: InstanceFinding.whereItStands
    case .name where severity != .error: "As a name it would do. Agents see the name in their access portal."
    case .relayState: RelayStateFinding.copyAgain
    case .region, .account, .name, .console, .metadata: kind.request
    }
  }
}

extension ValueKind {
  /// The values that the field's own rule takes, or knows more to say about.
  fileprivate var ownValues: [ForeignValue] {
    switch self {
    case .region: [.region, .consoleAddress, .otherAddress, .otherARN]
    case .account: [.accountID, .instanceARN, .otherARN]
    case .instance:
      [
        .instanceARN, .instanceID, .otherARN, .relayState, .accessURL, .consoleAddress, .otherAddress, .region,
        .accountID,
      ]
    case .name: [.applicationName]
    case .console: []
    case .relayState:
      [
        .relayState, .accessPortal, .accessURL, .consoleAddress, .otherAddress, .instanceARN, .instanceID, .otherARN,
      ]
    case .metadata: [.path, .metadataAddress, .otherAddress, .accessPortal, .accessURL, .consoleAddress]
    }
  }
}

extension Finding {
  /// What there is to say about a text that was given as a file's path, names no file, and is something else; nil for
  /// a text that can be a path.
  package static func foreign(insteadOfMetadataFile typed: String) -> Finding? {
    guard case .text(let pasted, _) = PastedText.read(typed, as: .metadata) else { return nil }
    return ForeignValue(pasted.text, for: .metadata)?.finding(.metadata)
  }
}
