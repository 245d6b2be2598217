import SetupRules
import TerminalUI
import TestSupport
import Wizard

/// A state with a name for its frame.
struct Moment: Sendable, CustomStringConvertible {
  let name: String
  let state: WizardState
  /// What a demonstration shows beside it; nil in a real run.
  let stage: Stage?

  init(_ name: String, _ state: WizardState, on stage: Stage? = nil) {
    self.name = name
    self.state = state
    self.stage = stage
  }

  func frame(size: Size) -> Frame {
    guard let stage else { return Screen.frame(of: state, size: size) }
    return Screen.drawing(of: state, on: stage, size: size, options: Screen.Options(isDemo: true)).frame
  }

  var description: String { name }
}

/// Notable moments of a run, to which the wizard came by events: what is said of a value is what its rules say.
enum SampleStates {
  static let instance = "arn:aws:connect:us-east-1:111122223333:instance/\(Sample.instanceID)"
  private static let relayState =
    "https://us-east-1.console.aws.amazon.com/connect/federate/\(Sample.instanceID)?destination=%2Fconnect%2Fccp"

  /// At a place, with the steps before it done, and what was given saved.
  static func state(at place: Place, item: String? = nil, with answers: [Field: String] = [:]) -> WizardState {
    sitting(at: place, item, with: answers).state
  }

  /// At a field in which something is typed.
  static func typing(_ text: String, in field: Field, at step: Step) -> WizardState {
    sitting(at: step, field, .typed(text)).state
  }

  /// At a field whose rule has just not accepted what is typed; some of the values take several rows.
  static func refusing(_ field: Field, at step: Step) -> WizardState {
    let isAfterBareID = field == .instanceRegion || field == .instanceAccount
    let given = isAfterBareID ? Sample.instanceID : field == .relayState ? instance : nil
    var sitting = sitting(at: .step(step.id), field.rawValue, with: given.map { [.instance: $0] } ?? [:])
    sitting.take(.typed(refused[field] ?? ""), .accepted)
    return sitting.state
  }

  private static let refused: [Field: String] = [
    .consoleShows: "a blue page with one button", .identityCenterRegion: "us-esat-1",
    .applicationName: String(repeating: "Amazon Connect - Agent, ", count: 5),
    .metadataFile: "http://portal.sso.us-east-1.amazonaws.com/saml/metadata/MTIzNDU2Nzg5MDEyX2lucy0xMjM0",
    .instance: instance.replacing("us-east-1", with: "us-est-1"), .instanceRegion: "us-esat-1",
    .instanceAccount: "1111-2222-333", .relayState: relayState.replacing("us-east-1", with: "us-west-2"),
  ]

  private static func sitting(at place: Place, _ item: String? = nil, with answers: [Field: String] = [:]) -> Sitting {
    let before = place == .review ? Workshop.steps : Array(Workshop.steps.prefix((place.stepNumber ?? 1) - 1))
    var run = SetupRun(role: .agents)
    let fields = before.flatMap(\.items).compactMap(\.field)
    if !before.isEmpty { apply(given.filter { fields.contains($0.key) }, before, to: &run) }
    run.answers.merge(answers) { $1 }
    return sitting(at: place, item, of: run)
  }

  private static func sitting(at place: Place, _ item: String? = nil, of run: SetupRun) -> Sitting {
    var sitting = Sitting(run, pages: SamplePages.all, surroundings: surroundings)
    guard place != .welcome else { return sitting }
    // A run that is complete asks whether it goes on.
    if sitting.state.overlay != nil { sitting.take(.accepted) }
    sitting.take(.jumped(to: place))
    if let item { sitting.take(.focused(item)) }
    sitting.take(.saved)
    if place == .review { sitting.take(.metadataRead(reading)) }
    return sitting
  }

  /// At a field, after some events there.
  private static func sitting(at step: Step, _ field: Field, _ events: Event...) -> Sitting {
    var sitting = sitting(at: .step(step.id), field.rawValue)
    for event in events { sitting.take(event) }
    return sitting
  }

  private static func apply(_ answers: [Field: String], _ done: [Step], to run: inout SetupRun) {
    let file = AnswersFile(answers: answers.mapValues { .set($0) }, done: done.map(\.id))
    _ = run.apply(file, metadata: reading, now: Sample.now)
  }

  static let surroundings = Surroundings(
    awsRegion: "us-east-1", hasDisplay: true, stateFile: "/home/me/.local/state/connect-sso/agents.json",
    home: "/home/me")

  private static let given: [Field: String] = [
    .consoleShows: "enable-button", .identityCenterRegion: "us-east-1", .applicationName: "Amazon Connect - Agent",
    .metadataFile: reading.typed, .instance: instance, .relayState: relayState,
  ]

  /// What is known of the metadata file.
  private static let reading = MetadataReading(
    typed: "/home/me/Downloads/\(Sample.metadataName)", path: "/home/me/Downloads/\(Sample.metadataName)",
    description: MetadataDescription(
      MetadataRecord(
        entityID: "https://portal.sso.us-east-1.amazonaws.com/saml/assertion/x", region: "us-east-1",
        accountID: "111122223333", applicationInstance: "ins-0123456789abcdef", sha256: "00", bytes: 2573)),
    findings: [])

  /// The moments whose frames are kept as text, by name.
  static let moments: [Moment] =
    [Moment("welcome", state(at: .welcome))]
    + Workshop.steps.map { Moment($0.id.rawValue, state(at: .step($0.id))) }
    + [
      Moment("review", state(at: .review)), Moment("review-end", reviewEnd), Moment("review-to-mend", reviewToMend),
      Moment("box-to-correct", boxToCorrect), Moment("box-being-corrected", boxBeingCorrected),
      Moment("review-value", reviewValue), Moment("review-answer", reviewAnswer), Moment("finding", finding),
      Moment("warning", warning), Moment("list", list), Moment("hint", hint), Moment("long-value", longValue),
      Moment("wide-characters", wideCharacters), Moment("relay-state", pasting), Moment("menu", menu),
      Moment("places", places), Moment("card", card), Moment("wrong-field", wrongField), Moment("question", question),
      Moment("notice", notice), Moment("not-saved", notSaved), Moment("demo", warning, on: stage()),
      Moment("account-question", accountQuestion), Moment("account-seen", accountSeen),
      Moment("account-listed", accountListed), Moment("account-contradicted", accountContradicted),
      Moment("account-unknown", accountUnknown), Moment("trainer-asked", trainerAsked),
      Moment("demo-menu", warning, on: stage(menu: 1)), Moment("demo-places", places, on: stage()),
    ]

  // MARK: Where AWS is asked

  private static let askingSurroundings: Surroundings = {
    var asking = surroundings
    asking.canAskAccount = true
    return asking
  }()

  private static let accountQuestion: WizardState = {
    var sitting = Sitting(pages: SamplePages.all, surroundings: askingSurroundings)
    sitting.take(.accepted, .typed("1"))
    return sitting.state
  }()

  private static let accountSeen = asked(at: .createOrganization, "organization-exists") { $0 }
  private static let accountListed = asked(at: .setRelayState, "instance") { $0 }
  private static let accountUnknown = asked(at: .createOrganization, "organization-exists") { _ in
    .failure(.noPermission("organizations:DescribeOrganization"))
  }
  private static let accountContradicted = asked(at: .setRelayState, "instance", with: [.instance: instance]) { reply in
    guard case .success(.instance(let found?)) = reply else { return reply }
    return .success(
      .instance(
        AccountFact.ConnectInstance(arn: found.arn, alias: found.alias, status: found.status, users: "CONNECT_MANAGED"))
    )
  }

  /// At an item, with the answers of AWS that are good, or what becomes of them.
  private static func asked(
    at step: Step, _ item: String, with answers: [Field: String] = [:],
    _ changed: (Result<AccountFact, AccountObstacle>) -> Result<AccountFact, AccountObstacle>
  ) -> WizardState {
    let place = Place.step(step.id)
    var run = sitting(at: place, with: answers).state.run
    run.answers[.askAccount] = "yes"
    run.place = .welcome
    var sitting = Sitting(run, pages: SamplePages.all, surroundings: askingSurroundings)
    sitting.take(.jumped(to: place), .focused(item))
    while let question = sitting.state.asked.keys.min(by: { $0.subject.rawValue > $1.subject.rawValue }) {
      sitting.take(.accountReplied(AccountReply(question, changed(good(question)), at: Sample.now)), .saved)
    }
    return sitting.state
  }

  private static func good(_ question: AccountQuestion) -> Result<AccountFact, AccountObstacle> {
    let account = "111122223333"
    let used = AccountFact.ConnectInstance(arn: instance, alias: "workshop", status: "ACTIVE", users: "SAML")
    let other = AccountFact.ConnectInstance(
      arn: "arn:aws:connect:us-east-1:\(account):instance/00000000-1111-4222-8333-444444444444", alias: "before",
      status: "ACTIVE", users: "CONNECT_MANAGED")
    return switch question.subject {
    case .caller: .success(.caller(account: account, isRoot: false))
    case .organization: .success(.organization(managementAccount: account))
    case .identityCenter:
      .success(
        .identityCenter([
          AccountFact.IdentityCenter(
            arn: "arn:aws:sso:::instance/ssoins-0123456789abcdef", owner: account, status: "ACTIVE")
        ]))
    case .applications: .success(.applications(areEnabled: [true]))
    case .instances: .success(.instances([used, other]))
    case .instance: .success(.instance(used))
    case .provider: .success(.provider(isExpected: nil))
    }
  }

  static func stage(menu selection: Int? = nil) -> Stage {
    Stage(
      remark: "14/29  Ctrl-R: repair",
      lines: [
        MenuLine(["Space", "Right", "PgDn"], "On to the next stop", footer: "next"),
        MenuLine(["Backspace", "Left", "PgUp"], "Back one stop", footer: "back"),
        MenuLine(["F9"], "Go on by hand; F9 gives back", footer: "by hand"),
        MenuLine(["F1", "Ctrl-G", "?"], "This menu", footer: "menu"),
        MenuLine(["Home"], "To the start of the tape"),
      ], menuSelection: selection)
  }

  private static func judged(_ text: String, in field: Field, at step: Step) -> Sitting {
    sitting(at: step, field, .typed(text), .accepted)
  }

  static var suggestion: WizardState { state(at: .step(Step.nameApplication.id)) }

  static var finding: WizardState {
    judged("Amazon Connect \u{2013} Agent", in: .applicationName, at: .nameApplication).state
  }

  static var warning: WizardState { judged("Connect", in: .applicationName, at: .nameApplication).state }

  static var wrongField: WizardState { judged(instance, in: .applicationName, at: .nameApplication).state }

  static var wideCharacters: WizardState {
    judged("コネクト 👩‍💻 🇩🇪 e\u{301} Agent", in: .applicationName, at: .nameApplication).state
  }

  static var longValue: WizardState {
    judged(instance.replacing("us-east-1", with: "us-est-1"), in: .instance, at: .setRelayState).state
  }

  static var card: WizardState {
    var sitting = judged("Amazon Connect \u{2013} Agent", in: .applicationName, at: .nameApplication)
    sitting.take(.askedForCard)
    return sitting.state
  }

  static var trainerAsked: WizardState {
    var sitting = sitting(at: .step(Step.nameApplication.id))
    sitting.state.board = .joined
    sitting.take(.askedForTrainer)
    return sitting.state
  }

  static var reviewEnd: WizardState {
    var sitting = sitting(at: .review)
    for _ in 0..<1_000 { sitting.take(.pagedDown) }
    return sitting.state
  }

  /// As a run that was saved with a fault shows it.
  static var reviewToMend: WizardState {
    var run = SetupRun(role: .agents)
    apply(given, Workshop.steps, to: &run)
    run.answers[.relayState] = "https://us-east-1.console.aws.amazon.com/console/home"
    run.steps[Step.addApplication.id] = SetupRun.StepProgress(ticked: ["applications-open"])
    return sitting(at: .review, of: run).state
  }

  /// With the policy chosen, a long value.
  static var reviewValue: WizardState {
    chosenOnReview { choice in
      if case .value(let value) = choice { value.key == "policyDocument" } else { false }
    }
  }

  /// With the metadata file chosen, an answer that its line shortens.
  static var reviewAnswer: WizardState { chosenOnReview { $0 == .answer(.metadataFile) } }

  private static func chosenOnReview(_ isChosen: (ReviewChoice) -> Bool) -> WizardState {
    var sitting = sitting(at: .review)
    if let index = sitting.state.reviewChoices.firstIndex(where: isChosen) { sitting.take(.highlighted(index)) }
    return sitting.state
  }

  /// A fault of a value that lives in the console.
  private static var correcting: Sitting {
    var sitting = sitting(at: .setRelayState, .instance, .typed(instance), .accepted, .focused("relayState"))
    sitting.take(.typed(relayState.replacing("us-east-1", with: "us-west-2")), .accepted)
    return sitting
  }

  static var boxToCorrect: WizardState { correcting.state }

  /// The same after Ctrl-R: the field waits for what the box holds then.
  static var boxBeingCorrected: WizardState {
    var sitting = correcting
    sitting.take(.askedToRepair)
    return sitting.state
  }

  /// At the action whose value is to be pasted, after the id alone, its Region and its account.
  private static var atPasted: Sitting {
    var sitting = sitting(at: .step(Step.setRelayState.id))
    sitting.take(.accepted)
    sitting.answer(Sample.instanceID)
    sitting.answer("us-east-1")
    sitting.answer("111122223333")
    // What was said of the account goes with the next key.
    sitting.take(.saved, .focused("pasted"))
    return sitting
  }

  static var pasting: WizardState { atPasted.state }

  static var question: WizardState {
    var sitting = atPasted
    sitting.take(.focused("relayState"), .saved, .accepted)
    return sitting.state
  }

  static var list: WizardState {
    sitting(at: .enableSSO, .identityCenterRegion, .movedDown, .movedDown).state
  }

  static var hint: WizardState {
    sitting(at: .nameApplication, .applicationName, .askedForHint, .askedForHint).state
  }

  static var menu: WizardState {
    sitting(at: .nameApplication, .applicationName, .askedForMenu, .highlighted(4)).state
  }

  static var places: WizardState { sitting(at: .nameApplication, .applicationName, .askedForPlaces).state }

  static var notice: WizardState {
    sitting(at: .nameApplication, .applicationName, .pasted("Amazon\nConnect\nAgent")).state
  }

  static var notSaved: WizardState {
    sitting(at: .nameApplication, .applicationName, .saveFailed("the disk is full")).state
  }
}
