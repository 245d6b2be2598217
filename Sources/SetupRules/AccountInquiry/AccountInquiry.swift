/// What is asked of AWS for the values of a run, and what its answers say of them.
package struct AccountInquiry: Sendable {
  package struct Values: Hashable, Sendable {
    package var role: Role
    package var identityCenterRegion: Region?
    package var instance: Instance?
    package var instanceRegion: Region?
    package var applicationName: String
    /// Of the accepted metadata file.
    package var metadataSHA256: String?
    /// The one that the machine's settings name.
    package var usualRegion: Region?

    package init(role: Role, applicationName: String) {
      self.role = role
      self.applicationName = applicationName
    }
  }

  package let values: Values
  package let facts: AccountFacts
  /// Why the latest try to ask was in vain.
  package let obstacles: [AccountQuestion.Subject: AccountObstacle]

  package init(
    _ values: Values, _ facts: AccountFacts, obstacles: [AccountQuestion.Subject: AccountObstacle] = [:]
  ) {
    (self.values, self.facts, self.obstacles) = (values, facts, obstacles)
  }

  // MARK: What is asked

  /// The question about a subject; nil while what it needs is not known.
  package func question(_ subject: AccountQuestion.Subject) -> AccountQuestion? {
    switch subject {
    case .caller, .organization: AccountQuestion(subject, in: homeRegion)
    case .identityCenter: values.identityCenterRegion.map { AccountQuestion(subject, in: $0.id) }
    case .applications:
      question(.identityCenter).flatMap { question in
        organizationInstance.map {
          AccountQuestion(subject, in: question.region, of: $0.arn, expecting: values.applicationName)
        }
      }
    case .instances: connectRegion.map { AccountQuestion(subject, in: $0.id) }
    case .instance:
      values.instance.flatMap { instance in
        belongsToCaller ? values.instanceRegion.map { AccountQuestion(subject, in: $0.id, of: instance.id) } : nil
      }
    case .provider:
      provider.flatMap { provider in
        belongsToCaller
          ? values.metadataSHA256.map { AccountQuestion(subject, in: homeRegion, of: provider, expecting: $0) } : nil
      }
    }
  }

  /// The questions for the instances of every Region with Amazon Connect in the partition.
  package var questionsForInstancesEverywhere: [AccountQuestion] {
    Region.all.filter { $0.hasConnect && $0.partition == partition }.map { AccountQuestion(.instances, in: $0.id) }
  }

  private var partition: String {
    (values.identityCenterRegion ?? values.instanceRegion ?? values.usualRegion)?.partition ?? "aws"
  }

  /// A Region of the partition that is never off, so that what the credentials are worth is known apart from any other Region
  /// (AWS General Reference, "Managing AWS Regions").
  private var homeRegion: String {
    switch partition {
    case "aws-us-gov": "us-gov-west-1"
    case "aws-cn": "cn-north-1"
    case "aws-eusc": "eusc-de-east-1"
    default: "us-east-1"
    }
  }

  private var connectRegion: Region? {
    [values.instanceRegion, values.identityCenterRegion, values.usualRegion].compactMap(\.self).first(
      where: \.hasConnect)
  }

  private var provider: String? {
    values.instance?.arn.map { NextModule(role: values.role, instance: $0).providerARN }
  }

  /// Another account's instance cannot be seen. As long as either account is not known, it is asked for.
  private var belongsToCaller: Bool {
    guard let account = values.instance?.arn?.account, let caller else { return true }
    return account == caller.account
  }

  /// The account that the credentials are of.
  package var account: String? { caller?.account }

  private var caller: (account: String, isRoot: Bool)? {
    guard case .caller(let account, let isRoot)? = fact(.caller) else { return nil }
    return (account, isRoot)
  }

  /// The management account, where the organization is known; empty where there is none.
  private var managementAccount: String? {
    guard case .organization(let account)? = fact(.organization) else { return nil }
    return account ?? ""
  }

  private var organizationInstance: AccountFact.IdentityCenter? {
    guard case .identityCenter(let found)? = fact(.identityCenter), let managementAccount else { return nil }
    return found.first { $0.isActive && $0.owner == managementAccount }
  }

  private func fact(_ subject: AccountQuestion.Subject) -> AccountFact? {
    switch subject {
    // They are the same in every Region that may have been asked.
    case .caller, .organization: facts.any(of: subject)
    case .identityCenter, .applications, .instances, .instance, .provider: question(subject).flatMap { facts[$0] }
    }
  }

  // MARK: What the answers say

  package func report(_ subject: AccountQuestion.Subject) -> AccountReport {
    let obstacle = obstacle(for: subject)
    guard let fact = fact(subject) else {
      let why = question(subject) == nil ? reasonNotToAsk(subject) : obstacle?.words ?? "It is not asked yet."
      return .unknown(why)
    }
    let report = report(of: fact)
    return obstacle.map(report.asked(againInVain:)) ?? report
  }

  /// A Region that is off answers as if the credentials were bad, and one without the service not at all. Both are good where
  /// AWS has just told whose the credentials are. Organizations and IAM answer for all Regions.
  private func obstacle(for subject: AccountQuestion.Subject) -> AccountObstacle? {
    guard let obstacle = obstacles[subject] else { return nil }
    let mayBeOff = obstacle == .credentialsRefused || obstacle == .noNetwork
    guard mayBeOff, caller != nil, obstacles[.caller] == nil else { return obstacle }
    switch subject {
    case .caller, .organization, .provider: return obstacle
    case .identityCenter, .applications, .instances, .instance:
      return question(subject).map { .regionOff($0.region) } ?? obstacle
    }
  }

  private func reasonNotToAsk(_ subject: AccountQuestion.Subject) -> String {
    switch subject {
    case .caller, .organization: "It is not asked yet."
    case .identityCenter: "The Region of Identity Center is not answered yet."
    case .applications: "The organization's IAM Identity Center is not seen yet."
    case .instances: "No Region with Amazon Connect is known yet."
    case .instance, .provider:
      if !belongsToCaller, let account = values.instance?.arn?.account, let caller {
        "The instance is in the account \(account), and the credentials are of \(caller.account)."
      } else if values.instance == nil {
        "The instance is not answered yet."
      } else if subject == .instance {
        "The Region of the instance is not answered yet."
      } else if provider == nil {
        "The account of the instance is not answered yet."
      } else {
        "No metadata file is inspected yet."
      }
    }
  }

  private func report(of fact: AccountFact) -> AccountReport {
    switch fact {
    case .caller(let account, let isRoot):
      isRoot ? .contradicted(.rootUser) : .confirmed("The credentials are of the account \(account).")
    case .organization(let managementAccount): report(ofOrganization: managementAccount)
    case .identityCenter(let found): report(ofIdentityCenter: found)
    case .applications(let areEnabled): report(ofApplications: areEnabled)
    case .instances(let found):
      found.isEmpty
        ? .unknown("AWS lists no Amazon Connect instance in \(connectRegion?.id ?? "this Region").")
        : .confirmed(
          "AWS lists \(found.count == 1 ? "1 instance" : "\(found.count) instances") in \(connectRegion?.id ?? "it").")
    case .instance(let instance): report(ofInstance: instance)
    case .provider(let isExpected): report(ofProvider: isExpected)
    }
  }

  private func report(ofOrganization managementAccount: String?) -> AccountReport {
    guard let managementAccount else { return .contradicted(.noOrganization) }
    guard let caller else { return .unknown("It is not known yet whose the credentials are.") }
    return caller.account == managementAccount
      ? .confirmed("\(caller.account) is the management account of an organization.")
      : .contradicted(.memberAccount(account: caller.account, managementAccount: managementAccount))
  }

  private func report(ofIdentityCenter found: [AccountFact.IdentityCenter]) -> AccountReport {
    guard let first = found.first else {
      return .contradicted(.notEnabled(region: values.identityCenterRegion?.id ?? "this Region"))
    }
    guard let managementAccount else {
      return .unknown("It is there. The organization that it belongs to is not known.")
    }
    guard let instance = found.first(where: { $0.owner == managementAccount }) else {
      return .contradicted(.accountInstance(owner: first.owner))
    }
    return instance.isActive
      ? .confirmed("IAM Identity Center is enabled, for the organization of \(managementAccount).")
      : .contradicted(.notReady(status: instance.status))
  }

  private func report(ofApplications areEnabled: [Bool]) -> AccountReport {
    let name = values.applicationName
    if areEnabled.count > 1 { return .contradicted(.sameName(name, count: areEnabled.count)) }
    switch areEnabled.first {
    case true?: return .confirmed("One application has the name \(name.shown), and is enabled.")
    case false?: return .contradicted(.applicationDisabled(name))
    case nil: return .unknown("AWS lists no application named \(name.shown). It may not list every one.")
    }
  }

  private func report(ofInstance instance: AccountFact.ConnectInstance?) -> AccountReport {
    guard let instance else {
      return .contradicted(
        .noInstance(id: values.instance?.id ?? "", region: values.instanceRegion?.id ?? "this Region"))
    }
    var faults: [AccountInquiryFinding] = []
    if !instance.isSAML { faults.append(.usersNotSAML(instance.users)) }
    if !instance.isActive { faults.append(.instanceNotActive(status: instance.status)) }
    if instance.isReplica { faults.append(.replica) }
    return faults.isEmpty
      ? .confirmed("The instance is ACTIVE, and its users come from SAML.") : .contradicted(faults)
  }

  private func report(ofProvider isExpected: Bool?) -> AccountReport {
    switch isExpected {
    case nil: .confirmed("IAM has no such identity provider yet. The next module makes it.")
    case true?: .confirmed("IAM has the identity provider, with this metadata file.")
    case false?: .contradicted(.otherMetadata(provider: provider ?? ""))
    }
  }
}
