import SetupRules
import TestSupport
import Testing

/// What AWS has said to somebody with every value answered, and what follows from it.
struct AskedAccount {
  static let account = "111122223333"
  static let otherAccount = "444455556666"
  static let sha256 = String(repeating: "0a", count: 32)

  var values: AccountInquiry.Values
  var facts = AccountFacts()
  var obstacles: [AccountQuestion.Subject: AccountObstacle] = [:]

  var inquiry: AccountInquiry { AccountInquiry(values, facts, obstacles: obstacles) }

  /// With the instance of `Sample` and Identity Center in Virginia, and the answers that are given, in their order.
  init(instance: String = Sample.arn, _ answers: AccountFact...) {
    values = AccountInquiry.Values(role: .agents, applicationName: "Amazon Connect - Agent")
    values.identityCenterRegion = Region.named("us-east-1")
    values.instance = Instance.judge(instance).value
    values.instanceRegion = values.instance?.arn?.region
    values.metadataSHA256 = Self.sha256
    for answer in answers { take(answer) }
  }

  /// Takes an answer to the question that is asked now.
  mutating func take(_ fact: AccountFact) {
    guard let question = inquiry.question(fact.subject) else {
      Issue.record("\(fact.subject) cannot be asked")
      return
    }
    facts.take(fact, to: question, at: Sample.now)
  }
}

extension AccountFact {
  fileprivate var subject: AccountQuestion.Subject {
    switch self {
    case .caller: .caller
    case .organization: .organization
    case .identityCenter: .identityCenter
    case .applications: .applications
    case .instances: .instances
    case .instance: .instance
    case .provider: .provider
    }
  }

  fileprivate static let me = caller(account: AskedAccount.account, isRoot: false)
  fileprivate static let mine = organization(managementAccount: AskedAccount.account)
  fileprivate static let center = identityCenter([.init(arn: centerARN, owner: AskedAccount.account, status: "ACTIVE")])
  fileprivate static let centerARN = "arn:aws:sso:::instance/ssoins-1234567890abcdef"

  fileprivate static func connect(
    status: String = "ACTIVE", users: String = "SAML", isReplica: Bool = false
  ) -> AccountFact {
    instance(ConnectInstance(arn: Sample.arn, alias: "shop", status: status, users: users, isReplica: isReplica))
  }
}

/// Answers of AWS, and what the last of them says.
struct AnswerRow: CustomTestStringConvertible {
  let testDescription: String
  let answers: [AccountFact]
  let outcome: AccountReport.Outcome
  /// The findings, each with its severity before it.
  let findings: Set<String>
  /// What is said of it.
  let words: String

  init(
    _ name: String, _ answers: [AccountFact], _ outcome: AccountReport.Outcome, _ findings: String = "",
    says words: String
  ) {
    (testDescription, self.answers, self.outcome) = (name, answers, outcome)
    (self.findings, self.words) = (Set(findings.split(separator: " ").map(String.init)), words)
  }

  var codes: [String] { findings.compactMap { $0.split(separator: ":").last.map(String.init) } }

  static let rows: [AnswerRow] = [
    AnswerRow("somebody", [.me], .confirmed, says: "of the account 111122223333"),
    AnswerRow(
      "the root user", [.caller(account: AskedAccount.account, isRoot: true)], .contradicted, "error:aws/root-user",
      says: "root user"),

    AnswerRow("the management account", [.me, .mine], .confirmed, says: "111122223333 is the management account"),
    AnswerRow(
      "no organization", [.me, .organization(managementAccount: nil)], .contradicted, "warning:aws/no-organization",
      says: "in no organization yet"),
    AnswerRow(
      "a member account", [.me, .organization(managementAccount: AskedAccount.otherAccount)], .contradicted,
      "error:aws/member-account", says: "The management account is 444455556666"),
    AnswerRow("an organization, and nobody knows whose the credentials are", [.mine], .unknown, says: "not known yet"),

    AnswerRow(
      "the organization's Identity Center", [.me, .mine, .center], .confirmed, says: "for the organization of"),
    AnswerRow(
      "no Identity Center", [.me, .mine, .identityCenter([])], .contradicted, "warning:aws/not-enabled",
      says: "no IAM Identity Center in us-east-1"),
    AnswerRow(
      "an account instance where there is no organization",
      [.me, .organization(managementAccount: nil), .center], .contradicted, "error:aws/account-instance",
      says: "account instance of 111122223333"),
    AnswerRow(
      "an account instance of a member account",
      [
        .me, .organization(managementAccount: AskedAccount.otherAccount),
        .identityCenter([.init(arn: AccountFact.centerARN, owner: AskedAccount.account, status: "ACTIVE")]),
      ], .contradicted, "error:aws/account-instance", says: "account instance of 111122223333"),
    AnswerRow(
      "an account instance beside the organization's",
      [
        .me, .mine,
        .identityCenter([
          .init(arn: AccountFact.centerARN, owner: AskedAccount.otherAccount, status: "ACTIVE"),
          .init(arn: AccountFact.centerARN, owner: AskedAccount.account, status: "ACTIVE"),
        ]),
      ], .confirmed, says: "for the organization of 111122223333"),
    AnswerRow(
      "one that is being made",
      [
        .me, .mine,
        .identityCenter([.init(arn: AccountFact.centerARN, owner: AskedAccount.account, status: "CREATE_IN_PROGRESS")]),
      ], .contradicted, "warning:aws/not-ready", says: "CREATE_IN_PROGRESS"),
    AnswerRow("Identity Center of an organization that is not known", [.me, .center], .unknown, says: "is not known"),

    AnswerRow(
      "the application", [.me, .mine, .center, .applications(areEnabled: [true])], .confirmed,
      says: "Amazon Connect - Agent, and is enabled"),
    AnswerRow(
      "no such application", [.me, .mine, .center, .applications(areEnabled: [])], .unknown,
      says: "may not list every one"),
    AnswerRow(
      "a disabled one", [.me, .mine, .center, .applications(areEnabled: [false])], .contradicted,
      "warning:aws/application-disabled", says: "is disabled"),
    AnswerRow(
      "three of this name", [.me, .mine, .center, .applications(areEnabled: [true, false, true])], .contradicted,
      "warning:aws/same-name", says: "3 applications are named"),

    AnswerRow("no instances", [.instances([])], .unknown, says: "no Amazon Connect instance in us-west-2"),
    AnswerRow(
      "one instance",
      [.instances([.init(arn: Sample.arn, alias: "shop", status: "ACTIVE", users: "SAML")])], .confirmed,
      says: "1 instance in us-west-2"),

    AnswerRow("the instance", [.me, .connect()], .confirmed, says: "ACTIVE, and its users come from SAML"),
    AnswerRow("the instance, before anybody is known", [.connect()], .confirmed, says: "ACTIVE"),
    AnswerRow(
      "no such instance", [.me, .instance(nil)], .contradicted, "error:aws/no-instance",
      says: "no Amazon Connect instance \(Sample.instanceID) in us-west-2"),
    AnswerRow(
      "one that failed", [.me, .connect(status: "CREATION_FAILED")], .contradicted, "error:aws/instance-not-active",
      says: "CREATION_FAILED"),
    AnswerRow(
      "one without SAML", [.me, .connect(users: "CONNECT_MANAGED")], .contradicted, "error:aws/users-not-saml",
      says: "CONNECT_MANAGED"),
    AnswerRow("a replica", [.me, .connect(isReplica: true)], .contradicted, "warning:aws/replica", says: "replica"),
    AnswerRow(
      "everything wrong at once",
      [.me, .connect(status: "\u{1B}[31m", users: "", isReplica: true)], .contradicted,
      "error:aws/instance-not-active error:aws/users-not-saml warning:aws/replica", says: "do not come from SAML"),

    AnswerRow("no provider", [.me, .provider(isExpected: nil)], .confirmed, says: "The next module makes it"),
    AnswerRow("the provider", [.me, .provider(isExpected: true)], .confirmed, says: "with this metadata file"),
    AnswerRow(
      "another provider", [.me, .provider(isExpected: false)], .contradicted, "warning:aws/other-metadata",
      says: "arn:aws:iam::111122223333:saml-provider/AmazonConnectAgentAccess"),
  ]
}

@Suite("What AWS is asked of a run, and what its answers say")
struct AccountInquiryTests {
  @Test("an answer confirms, contradicts, or tells nothing", arguments: AnswerRow.rows)
  func report(_ row: AnswerRow) throws {
    var asked = AskedAccount()
    for answer in row.answers { asked.take(answer) }

    let report = asked.inquiry.report(try #require(row.answers.last).subject)

    #expect(report.outcome == row.outcome)
    #expect(report.because.contains(row.words), "\(report.because)")
    #expect(Set(report.findings.map { "\($0.severity.rawValue):\($0.code)" }) == row.findings)
    #expect((report.outcome == .contradicted) == !report.findings.isEmpty)
    for text in [report.because] + report.findings.flatMap({ [$0.message, $0.advice] }) {
      #expect(!text.isEmpty && text.isFitForATerminal, "\(text)")
    }
  }

  @Test("before an answer, each question tells why there is none")
  func unasked() {
    for subject in AccountQuestion.Subject.allCases {
      let report = AccountInquiry(.init(role: .agents, applicationName: "x"), AccountFacts()).report(subject)
      #expect(report.outcome == .unknown && report.findings.isEmpty)
      #expect(report.because.hasSuffix("yet."), "\(report.because)")
    }
    let asked = AskedAccount(.me, .mine, .center)
    for subject in [AccountQuestion.Subject.applications, .instances, .instance, .provider] {
      #expect(asked.inquiry.report(subject).because == "It is not asked yet.")
    }
  }

  @Test("what a question needs is waited for")
  func needs() {
    var asked = AskedAccount()
    asked.values = .init(role: .agents, applicationName: "x")
    func askable() -> [AccountQuestion.Subject] {
      AccountQuestion.Subject.allCases.filter { asked.inquiry.question($0) != nil }
    }
    #expect(askable() == [.caller, .organization])
    asked.values.identityCenterRegion = Region.named("eu-west-1")
    // Ireland has no Amazon Connect.
    #expect(askable() == [.caller, .organization, .identityCenter])
    asked.values.usualRegion = Region.named("eu-west-2")
    #expect(askable() == [.caller, .organization, .identityCenter, .instances])
    #expect(asked.inquiry.question(.instances)?.region == "eu-west-2")
    asked.take(.me)
    asked.take(.mine)
    asked.take(.center)
    #expect(askable() == [.caller, .organization, .identityCenter, .applications, .instances])
    #expect(
      asked.inquiry.question(.applications)
        == AccountQuestion(.applications, in: "eu-west-1", of: AccountFact.centerARN, expecting: "x"))
    // A bare id has neither Region nor account.
    asked.values.instance = Instance.judge(Sample.instanceID).value
    #expect(asked.inquiry.question(.instance) == nil)
    #expect(asked.inquiry.report(.instance).because == "The Region of the instance is not answered yet.")
    #expect(asked.inquiry.report(.provider).because == "The account of the instance is not answered yet.")
    asked.values.instanceRegion = Region.named("us-west-2")
    #expect(
      asked.inquiry.question(.instance) == AccountQuestion(.instance, in: "us-west-2", of: Sample.instanceID))
    asked.values.instance = Instance.judge(Sample.arn).value
    #expect(asked.inquiry.report(.provider).because == "No metadata file is inspected yet.")
    asked.values.metadataSHA256 = AskedAccount.sha256
    #expect(askable() == AccountQuestion.Subject.allCases)
  }

  @Test("an instance of Identity Center that is no organization's is not asked for applications")
  func foreignApplications() {
    for center in [
      [], [AccountFact.IdentityCenter(arn: AccountFact.centerARN, owner: AskedAccount.otherAccount, status: "ACTIVE")],
      [AccountFact.IdentityCenter(arn: AccountFact.centerARN, owner: AskedAccount.account, status: "CREATE_FAILED")],
    ] {
      let inquiry = AskedAccount(.me, .mine, .identityCenter(center)).inquiry
      #expect(inquiry.question(.applications) == nil)
      #expect(inquiry.report(.applications).because.contains("is not seen yet"))
    }
  }

  @Test("another account's instance is not asked for, and says so")
  func otherAccount() {
    let inquiry = AskedAccount(.caller(account: AskedAccount.otherAccount, isRoot: false)).inquiry
    for subject in [AccountQuestion.Subject.instance, .provider] {
      #expect(inquiry.question(subject) == nil)
      let report = inquiry.report(subject)
      #expect(report.outcome == .unknown)
      #expect(
        report.because == "The instance is in the account 111122223333, and the credentials are of 444455556666.")
    }
  }

  @Test("an answer about another value says nothing any more")
  func stale() {
    let full = AskedAccount(
      .me, .mine, .center, .applications(areEnabled: [true]), .connect(), .provider(isExpected: true))
    for subject in AccountQuestion.Subject.allCases where subject != .instances {
      #expect(full.inquiry.report(subject).outcome == .confirmed)
    }
    let changes: [(what: String, stale: [AccountQuestion.Subject], change: (inout AccountInquiry.Values) -> Void)] = [
      ("name", [.applications], { $0.applicationName = "Another" }),
      ("file", [.provider], { $0.metadataSHA256 = String(repeating: "f", count: 64) }),
      ("role", [.provider], { $0.role = .admins }),
      ("center", [.identityCenter, .applications], { $0.identityCenterRegion = Region.named("eu-west-2") }),
      ("region", [.instance], { $0.instanceRegion = Region.named("us-east-1") }),
      ("instance", [.instance], { $0.instance = Instance.judge(Example.otherARN).value }),
    ]
    for (what, stale, change) in changes {
      var changed = full
      change(&changed.values)
      for subject in AccountQuestion.Subject.allCases where subject != .instances {
        #expect(
          changed.inquiry.report(subject).outcome == (stale.contains(subject) ? .unknown : .confirmed),
          "\(what), \(subject)")
      }
    }
  }

  @Test(
    "the partition's own Region is asked whose the account is",
    arguments: [
      (nil, nil, "us-east-1"), ("eu-south-2", nil, "us-east-1"), ("us-gov-east-1", nil, "us-gov-west-1"),
      ("cn-northwest-1", nil, "cn-north-1"), ("eusc-de-east-1", nil, "eusc-de-east-1"),
      (nil, "us-gov-east-1", "us-gov-west-1"), ("eu-west-1", "us-gov-east-1", "us-east-1"),
    ])
  func partitions(answered: String?, usual: String?, asked: String) {
    var values = AccountInquiry.Values(role: .agents, applicationName: "x")
    values.identityCenterRegion = answered.flatMap(Region.named)
    values.usualRegion = usual.flatMap(Region.named)
    let inquiry = AccountInquiry(values, AccountFacts())
    #expect(inquiry.question(.caller) == AccountQuestion(.caller, in: asked))
    #expect(inquiry.question(.organization) == AccountQuestion(.organization, in: asked))
    // There is no Amazon Connect in China.
    let everywhere = inquiry.questionsForInstancesEverywhere
    switch asked {
    case "us-east-1":
      #expect(everywhere.count >= 10)
      #expect(everywhere.allSatisfy { !$0.region.hasPrefix("us-gov") && !$0.region.hasPrefix("cn-") })
    case "us-gov-west-1": #expect(everywhere.map(\.region) == ["us-gov-west-1"])
    default:
      #expect(everywhere.isEmpty)
      #expect(inquiry.question(.instances) == nil)
    }
  }

  @Test("a Region that is off looks like bad credentials: whose they are decides")
  func regionOff() {
    var asked = AskedAccount()
    asked.obstacles[.identityCenter] = .credentialsRefused
    #expect(asked.inquiry.report(.identityCenter).because.hasPrefix("AWS does not accept the credentials."))
    asked.take(.me)
    #expect(asked.inquiry.report(.identityCenter).because.hasPrefix("us-east-1 is probably off"))
    asked.obstacles[.identityCenter] = .noNetwork
    #expect(asked.inquiry.report(.identityCenter).because.hasPrefix("us-east-1 is probably off"))
    asked.obstacles[.identityCenter] = .credentialsRefused
    // These answer for all Regions.
    asked.obstacles[.organization] = .noNetwork
    #expect(asked.inquiry.report(.organization).because.hasPrefix("AWS cannot be reached"))
    asked.obstacles[.instance] = .credentialsRefused
    #expect(asked.inquiry.report(.instance).because.hasPrefix("us-west-2 is probably off"))
    // They were good once, and are not now.
    asked.obstacles[.caller] = .credentialsRefused
    #expect(asked.inquiry.report(.identityCenter).because.hasPrefix("AWS does not accept the credentials."))
    #expect(asked.inquiry.report(.caller).because.contains("Asked again: AWS does not accept the credentials."))
  }

  @Test("a try in vain leaves what was seen before, and says why it is in vain")
  func inVain() {
    var asked = AskedAccount(.me, .mine, .connect(users: "CONNECT_MANAGED"))
    for subject in AccountQuestion.Subject.allCases { asked.obstacles[subject] = .expired }
    #expect(asked.inquiry.report(.organization).outcome == .confirmed)
    #expect(asked.inquiry.report(.instance).outcome == .contradicted)
    #expect(asked.inquiry.report(.instance).findings.map(\.code) == ["aws/users-not-saml"])
    #expect(asked.inquiry.report(.instance).because.hasSuffix("Asked again: \(AccountObstacle.expired.words)"))
    #expect(asked.inquiry.report(.identityCenter).because == AccountObstacle.expired.words)
    // What cannot be asked tells what it needs, and not why another try was in vain.
    #expect(asked.inquiry.report(.applications).because.contains("is not seen yet"))
  }

  @Test("each way to fail has its own words, of one line, without what acts on a terminal")
  func words() {
    let obstacles: [AccountObstacle] = [
      .noCommand, .noProfile("a\u{1B}[31m\u{202E}b"), .noCredentials, .expired, .credentialsRefused, .wantsMFA,
      .noPermission("connect:ListInstances"), .noNetwork, .regionOff("me-south-1"), .tookTooLong, .tooMuch,
      .notUnderstood, .tooOld, .refused(code: "\u{9B}2J"), .demonstration,
    ]
    let words = obstacles.map(\.words)
    #expect(Set(words).count == words.count)
    #expect(words.allSatisfy { $0.isFitForATerminal && ($0.hasSuffix(".") || $0.hasSuffix("?")) })
    #expect(AccountObstacle.noPermission("sso:ListInstances").words.contains("sso:ListInstances"))
  }

  @Test("the listed instances of every Region are kept side by side, in the order of the Regions")
  func instancesByRegion() {
    var facts = AccountFacts()
    for region in ["us-west-2", "eu-west-2", "us-west-2"] {
      let arn = Sample.arn.replacing("us-west-2", with: region)
      facts.take(
        .instances([.init(arn: arn, alias: region, status: "ACTIVE", users: "SAML")]),
        to: AccountQuestion(.instances, in: region), at: Sample.now)
    }
    #expect(facts.instances.map(\.alias) == ["eu-west-2", "us-west-2"])
    facts.take(.instances([]), to: AccountQuestion(.instances, in: "eu-west-2"), at: Sample.now)
    #expect(facts.instances.map(\.alias) == ["us-west-2"])
  }

  @Test("an answer about another value takes the place of the one before")
  func replaced() {
    var asked = AskedAccount(.me, .mine, .center, .connect())
    asked.values.identityCenterRegion = Region.named("eu-west-2")
    asked.values.instanceRegion = Region.named("us-east-1")
    asked.take(.center)
    asked.take(.connect())
    #expect(
      Set(asked.facts.seen.keys.map { "\($0.subject.rawValue) \($0.region)" }) == [
        "caller us-east-1", "organization us-east-1", "identity-center eu-west-2", "instance us-east-1",
      ])
  }

  @Test("how old the answers are goes by the oldest")
  func since() {
    var facts = AccountFacts()
    #expect(facts.since == nil && facts.isEmpty)
    facts.take(.me, to: AccountQuestion(.caller, in: "us-east-1"), at: Timestamp(seconds: 50))
    facts.take(.mine, to: AccountQuestion(.organization, in: "us-east-1"), at: Timestamp(seconds: 20))
    #expect(facts.since == Timestamp(seconds: 20))
    facts.take(.mine, to: AccountQuestion(.organization, in: "us-east-1"), at: Timestamp(seconds: 90))
    #expect(facts.since == Timestamp(seconds: 50))
  }
}
