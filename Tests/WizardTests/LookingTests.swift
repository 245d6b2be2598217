import SetupRules
import TestSupport
import Testing

@testable import Wizard

extension Sitting {
  /// What the last event made the wizard ask AWS.
  fileprivate var asked: [AccountQuestion] {
    effects.compactMap { if case .askAccount(let question) = $0 { question } else { nil } }
  }

  fileprivate var askedSubjects: [AccountQuestion.Subject] { asked.map(\.subject) }

  /// Where the `aws` command is found: the wizard may look, and stands at a step.
  fileprivate static func looking(at step: Step, _ run: SetupRun = SetupRun(role: .agents)) -> Sitting {
    var run = run
    run.answers[.askAccount] = "yes"
    var sitting = Sitting(run, surroundings: Surroundings(canAskAccount: true))
    sitting.take(.jumped(to: .step(step.id)))
    return sitting
  }

  /// AWS answers the question that is open about a subject.
  fileprivate mutating func answered(_ fact: AccountFact, _ subject: AccountQuestion.Subject) {
    reply(.success(fact), subject)
  }

  fileprivate mutating func reply(_ result: Result<AccountFact, AccountObstacle>, _ subject: AccountQuestion.Subject) {
    guard let question = state.asked.keys.first(where: { $0.subject == subject }) else {
      Issue.record("AWS is not asked about \(subject)")
      return
    }
    take(.accountReplied(AccountReply(question, result, at: state.now)))
  }

  /// AWS knows the account, its organization, and IAM Identity Center in Virginia.
  fileprivate mutating func answeredAsExpected() {
    answered(.me, .caller)
    answered(.mine, .organization)
    answered(.center, .identityCenter)
  }

  /// Whose answers have not come yet.
  fileprivate var waitedFor: Set<AccountQuestion.Subject> { Set(state.asked.keys.map(\.subject)) }

  fileprivate mutating func pass(seconds: Int) {
    take(.timePassed(Timestamp(seconds: state.now.seconds + seconds)))
  }

  fileprivate func isTicked(_ item: String) -> Bool {
    state.run.steps.values.contains { $0.ticked.contains(item) }
  }
}

extension AccountFact {
  fileprivate static let me = caller(account: "111122223333", isRoot: false)
  fileprivate static let mine = organization(managementAccount: "111122223333")
  fileprivate static let center = identityCenter([
    .init(arn: "arn:aws:sso:::instance/ssoins-1234567890abcdef", owner: "111122223333", status: "ACTIVE")
  ])

  fileprivate static func connect(
    _ id: String = Sample.instanceID, users: String = "SAML", status: String = "ACTIVE"
  ) -> ConnectInstance {
    ConnectInstance(
      arn: "arn:aws:connect:us-west-2:111122223333:instance/\(id)", alias: "shop-\(id.prefix(4))", status: status,
      users: users)
  }
}

@Suite("AWS is asked about the account")
struct LookingTests {
  private static let otherID = "a59181b1-0371-4928-b6c3-50b2ef9b125a"

  /// A run with every value answered, and nothing ticked.
  private static var answeredRun: SetupRun {
    SetupRun(
      role: .agents,
      answers: [
        .identityCenterRegion: "us-east-1", .applicationName: "Amazon Connect - Agent", .instance: Sample.arn,
        .metadataFile: "/m.xml",
      ], metadata: MetadataRecord(sha256: "00", bytes: 1))
  }

  // MARK: When it is asked

  @Test(
    "nothing is asked before yes, after no, or where no command is",
    arguments: [(nil, true), ("no", true), ("maybe", true), ("yes", false)] as [(String?, Bool)])
  func nothingAsked(answer: String?, canAsk: Bool) {
    var run = Self.answeredRun
    run.answers[.askAccount] = answer
    var sitting = Sitting(run, surroundings: Surroundings(canAskAccount: canAsk))
    #expect(sitting.asked.isEmpty)
    for place in Place.all {
      sitting.take(.jumped(to: place))
      #expect(sitting.asked.isEmpty)
      sitting.take(.askedToLook)
      #expect(sitting.asked.isEmpty)
      #expect(sitting.state.notice?.contains(canAsk ? "may not ask" : "not found here") == true)
      sitting.pass(seconds: 60)
    }
    #expect(!sitting.state.isLooking && sitting.state.lookingWords == nil)
    // An answer that nobody waits for changes nothing.
    let before = sitting.state.run
    sitting.take(
      .accountReplied(
        AccountReply(AccountQuestion(.caller, in: "us-east-1"), .success(.me), at: sitting.state.now)))
    #expect(sitting.state.run == before)
  }

  @Test("the first page asks for it where the command is, and takes yes, no, or nothing")
  func permission() {
    var sitting = Sitting(surroundings: Surroundings(canAskAccount: true))
    #expect(sitting.focus == nil)
    sitting.take(.accepted)
    #expect(sitting.focus == "askAccount")
    sitting.take(.accepted)
    #expect(sitting.state.place == .step(Step.enableSSO.id))
    #expect(sitting.state.run.answers[.askAccount] == nil)

    sitting.take(.jumped(to: .welcome), .focused("askAccount"))
    sitting.answer("perhaps")
    #expect(sitting.codes == ["answers/neither-yes-nor-no"])
    #expect(sitting.asked.isEmpty)

    var willing = Sitting(surroundings: Surroundings(canAskAccount: true))
    willing.take(.accepted, .movedDown, .accepted)
    #expect(willing.state.run.answers[.askAccount] == "yes")
    #expect(willing.state.place == .step(Step.enableSSO.id))
    #expect(Set(willing.askedSubjects) == [.caller, .organization])

    var alone = Sitting()
    alone.take(.accepted)
    #expect(alone.state.place == .step(Step.enableSSO.id))
  }

  @Test("each place asks what its items need, and the review everything")
  func places() {
    let asked = Place.all.map { place in
      var sitting = Sitting.looking(at: .enableSSO, Self.answeredRun)
      sitting.answeredAsExpected()
      sitting.pass(seconds: 31)
      sitting.take(.jumped(to: place))
      return (place.id, sitting.askedSubjects)
    }
    let account: [AccountQuestion.Subject] = [.caller, .organization]
    let wanted: [(String, [AccountQuestion.Subject])] = [
      ("before-you-start", account), ("enable-sso", account + [.identityCenter]),
      ("create-organization", account + [.identityCenter]),
      ("add-application", account + [.identityCenter, .applications]),
      ("name-application", account + [.identityCenter, .applications]),
      ("download-metadata", account + [.provider]),
      ("set-relay-state", account + [.identityCenter, .applications, .instances, .instance]),
      ("review", AccountQuestion.Subject.allCases),
    ]
    #expect(asked.count == wanted.count)
    for (asked, wanted) in zip(asked, wanted) {
      #expect(asked.0 == wanted.0)
      #expect(asked.1 == wanted.1, "\(asked.0)")
    }
  }

  @Test("what an answer makes askable is asked at once")
  func chain() {
    var sitting = Sitting.looking(at: .addApplication, Self.answeredRun)
    #expect(sitting.waitedFor == [.caller, .organization, .identityCenter])
    sitting.answered(.center, .identityCenter)
    sitting.answered(.me, .caller)
    #expect(sitting.asked.isEmpty)
    sitting.answered(.mine, .organization)
    #expect(sitting.askedSubjects == [.applications])
    // A new value is asked about at once, however short a time ago the earlier one was.
    sitting.go(to: .enableSSO, "identityCenterRegion")
    sitting.take(.edited(.deleteToStart))
    sitting.answer("eu-west-2")
    #expect(sitting.state.asked.keys.contains(AccountQuestion(.identityCenter, in: "eu-west-2")))
  }

  @Test("by itself the same is asked again after 30 seconds, and never while an answer is waited for")
  func thirtySeconds() {
    var sitting = Sitting.looking(at: .enableSSO)
    #expect(sitting.waitedFor == [.caller, .organization])
    sitting.pass(seconds: 300)
    sitting.take(.jumped(to: .welcome))
    #expect(sitting.asked.isEmpty)

    sitting = Sitting.looking(at: .enableSSO)
    sitting.answered(.me, .caller)
    sitting.reply(.failure(.noNetwork), .organization)
    for (seconds, subjects) in [(1, []), (28, []), (1, [.caller, .organization])]
      as [(Int, [AccountQuestion.Subject])]
    {
      sitting.pass(seconds: seconds)
      sitting.take(.jumped(to: .welcome))
      #expect(sitting.askedSubjects == subjects)
    }
    // A clock that is set back does not stop it for long.
    sitting.answered(.me, .caller)
    sitting.pass(seconds: -4000)
    sitting.take(.jumped(to: .step(Step.enableSSO.id)))
    #expect(sitting.askedSubjects == [.caller])
  }

  @Test("F5 asks at once, what is waited for not twice, and for instances in every Region")
  func onRequest() {
    var sitting = Sitting.looking(at: .setRelayState, Self.answeredRun)
    let first = sitting.asked
    #expect(!sitting.state.isLookingOnRequest)
    sitting.take(.askedToLook)
    #expect(sitting.state.notice == "AWS is asked about the account.")
    #expect(sitting.state.isLookingOnRequest)
    #expect(sitting.asked.allSatisfy { !first.contains($0) && $0.subject == .instances })
    #expect(
      Set((first + sitting.asked).filter { $0.subject == .instances }.map(\.region))
        == Set(Region.all.filter { $0.hasConnect && $0.partition == "aws" }.map(\.id)))
    sitting.take(.askedToLook)
    #expect(sitting.asked.isEmpty)
    sitting.answeredAsExpected()
    sitting.take(.askedToLook)
    #expect(Set(sitting.askedSubjects) == [.caller, .organization, .identityCenter])
  }

  // MARK: What an answer does

  @Test("what AWS confirms is ticked, saved, and seen")
  func ticks() {
    var sitting = Sitting.looking(at: .nameApplication, Self.answeredRun)
    sitting.answeredAsExpected()
    #expect(sitting.effects.contains(.save))
    #expect(sitting.state.run.seenItems == ["organization-exists", "enabled", "dashboard-seen"])
    sitting.answered(.applications(areEnabled: [true]), .applications)
    let seen: Set = [
      "organization-exists", "enabled", "dashboard-seen", "connect-chosen", "name-typed", "submitted",
    ]
    #expect(sitting.state.run.seenItems == seen)
    #expect(seen.allSatisfy(sitting.isTicked))
    #expect(!sitting.isTicked("console-open") && !sitting.isTicked("catalog") && !sitting.isTicked("pasted"))
    #expect(sitting.state.verdict.status(of: .createOrganization) == .done)
    #expect(sitting.state.run.steps[Step.createOrganization.id]?.doneAt == sitting.state.now)
    #expect(sitting.state.run.changedAt == sitting.state.now)
    #expect(sitting.focus == "name-typed")
    #expect(sitting.state.lookingWords == "seen just now")
    sitting.pass(seconds: 125)
    #expect(sitting.state.lookingWords == "seen 2 min ago")
  }

  @Test("an instance that AWS knows is seen; one that it was not asked about is not")
  func instance() {
    var sitting = Sitting.looking(at: .setRelayState, Self.answeredRun)
    #expect(sitting.state.run.known(.instance) == .checked)
    sitting.answered(.instance(AccountFact.connect()), .instance)
    #expect(sitting.state.run.known(.instance) == .seen)
    sitting.take(.focused("instance"), .edited(.deleteToStart))
    sitting.answer("arn:aws:connect:us-west-2:111122223333:instance/\(Self.otherID)")
    #expect(sitting.state.run.known(.instance) == .checked)
    #expect(sitting.asked == [AccountQuestion(.instance, in: "us-west-2", of: Self.otherID)])
    // An answer about the earlier one comes late.
    sitting.take(
      .accountReplied(
        AccountReply(
          AccountQuestion(.instance, in: "us-west-2", of: Sample.instanceID),
          .success(.instance(AccountFact.connect())), at: sitting.state.now)))
    #expect(sitting.state.run.known(.instance) == .checked)
  }

  @Test("what is unticked by hand stays so until F5, also in a later sitting")
  func unticked() {
    var sitting = Sitting.looking(at: .createOrganization)
    sitting.answered(.me, .caller)
    sitting.answered(.mine, .organization)
    #expect(sitting.isTicked("organization-exists"))
    sitting.take(.focused("organization-exists"), .toggled)
    #expect(!sitting.isTicked("organization-exists"))
    #expect(!sitting.state.run.seenItems.contains("organization-exists"))

    for _ in 0..<2 {
      sitting.pass(seconds: 31)
      sitting.take(.jumped(to: .step(Step.enableSSO.id)))
      sitting.answered(.mine, .organization)
      sitting.answered(.me, .caller)
      #expect(!sitting.isTicked("organization-exists"))
      sitting = Sitting(sitting.state.run, surroundings: Surroundings(canAskAccount: true))
    }

    sitting.take(.askedToLook)
    sitting.answered(.me, .caller)
    sitting.answered(.mine, .organization)
    #expect(sitting.isTicked("organization-exists"))
    #expect(sitting.state.run.seenItems.contains("organization-exists"))
  }

  @Test("a contradiction counts and stands beside its item, blocks no way, and goes with a better answer")
  func contradicted() throws {
    var sitting = Sitting.looking(at: .setRelayState, Self.answeredRun)
    sitting.answered(.me, .caller)
    sitting.take(.focused("instance"))
    sitting.answered(.instance(AccountFact.connect(users: "CONNECT_MANAGED")), .instance)
    let item = try #require(Step.setRelayState.items.first { $0.id == "instance" })
    #expect(sitting.state.accountFindings(of: item).map(\.code) == ["aws/users-not-saml"])
    #expect(sitting.state.verdict.status(of: .setRelayState) == .problem)
    #expect(sitting.state.run.verdict.toMend == 1)
    #expect(!sitting.state.run.isComplete)
    #expect(sitting.state.run.known(.instance) == .checked)
    // One stands there, and reads it beside the field.
    #expect(sitting.state.notice == nil)

    sitting.take(.accepted)
    #expect(sitting.focus == "pasted")
    #expect(sitting.state.run.answers[.instance] == Sample.arn)
    sitting.take(.accepted)
    #expect(sitting.isTicked("pasted"))

    sitting.pass(seconds: 31)
    sitting.take(.jumped(to: .review))
    #expect(
      sitting.state.reviewLines.contains {
        $0.kind == .finding(.error)
          && $0.label.hasSuffix("The users of this instance do not come from SAML. AWS says CONNECT_MANAGED.")
      })
    sitting.answered(.instance(AccountFact.connect()), .instance)
    #expect(sitting.state.accountFindings.isEmpty)
    #expect(sitting.state.run.verdict.toMend == 0)
  }

  @Test("an error of AWS keeps a run from being complete, and a warning does not")
  func complete() {
    for (fact, isComplete) in [
      (AccountFact.caller(account: "111122223333", isRoot: true), false), (.me, true),
    ] {
      var sitting = Sitting.looking(at: .enableSSO, Sample.completeRun)
      sitting.answered(fact, .caller)
      #expect(sitting.state.verdict.isComplete == isComplete)
      #expect(sitting.state.run.isComplete == isComplete)
    }
    var sitting = Sitting.looking(at: .enableSSO, Sample.completeRun)
    sitting.answered(.me, .caller)
    sitting.answered(.organization(managementAccount: nil), .organization)
    #expect(sitting.state.accountFindings.values.joined().map(\.code) == ["aws/no-organization"])
    #expect(sitting.state.verdict.isComplete)
  }

  @Test("what is contradicted in another step is said by a notice, once")
  func notice() {
    var sitting = Sitting.looking(at: .addApplication, Self.answeredRun)
    sitting.answered(.me, .caller)
    #expect(sitting.state.notice == nil)
    sitting.answered(.organization(managementAccount: "444455556666"), .organization)
    #expect(sitting.state.notice?.hasPrefix("Step 2: 111122223333 is a member account.") == true)
    sitting.take(.movedDown)
    #expect(sitting.state.notice == nil)
    sitting.pass(seconds: 31)
    sitting.take(.jumped(to: .step(Step.nameApplication.id)))
    sitting.answered(.organization(managementAccount: "444455556666"), .organization)
    #expect(sitting.state.notice == nil)
  }

  @Test("an answer that comes late is not asked for again at once")
  func late() {
    var sitting = Sitting.looking(at: .createOrganization)
    sitting.pass(seconds: 40)
    sitting.answered(.me, .caller)
    #expect(sitting.asked.isEmpty)
    sitting.pass(seconds: 31)
    sitting.take(.jumped(to: .step(Step.createOrganization.id)))
    #expect(sitting.askedSubjects.contains(.caller))
  }

  @Test("once the wizard may not ask any more, what AWS said against the run counts no more")
  func forgotten() {
    var sitting = Sitting.looking(at: .createOrganization)
    sitting.answered(.me, .caller)
    sitting.answered(.organization(managementAccount: "444455556666"), .organization)
    #expect(sitting.state.verdict.toMend == 1)
    sitting.take(.jumped(to: .welcome), .focused("askAccount"), .edited(.deleteToStart))
    sitting.answer("no")
    #expect(sitting.state.run.answers[.askAccount] == "no")
    #expect(sitting.state.verdict.toMend == 0)
    #expect(sitting.state.run.account.isEmpty)
  }

  @Test("what was asked before any Region was answered counts in every partition")
  func partitions() {
    var sitting = Sitting.looking(at: .createOrganization)
    let question = AccountQuestion(.caller, in: "us-gov-west-1")
    sitting.take(.accountReplied(AccountReply(question, .success(.me), at: Sample.now)))
    #expect(sitting.state.run.inquiry().account == "111122223333")
  }

  @Test("what stays unknown stays as it was, and says why")
  func unknown() throws {
    var sitting = Sitting.looking(at: .createOrganization)
    sitting.take(.focused("organization-exists"), .accepted)
    sitting.answered(.me, .caller)
    sitting.reply(.failure(.noPermission("organizations:DescribeOrganization")), .organization)
    #expect(sitting.state.notice == nil)
    #expect(sitting.isTicked("organization-exists"))
    #expect(sitting.state.accountFindings.isEmpty)
    let item = try #require(Step.createOrganization.items.first)
    #expect(
      sitting.state.accountRemark(on: item)
        == "Not seen in the account. The credentials do not allow this question: organizations:DescribeOrganization is missing."
    )
    // What was wished is answered, also in vain.
    sitting.take(.askedToLook)
    sitting.reply(.failure(.noNetwork), .organization)
    #expect(sitting.state.notice == "AWS cannot be reached from here.")
    #expect(sitting.isTicked("organization-exists"))
    sitting.take(.askedToLook)
    sitting.answered(.mine, .organization)
    #expect(sitting.state.accountRemark(on: item) == nil)
  }

  @Test("no keeps all that a participant gave, and nothing more is asked")
  func no() {
    var sitting = Sitting.looking(at: .nameApplication, Self.answeredRun)
    sitting.answeredAsExpected()
    sitting.answered(.applications(areEnabled: [true]), .applications)
    sitting.take(.focused("applicationName"), .typed("x"))
    sitting.pass(seconds: 31)
    sitting.take(.jumped(to: .welcome), .focused("askAccount"), .edited(.deleteToStart))
    let before = sitting.state.run
    sitting.take(.typed("no"), .accepted)
    #expect(sitting.state.run.answers[.askAccount] == "no")
    var answers = before.answers
    answers[.askAccount] = "no"
    #expect(sitting.state.run.answers == answers)
    #expect(sitting.state.run.steps.mapValues(\.ticked) == before.steps.mapValues(\.ticked))
    #expect(sitting.state.run.drafts[.applicationName] == "Amazon Connect - Agentx")
    #expect(sitting.state.run.metadata == before.metadata)
    #expect(sitting.asked.isEmpty)
    // What is still under way comes too late.
    let now = sitting.state.run
    if let question = sitting.state.asked.keys.first {
      sitting.take(
        .accountReplied(AccountReply(question, .success(.organization(managementAccount: nil)), at: sitting.state.now)))
    }
    #expect(sitting.state.run == now)
  }

  // MARK: The instances that AWS lists

  @Test("the list opens as soon as there is something in it, and Enter takes the one that fits")
  func oneInstance() {
    var sitting = Sitting.looking(
      at: .setRelayState, SetupRun(role: .agents, answers: [.identityCenterRegion: "us-west-2"]))
    sitting.take(.focused("instance"))
    #expect(sitting.state.openList == nil && sitting.state.suggestion == nil)
    sitting.answered(.instances([]), .instances)
    #expect(sitting.state.openList == nil)
    sitting.take(.askedToLook)
    sitting.take(
      .accountReplied(
        AccountReply(
          AccountQuestion(.instances, in: "us-west-2"),
          .success(.instances([AccountFact.connect(), AccountFact.connect(Self.otherID, users: "CONNECT_MANAGED")])),
          at: sitting.state.now)))
    #expect(
      sitting.state.listEntries.map(\.label) == [
        "shop-178c  us-west-2, SAML, ACTIVE", "shop-a591  us-west-2, not SAML, ACTIVE",
      ])
    #expect(sitting.state.suggestion == Sample.arn)
    sitting.take(.accepted)
    #expect(sitting.state.run.answers[.instance] == Sample.arn)
    #expect(sitting.focus == "pasted")
  }

  @Test("of several one is chosen or typed, and none is taken unasked")
  func severalInstances() {
    var listed = SetupRun(role: .agents, answers: [.identityCenterRegion: "us-west-2"])
    listed.account.take(
      .instances([AccountFact.connect(), AccountFact.connect(Self.otherID)]),
      to: AccountQuestion(.instances, in: "us-west-2"), at: Sample.now)
    var sitting = Sitting.looking(at: .setRelayState, listed)
    sitting.take(.focused("instance"))
    #expect(sitting.state.listEntries.count == 2)
    #expect(sitting.state.suggestion == nil)
    sitting.take(.accepted)
    #expect(sitting.state.run.answers[.instance] == nil)

    var chosen = sitting
    chosen.take(.movedDown, .movedDown, .accepted)
    #expect(chosen.state.run.answers[.instance]?.hasSuffix(Self.otherID) == true)

    var typed = sitting
    typed.take(.typed("a591"))
    #expect(typed.state.listEntries.map(\.label) == ["shop-a591  us-west-2, SAML, ACTIVE"])
    typed.take(.movedDown, .accepted)
    #expect(typed.state.run.answers[.instance]?.hasSuffix(Self.otherID) == true)

    var pasted = sitting
    pasted.take(.pasted(Example.elsewhere), .accepted)
    #expect(pasted.state.run.answers[.instance] == Example.elsewhere)
  }

  private enum Example {
    static let elsewhere = "arn:aws:connect:eu-central-1:210987654321:instance/\(LookingTests.otherID)"
  }

  @Test("what somebody is typing is not covered by a list, and its text stays")
  func typing() {
    var sitting = Sitting.looking(
      at: .setRelayState, SetupRun(role: .agents, answers: [.identityCenterRegion: "us-west-2"]))
    sitting.take(.focused("instance"), .typed("arn:aws"))
    sitting.answered(.instances([AccountFact.connect()]), .instances)
    #expect(sitting.state.openList == nil)
    #expect(sitting.state.editor.text == "arn:aws")
    #expect(sitting.focus == "instance")
  }

  @Test("whoever allows the first look is told why it sees nothing")
  func firstLookFails() {
    var sitting = Sitting(surroundings: Surroundings(canAskAccount: true))
    sitting.take(.focused("askAccount"))
    sitting.answer("1")
    #expect(sitting.askedSubjects == [.caller, .organization])
    sitting.reply(.failure(.noCredentials), .caller)
    #expect(sitting.state.notice?.contains("no credentials") == true)
  }
}
