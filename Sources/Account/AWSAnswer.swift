import JSON
import SetupRules

/// What the `aws` command prints. A member that is missing, or of another kind, is empty: newer versions add some, and none of
/// these may be missing in an answer that is good.
struct AWSAnswer {
  let value: JSONValue?

  private init(_ value: JSONValue?) {
    self.value = value
  }

  /// - Throws: `notUnderstood`, where the bytes are no JSON object.
  init(_ bytes: [UInt8]) throws(AccountObstacle) {
    do {
      value = try JSONValue(reading: bytes)
    } catch {
      throw .notUnderstood
    }
    guard case .object? = value else { throw .notUnderstood }
  }

  subscript(key: String) -> AWSAnswer { AWSAnswer(value?[key]) }

  var isThere: Bool { value != nil && value != .null }

  /// As it came, and of any length: to be compared, and never shown.
  func text(_ key: String) -> String { self[key].value?.string ?? "" }

  /// A name or an id: without what could act on a terminal, and short.
  func name(_ key: String) -> String { String(text(key).withoutTerminalControls.prefix(256)) }

  /// - Throws: `notUnderstood`, where it is no list.
  func list(_ key: String) throws(AccountObstacle) -> [AWSAnswer] {
    guard let elements = self[key].value?.elements else { throw .notUnderstood }
    return elements.map { AWSAnswer($0) }
  }
}

extension AccountFact {
  /// GetCallerIdentity (AWS STS API).
  static func caller(_ answer: AWSAnswer) throws(AccountObstacle) -> AccountFact {
    let account = answer.name("Account")
    guard AccountID.judge(account).value?.digits == account else { throw .notUnderstood }
    return .caller(account: account, isRoot: answer.name("Arn").hasSuffix(":root"))
  }

  /// DescribeOrganization (AWS Organizations API).
  static func organization(_ answer: AWSAnswer) throws(AccountObstacle) -> AccountFact {
    let account = answer["Organization"].name("MasterAccountId")
    guard !account.isEmpty else { throw .notUnderstood }
    return .organization(managementAccount: account)
  }

  /// ListInstances (IAM Identity Center API).
  static func identityCenter(_ answer: AWSAnswer) throws(AccountObstacle) -> AccountFact {
    .identityCenter(
      try answer.list("Instances").map {
        IdentityCenter(arn: $0.name("InstanceArn"), owner: $0.name("OwnerAccountId"), status: $0.name("Status"))
      })
  }

  /// ListApplications (IAM Identity Center API).
  static func applications(_ answer: AWSAnswer, named name: String) throws(AccountObstacle) -> AccountFact {
    .applications(
      areEnabled: try answer.list("Applications").filter { $0.text("Name") == name }.map {
        $0.name("Status") == "ENABLED"
      })
  }

  /// ListInstances (Amazon Connect API). More than any account has are not kept.
  static func instances(_ answer: AWSAnswer) throws(AccountObstacle) -> AccountFact {
    .instances(
      try answer.list("InstanceSummaryList").prefix(100).map { ConnectInstance($0) }.filter {
        Instance.judge($0.arn).value?.arn != nil
      })
  }

  /// DescribeInstance (Amazon Connect API).
  static func instance(_ answer: AWSAnswer, in region: String) throws(AccountObstacle) -> AccountFact {
    let instance = answer["Instance"]
    guard instance.isThere else { throw .notUnderstood }
    let source = answer["ReplicationConfiguration"].name("SourceRegion")
    return .instance(ConnectInstance(instance, isReplica: !source.isEmpty && source != region))
  }
}

extension AccountFact.ConnectInstance {
  fileprivate init(_ answer: AWSAnswer, isReplica: Bool = false) {
    self.init(
      arn: answer.name("Arn"), alias: answer.name("InstanceAlias"), status: answer.name("InstanceStatus"),
      users: answer.name("IdentityManagementType"), isReplica: isReplica)
  }
}
