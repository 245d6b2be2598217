import Pages
import SetupRules
import TerminalUI
import TestSupport
import Testing
import Wizard

@testable import Rehearsal

@Suite("The rehearsal watches")
struct WatchingTests {
  private static let kinds = Wording.allCases.flatMap { wording in Role.allCases.map { (wording, $0) } }

  /// What is said where nothing was done in the console yet.
  private func words(_ action: Item.ID, _ wording: Wording) -> String? {
    let page =
      "The console still shows the page \"\(wording == .today ? "IAM Identity Center" : "AWS Single Sign-On")\""
    return switch action {
    case "enabled": "The console shows Oregon, where nothing is enabled yet. The exercise wants us-east-1."
    case "organization-exists": "\(page): no organization is created yet."
    case "connect-chosen": "\(page): no application is chosen."
    case "downloaded": "The console has sent no metadata file yet."
    case "connect-open": "The browser has no tab of Amazon Connect yet."
    case "pasted": "In the console, Relay state is still empty."
    case "submitted":
      "In the console \(wording == .today ? "Submit" : "Save changes") is not pressed yet: nothing is saved."
    case "dashboard-seen", "applications-open", "catalog", "name-typed", "defaults-kept": "\(page)."
    default: nil
    }
  }

  @Test("every tick that the console does not bear out is said at the tick, and stays", arguments: kinds)
  func wrongTicks(wording: Wording, role: Role) throws {
    var named = 0
    for step in Workshop.steps {
      for item in step.items where item.field == nil {
        var trainee = try Trainee(wording, role: role)
        trainee.tick(item.id, in: step)
        let expected = words(item.id, wording)
        #expect(trainee.state.wizard.notice == expected, "\(item.id)")
        #expect(trainee.state.wizard.remarks == (expected.map { [item.id: $0] } ?? [:]), "\(item.id)")
        #expect(trainee.state.wizard.run.isTicked(item, in: step))
        named += expected == nil ? 0 : 1
      }
    }
    // The console is open whatever is done: that is the one tick that nothing speaks against.
    let actions = Workshop.steps.flatMap(\.items).count { $0.field == nil }
    #expect(named == actions - 1)
  }

  @Test("every tick and answer that it bears out is silent", arguments: kinds)
  func rightTicks(wording: Wording, role: Role) throws {
    var trainee = try Trainee(wording, role: role)
    try trainee.doEverything(role)
    trainee.state.wizard.run = try trainee.everythingSaid(role)
    trainee.wizard(.timePassed(Sample.now))
    #expect(trainee.state.wizard.remarks == [:])
    #expect(trainee.state.differences == [])
  }

  @Test("a remark goes by itself when the console catches up, and comes back when a step is taken back")
  func catchingUp() throws {
    var trainee = try Trainee()
    trainee.tick("enabled", in: .enableSSO)
    trainee.goToRegion()
    try trainee.press("US East (N. Virginia) us-east-1")
    #expect(
      trainee.state.wizard.remarks["enabled"]
        == "The console still shows the page \"IAM Identity Center\": nothing is enabled yet.")
    try trainee.press("Enable")
    try trainee.press("Enable")
    #expect(trainee.state.wizard.remarks == [:])
    trainee.key(.control("_"))
    #expect(trainee.state.wizard.remarks.keys.sorted() == ["enabled"])
  }

  @Test("what was done in another way is told from what was not done")
  func otherWays() throws {
    var trainee = try Trainee()
    trainee.key(.function(6))
    trainee.wizard(.jumped(to: .step(Step.enableSSO.id)), .focused("identityCenterRegion"))
    trainee.wizard(.typed("us-east-1"), .accepted)
    #expect(trainee.state.wizard.notice == "The console still shows Oregon.")

    try trainee.expect("enabled", in: .enableSSO, "The console has it enabled in us-west-2, and") { trainee in
      try trainee.press("Enable")
      try trainee.press("Enable")
    }
    try trainee.expect("dashboard-seen", in: .createOrganization, "The console shows the dashboard of us-west-2") {
      try $0.press("Enable")
      try $0.press("Enable")
    }
    try trainee.expect("applications-open", in: .addApplication, "The console still shows the tab AWS managed.") {
      try $0.goToDashboard()
      try $0.press("Applications")
    }
    try trainee.expect("catalog", in: .addApplication, "In the console no Setup preference is chosen yet.") {
      try $0.goToApplications()
      try $0.press("Add application")
    }
    try trainee.expect("catalog", in: .addApplication, "In the console the other choice is set") {
      try $0.goToApplications()
      try $0.press("Add application")
      try $0.press("I have an application I want to set up")
    }
    try trainee.expect("connect-chosen", in: .addApplication, "In the console Adobe Connect is chosen.") {
      try $0.goToApplications()
      try $0.press("Add application")
      try $0.press("I want to select an application from the catalog")
      try $0.press("Adobe Connect")
    }
    try trainee.expect("name-typed", in: .nameApplication, "Display name still holds \"Amazon Connect\".") {
      try $0.goToForm()
    }
    try trainee.expect("downloaded", in: .downloadMetadata, "the certificate, and not the metadata file.") {
      try $0.goToForm()
      try $0.press("Download", number: 2)
    }
    try trainee.expect("pasted", in: .setRelayState, "Application start URL is not empty.") {
      try $0.goToForm()
      try $0.type(Sample.url, into: "Application start URL")
    }
    try trainee.expect("defaults-kept", in: .setRelayState, "Session duration is 2 hours.") {
      try $0.goToForm()
      try $0.press("Session duration")
    }
    try trainee.expect("submitted", in: .setRelayState, "the last change is not saved: Submit is not pressed.") {
      try $0.goToForm()
      try $0.press("Submit")
      try $0.press("Edit configuration")
      try $0.type(Sample.url, into: "Relay state")
    }
  }
}

extension Trainee {
  /// Ticks an action, in the wizard.
  fileprivate mutating func tick(_ item: Item.ID, in step: Step) {
    wizard(.jumped(to: .step(step.id)), .focused(item), .toggled)
  }

  /// What a rehearsal of its own has to say of a tick after something was done in the console.
  fileprivate func expect(
    _ item: Item.ID, in step: Step, _ words: String, after doing: (inout Trainee) throws -> Void
  ) throws {
    var trainee = try Trainee()
    try doing(&trainee)
    trainee.tick(item, in: step)
    let said = try #require(trainee.state.wizard.remarks[item], "\(item)")
    #expect(said.contains(words))
    #expect(trainee.state.wizard.notice == said)
  }

  fileprivate mutating func goToDashboard() throws {
    goToRegion()
    try press("US East (N. Virginia) us-east-1")
    try press("Enable")
    try press("Enable")
  }

  fileprivate mutating func goToApplications() throws {
    try goToDashboard()
    try press("Applications")
    try press("Customer managed")
  }

  /// All that the module wants, in the console.
  fileprivate mutating func doEverything(_ role: Role) throws {
    try goToForm()
    try press("Download")
    try type(ApplicationName.workshop(for: role).text, into: "Display name")
    try type(try #require(everythingSaid(role).expectedRelayState).url, into: "Relay state")
    try press(state.console.values["submit"])
    while state.console.moment.focus != .newTab { key(.tab) }
    key(.enter)
  }

  /// All that the module wants, in the wizard.
  fileprivate func everythingSaid(_ role: Role) throws -> SetupRun {
    let values = state.console.values
    var run = SetupRun(role: role)
    let answers: [Field: String] = [
      .consoleShows: "enable-button", .identityCenterRegion: values["homeRegion"], .instance: values["instanceARN"],
      .metadataFile: "elsewhere", .applicationName: ApplicationName.workshop(for: role).text,
    ]
    _ = run.apply(
      AnswersFile(answers: answers.mapValues { .set($0) }, done: Workshop.steps.map(\.id)), metadata: nil,
      now: Sample.now)
    try #require(run.isComplete)
    return run
  }
}
