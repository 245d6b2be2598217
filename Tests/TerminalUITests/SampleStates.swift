import SetupRules
import TerminalUI
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

/// States at notable moments of a run.
enum SampleStates {
  static let instance = "arn:aws:connect:us-east-1:111122223333:instance/178c75e4-b3de-4839-a6aa-e321ab3f3770"

  /// A run at a step, with the steps before it done.
  static func state(at place: Place, item: String? = nil, surroundings: Surroundings = surroundings) -> WizardState {
    var run = SetupRun(role: .agents, place: place, currentItem: item)
    let before = place == .review ? Workshop.steps : Array(Workshop.steps.prefix((place.stepNumber ?? 1) - 1))
    for step in before {
      let ids = step.items.filter { $0.field == nil }.map(\.id)
      run.steps[step.id] = SetupRun.StepProgress(ticked: Set(ids), done: true, doneAt: Timestamp(seconds: 0))
      for field in step.items.compactMap(\.field) { run.answers[field] = answers[field] }
    }
    var state = WizardState(
      run: run, pages: SamplePages.all, surroundings: surroundings, now: Timestamp(seconds: 1_800_000_000))
    if place != .welcome { state.saveStatus = .saved }
    state.relayStateToPaste = run.expectedRelayState
    if run.currentItem == nil { state.run.currentItem = state.items.first?.id }
    return state
  }

  /// A step with a field in which something is typed.
  static func typing(_ text: String, in field: Field, at step: Step, _ findings: [Finding] = []) -> WizardState {
    var state = state(at: .step(step.id), item: field.rawValue)
    state.run.drafts[field] = text
    state.editor = LineEditor(text)
    state.findings[field] = findings
    return state
  }

  static let surroundings = Surroundings(
    awsRegion: "us-east-1", hasDisplay: true, stateFile: "/home/me/.local/state/connect-sso/agents.json",
    home: "/home/me")

  private static let answers: [Field: String] = [
    .consoleShows: "enable-button", .identityCenterRegion: "us-east-1", .applicationName: "Amazon Connect - Agent",
    .metadataFile: "/home/me/Downloads/Amazon Connect_ins-0123456789abcdef.xml", .instance: instance,
    .relayState:
      "https://us-east-1.console.aws.amazon.com/connect/federate/178c75e4-b3de-4839-a6aa-e321ab3f3770?destination=%2Fconnect%2Fccp",
  ]

  static let enDash = Finding(
    "name/en-dash", .error, "The dash in this name is an en dash (\u{2013}).",
    advice: "The workshop's name has a hyphen (-). Please use the hyphen.", repair: "Amazon Connect - Agent",
    span: Finding.Span(start: 15, length: 1))

  /// The moments whose frames are kept as text, by name.
  static let moments: [Moment] =
    [Moment("welcome", state(at: .welcome))]
    + Workshop.steps.map { Moment($0.id.rawValue, state(at: .step($0.id))) }
    + [
      Moment("review", state(at: .review)), Moment("review-end", reviewEnd), Moment("review-to-mend", reviewToMend),
      Moment("box-to-correct", boxToCorrect), Moment("box-being-corrected", boxBeingCorrected),
      Moment("review-value", reviewValue),
      Moment("suggestion", suggestion), Moment("finding", finding),
      Moment("warning", warning), Moment("list", list), Moment("hint", hint), Moment("long-value", longValue),
      Moment("wide-characters", wideCharacters), Moment("relay-state", pasting), Moment("menu", menu),
      Moment("places", places), Moment("card", card), Moment("wrong-field", wrongField), Moment("question", question),
      Moment("notice", notice), Moment("not-saved", notSaved), Moment("demo", warning, on: stage()),
      Moment("demo-menu", warning, on: stage(menu: 1)), Moment("demo-places", places, on: stage()),
    ]

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

  static var finding: WizardState {
    typing("Amazon Connect \u{2013} Agent", in: .applicationName, at: .nameApplication, [enDash])
  }

  static var card: WizardState {
    var state = finding
    state.overlay = .card(line: 0)
    return state
  }

  static var wrongField: WizardState {
    let state = state(at: .step(Step.nameApplication.id), item: "applicationName")
    return typing(
      instance, in: .applicationName, at: .nameApplication, state.run.judge(.applicationName, instance).findings)
  }

  static var wideCharacters: WizardState {
    typing(
      "コネクト 👩‍💻 🇩🇪 e\u{301} Agent", in: .applicationName, at: .nameApplication,
      [
        Finding(
          "name/unusual", .warning, "This name has unusual characters.", advice: "Please look at it once more.",
          span: Finding.Span(start: 5, length: 3))
      ])
  }

  static var reviewEnd: WizardState {
    var state = state(at: .review)
    state.scroll = 1_000
    return state
  }

  static var reviewToMend: WizardState {
    var state = state(at: .review)
    state.run.answers[.relayState] = "https://us-east-1.console.aws.amazon.com/console/home"
    state.run.steps[Step.addApplication.id] = SetupRun.StepProgress(ticked: ["applications-open"])
    state.standing = state.run.judgeAnswers()
    return state
  }

  /// A fault of a value that lives in the console.
  static var boxToCorrect: WizardState {
    var state = state(at: .step(Step.setRelayState.id), item: "relayState")
    state.run.answers[.instance] = instance
    state.relayStateToPaste = state.run.expectedRelayState
    let wrong = answers[.relayState]?.replacing("us-east-1", with: "us-west-2") ?? ""
    state.run.drafts[.relayState] = wrong
    state.editor = LineEditor(wrong)
    state.findings[.relayState] = state.run.judge(.relayState, wrong).findings
    return state
  }

  /// The same after Ctrl-R: the field waits for what the box holds then.
  static var boxBeingCorrected: WizardState {
    var state = boxToCorrect
    _ = update(&state, .askedToRepair)
    return state
  }

  static var reviewValue: WizardState {
    var state = state(at: .review)
    state.chosenLine = 4
    return state
  }

  static var suggestion: WizardState {
    state(at: .step(Step.nameApplication.id), item: "applicationName")
  }

  static var warning: WizardState {
    var state = typing(
      "Connect", in: .applicationName, at: .nameApplication,
      [
        Finding(
          "name/differs", .warning, "This is not the workshop's name.", advice: "The next module looks for that one.",
          repair: "Amazon Connect - Agent")
      ])
    state.warned[.applicationName] = "Connect"
    state.notice = WizardState.Notice("Enter again keeps it as it is.")
    return state
  }

  static var list: WizardState {
    var state = state(at: .step(Step.enableSSO.id), item: "identityCenterRegion")
    state.openList = WizardState.OpenList(selection: 1)
    return state
  }

  static var hint: WizardState {
    var state = suggestion
    state.hintsShown[state.place] = 2
    return state
  }

  static var longValue: WizardState {
    typing(
      "arn:aws:connect:us-est-1:111122223333:instance/178c75e4-b3de-4839-a6aa-e321ab3f3770", in: .instance,
      at: .setRelayState,
      [
        Finding(
          "instance/region-unknown", .error, "us-est-1 is not an AWS Region.", advice: "Please look at it once more.",
          repair: instance, span: Finding.Span(start: 16, length: 8))
      ])
  }

  static var pasting: WizardState {
    var state = state(at: .step(Step.setRelayState.id), item: "pasted")
    state.run.answers[.instance] = "178c75e4-b3de-4839-a6aa-e321ab3f3770"
    state.run.answers[.instanceRegion] = "us-east-1"
    state.run.answers[.instanceAccount] = "111122223333"
    state.relayStateToPaste = state.run.expectedRelayState
    state.run.steps[Step.setRelayState.id] = SetupRun.StepProgress(ticked: ["connect-open"])
    return state
  }

  static var menu: WizardState {
    var state = suggestion
    state.overlay = .menu(selection: 4)
    return state
  }

  static var places: WizardState {
    var state = suggestion
    state.overlay = .places(selection: 4)
    return state
  }

  static var question: WizardState {
    var state = pasting
    state.overlay = .question(.comparedByHand, selection: 0)
    return state
  }

  static var notice: WizardState {
    var state = suggestion
    state.notice = WizardState.Notice("The paste has 3 lines. They stand in one line now.")
    return state
  }

  static var notSaved: WizardState {
    var state = suggestion
    state.saveStatus = .failed("the disk is full")
    return state
  }
}
