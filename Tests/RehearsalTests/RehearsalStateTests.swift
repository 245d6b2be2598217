import Pages
import SAMLMetadata
import SetupRules
import TerminalUI
import TestSupport
import Testing
import Wizard

@testable import Rehearsal

@Suite("A rehearsal as a value")
struct RehearsalStateTests {
  @Test("whatever is done, each step taken back leads to the start, and no size breaks the screen", arguments: 1...40)
  func undo(seed: UInt64) throws {
    var trainee = try Trainee()
    let start = trainee.state.console.moment
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<150 {
      trainee.key(try #require(Self.keys.randomElement(using: &numbers)))
      let size = Size(columns: Int.random(in: 0...140, using: &numbers), rows: Int.random(in: 0...45, using: &numbers))
      let mouse = Key.Mouse(
        .pressed, column: Int.random(in: 0...140, using: &numbers), row: Int.random(in: 0...45, using: &numbers))
      if numbers.next() % 3 == 0 { trainee.click(mouse, size: size) }
      let frame = RehearsalScreen.drawing(of: trainee.state, size: size).frame
      #expect(frame.cells.count == size.columns * size.rows)
    }
    var console = trainee.state.console
    // A box takes its own typing back first.
    while console.moment != start, !console.past.isEmpty || console.focusedBox != nil {
      let before = console
      _ = console.take(.undone)
      if console == before { break }
    }
    #expect(console.moment.tabs == start.tabs)
    #expect(console.values == start.values)
  }

  private static let keys: [Key] =
    [.enter, .enter, .enter, .tab, .tab, .tab, .shiftTab, .character("a"), .character(" "), .backspace, .control("v")]
    + [.control("y"), .escape, .pageDown, .function(1), .left, .control("u"), .paste("arn:aws:connect")]

  @Test("what is typed replaces what was selected, and comes back step by step")
  func typing() throws {
    var trainee = try Trainee()
    // Blanks in text that has no box press nothing.
    let page = trainee.state.console.pageName
    for character in "Set it up" { trainee.key(.character(character)) }
    #expect(trainee.state.console.pageName == page && trainee.state.console.notice?.contains("Tab goes") == true)
    // On another button a blank is a key again.
    trainee.key(.tab)
    #expect(!trainee.state.console.typesNowhere)
    trainee.key(.character("x"))
    #expect(trainee.state.console.typesNowhere)
    trainee.state.console.move(to: trainee.state.console.moment.focus)
    #expect(!trainee.state.console.typesNowhere)
    try trainee.goToForm()
    #expect(trainee.state.console.focusedElement?.words == "Display name")
    trainee.key(.character("N"))
    trainee.key(.character("o"))
    #expect(trainee.state.console.values["displayName"] == "No")
    trainee.key(.tab)
    trainee.key(.control("_"))
    #expect(trainee.state.console.values["displayName"] == "Amazon Connect")
    #expect(trainee.state.console.pageName == "configure")
  }

  @Test("copies go both ways, and a second download has a number")
  func copying() throws {
    var trainee = try Trainee()
    try trainee.goToForm()
    trainee.key(.control("y"))
    #expect(trainee.state.clipboard == "Amazon Connect")
    #expect(try trainee.press("Download").count == 1)
    #expect(
      trainee.key(.enter).map(\.name) == ["Amazon Connect_ins-0123456789abcdef (1).xml"])
  }

  @Test("a wrong box is corrected in the console: Ctrl-R has the URL to paste there, and the wizard's field waits")
  func correctedBox() throws {
    var trainee = try Trainee()
    try trainee.goToForm()
    let wrong = Sample.url.replacing("us-west-2", with: "us-east-1")
    try trainee.type(wrong, into: "Relay state")
    trainee.key(.control("y"))
    trainee.key(.function(6))
    trainee.wizard(.jumped(to: .step(Step.setRelayState.id)), .focused("instance"))
    trainee.wizard(.pasted(Sample.arn))
    trainee.wizard(.accepted, .focused("relayState"))
    trainee.key(.control("v"))
    trainee.key(.enter)
    #expect(trainee.state.wizard.findings(of: .relayState).hasError)

    trainee.key(.control("r"))
    #expect(trainee.state.clipboard == Sample.url)
    #expect(trainee.state.wizard.editor.isEmpty)
    #expect(trainee.state.wizard.run.answers[.relayState] == nil)
    #expect(trainee.state.console.values["relayState"] == wrong)

    trainee.key(.function(6))
    trainee.key(.control("u"))
    trainee.key(.control("v"))
    #expect(trainee.state.console.values["relayState"] == Sample.url)
    trainee.key(.control("y"))
    trainee.key(.function(6))
    trainee.key(.control("v"))
    trainee.key(.enter)
    #expect(trainee.state.wizard.run.answers[.relayState] == Sample.url)
    #expect(trainee.state.wizard.run.isChecked(.relayState))
  }

  @Test(
    "its values have no finding but that its two Regions differ, which it is to show",
    arguments: Wording.allCases, Role.allCases)
  func values(wording: Wording, role: Role) throws {
    var trainee = try Trainee(wording, role: role)
    try trainee.goToForm()
    guard case .save(let name, let contents) = try #require(trainee.press("Download").first) else {
      Issue.record("nothing is downloaded")
      return
    }
    var reading = MetadataInspection.inspect(bytes: Array(contents.utf8), now: Sample.now)
    (reading.typed, reading.path) = (name, "/\(name)")
    let values = trainee.state.console.values
    let answers: [Field: String] = [
      .identityCenterRegion: values["homeRegion"], .instance: values["instanceARN"], .metadataFile: name,
      .applicationName: ApplicationName.workshop(for: role).text,
    ]
    var run = SetupRun(role: role)
    let file = AnswersFile(answers: answers.mapValues { .set($0) }, done: Workshop.steps.map(\.id))
    #expect(run.apply(file, metadata: reading, now: Sample.now).map(\.code) == ["instance/other-region"])
    #expect(run.isComplete)
    #expect(run.recheck(reading).map(\.code) == ["instance/other-region", "relay-state/by-word"])
  }

  @Test(
    "after a wrong first login, Go back leads to the form and the box to mend, and the wizard to its item",
    arguments: [true, false])
  func goesBack(isStartURL: Bool) throws {
    for key in [Key.enter, .escape] {
      var trainee = try Trainee()
      try trainee.goToForm()
      if isStartURL { try trainee.type(Sample.url, into: "Application start URL") }
      try trainee.press("Submit")
      if isStartURL { try trainee.press("Submit as it is, to see it") }
      try trainee.signIn()
      #expect(trainee.state.console.moment.focus == .mend)
      trainee.key(key)
      #expect(trainee.state.console.pageName == "edit-configuration")
      #expect(trainee.state.console.focusedBox?.name == (isStartURL ? "startURL" : "relayState"))
      #expect(trainee.state.side == .console)
      #expect(trainee.state.wizard.place == .step(Step.setRelayState.id))
      #expect(trainee.state.wizard.run.currentItem == (isStartURL ? "pasted" : "relayState"))
    }
  }

  @Test("from a portal without an application, Go back leads to the form's last button")
  func goesBackFromPortal() throws {
    var trainee = try Trainee()
    try trainee.goToForm()
    trainee.state.console.open("sign-in")
    try trainee.press("Sign in")
    #expect(trainee.state.console.moment.focus == .goBack)
    trainee.key(.enter)
    #expect(trainee.state.console.pageName == "configure")
    #expect(trainee.state.console.focusedElement?.words == "Submit")
  }

  @Test("what differs between the wizard and the console is said at the end, gently")
  func differences() throws {
    var trainee = try Trainee()
    trainee.state.wizard.run.answers[.applicationName] = "Amazon Connect - Agent"
    try trainee.goToForm()
    try trainee.type(Sample.url, into: "Relay state")
    try trainee.press("Submit")
    try trainee.signIn()
    let words = RehearsalScreen.drawing(of: trainee.state, size: Size(columns: 119, rows: 40)).frame.text
    #expect(
      words.contains("The application's name is \"Amazon Connect\" in the console, and \"Amazon Connect - Agent\""))
    #expect(words.contains("The wizard still has open points."))
  }

  @Test("a click in a box first selects, then sets the cursor")
  func clicks() throws {
    var trainee = try Trainee()
    try trainee.goToForm()
    let size = Size(columns: 80, rows: 24)
    let cursor = try #require(RehearsalScreen.drawing(of: trainee.state, size: size).frame.cursor)
    let start = cursor.column - "Amazon Connect".count
    let click = Key.Mouse(.pressed, column: start + 6, row: cursor.row)
    trainee.click(click, size: size)
    #expect(trainee.state.console.isSelected)
    trainee.click(click, size: size)
    trainee.key(.character("!"))
    #expect(trainee.state.console.values["displayName"] == "Amazon! Connect")
  }

  @Test("a page is scrolled no further than it goes, by keys and by the wheel", arguments: [false, true])
  func scrolling(isByWheel: Bool) throws {
    var trainee = try Trainee()
    try trainee.goToForm()
    let size = Size(columns: 80, rows: 24)
    func frame() -> Frame { RehearsalScreen.drawing(of: trainee.state, size: size).frame }
    func scroll(_ key: Key, _ action: Key.Mouse.Action) {
      trainee.key(isByWheel ? .mouse(Key.Mouse(action, column: 40, row: 10)) : key)
    }
    for _ in 0..<10 { scroll(.pageDown, .wheelDown) }
    let end = frame()
    scroll(.pageUp, .wheelUp)
    #expect(frame() != end)
    scroll(.pageDown, .wheelDown)
    #expect(frame() == end)
    for _ in 0..<10 { scroll(.pageUp, .wheelUp) }
    let start = frame()
    scroll(.pageDown, .wheelDown)
    #expect(frame() != start)
  }

  @Test("a key that scrolls no further still takes the words before it away")
  func scrollingAtTheEnd() throws {
    var trainee = try Trainee()
    try trainee.goToForm()
    for _ in 0..<10 { trainee.key(.pageDown) }
    trainee.state.console.notice = "Words."
    trainee.key(.pageDown)
    #expect(trainee.state.console.notice == nil)
  }

  @Test("the metadata that is downloaded names the Region and the role's application", arguments: Role.allCases)
  func metadata(role: Role) throws {
    var trainee = try Trainee(role: role)
    try trainee.goToForm()
    let effect = try #require(try trainee.press("Download").first)
    guard case .save(_, let contents) = effect else {
      Issue.record("\(effect)")
      return
    }
    let token =
      role == .agents ? "MjEwOTg3NjU0MzIxX2lucy0wMTIzNDU2Nzg5YWJjZGVm" : "MjEwOTg3NjU0MzIxX2lucy1mZWRjYmE5ODc2NTQzMjEw"
    #expect(contents.contains("https://portal.sso.us-east-1.amazonaws.com/saml/assertion/\(token)"))
    #expect(!contents.contains("{"))
  }
}

extension RehearsalEffect {
  fileprivate var name: String {
    if case .save(let name, _) = self { name } else { "" }
  }
}
