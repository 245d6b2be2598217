import JSON
import SetupRules

/// What AWS has said, as a state file keeps it: a list of facts, each with its question and its time.
extension AccountFacts {
  var json: JSONValue {
    let facts = seen.sorted { ($0.key.subject.rawValue, $0.key.region) < ($1.key.subject.rawValue, $1.key.region) }
    return .object(present: [
      "facts": .array(facts.map { .object($1.fact.members.merging($0.members(at: $1.at)) { fact, _ in fact }) }),
      "seenAt": since.map { .string($0.description) },
    ])
  }

  /// What cannot be read is asked again.
  init(_ object: JSONObject) throws(StateFileFormat.Fault) {
    var seen: [AccountQuestion: Seen] = [:]
    for entry in try object.objects("facts") {
      guard let subject = AccountQuestion.Subject(rawValue: try entry.requiredText("question")),
        let at = try entry.moment("seenAt"), let fact = try AccountFact(entry, of: subject)
      else { continue }
      let question = AccountQuestion(
        subject, in: try entry.requiredText("region"), of: try entry.text("resource") ?? "",
        expecting: try entry.text("expected") ?? "")
      seen[question] = Seen(fact, at: at)
    }
    self.init(seen)
  }
}

extension AccountQuestion {
  fileprivate func members(at moment: Timestamp) -> [String: JSONValue] {
    var members: [String: JSONValue] = [
      "question": .string(subject.rawValue), "region": .string(region), "seenAt": .string(moment.description),
    ]
    if !resource.isEmpty { members["resource"] = .string(resource) }
    if !expected.isEmpty { members["expected"] = .string(expected) }
    return members
  }
}

extension AccountFact {
  fileprivate var members: [String: JSONValue] {
    switch self {
    case .caller(let account, let isRoot): ["account": .string(account), "isRoot": .boolean(isRoot)]
    case .organization(let account): ["managementAccount": account.map { .string($0) } ?? .null]
    case .identityCenter(let found):
      [
        "instances": .array(
          found.map { .object(["arn": .string($0.arn), "owner": .string($0.owner), "status": .string($0.status)]) })
      ]
    case .applications(let areEnabled): ["areEnabled": .array(areEnabled.map { .boolean($0) })]
    case .instances(let found): ["instances": .array(found.map(\.json))]
    case .instance(let instance): ["instances": .array([instance].compactMap { $0?.json })]
    case .provider(let isExpected): ["isExpected": isExpected.map { .boolean($0) } ?? .null]
    }
  }

  /// nil where the entry has not what belongs to its question.
  fileprivate init?(_ object: JSONObject, of subject: AccountQuestion.Subject) throws(StateFileFormat.Fault) {
    switch subject {
    case .caller: self = .caller(account: try object.requiredText("account"), isRoot: try object.flag("isRoot"))
    case .organization: self = .organization(managementAccount: try object.text("managementAccount"))
    case .identityCenter:
      var found: [IdentityCenter] = []
      for entry in try object.objects("instances") {
        found.append(
          IdentityCenter(
            arn: try entry.requiredText("arn"), owner: try entry.requiredText("owner"),
            status: try entry.requiredText("status")))
      }
      self = .identityCenter(found)
    case .applications: self = .applications(areEnabled: try object.flags("areEnabled"))
    case .instances, .instance:
      var found: [ConnectInstance] = []
      for entry in try object.objects("instances") { found.append(try ConnectInstance(entry)) }
      self = subject == .instances ? .instances(found) : .instance(found.first)
    case .provider: self = .provider(isExpected: try object.optionalFlag("isExpected"))
    }
  }
}

extension AccountFact.ConnectInstance {
  fileprivate var json: JSONValue {
    .object([
      "alias": .string(alias), "arn": .string(arn), "isReplica": .boolean(isReplica), "status": .string(status),
      "users": .string(users),
    ])
  }

  fileprivate init(_ object: JSONObject) throws(StateFileFormat.Fault) {
    self.init(
      arn: try object.requiredText("arn"), alias: try object.text("alias") ?? "",
      status: try object.requiredText("status"), users: try object.requiredText("users"),
      isReplica: try object.flag("isReplica"))
  }
}
