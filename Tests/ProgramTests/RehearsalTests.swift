import Foundation
import TerminalEmulator
import Testing

@Suite("A rehearsal")
struct RehearsalTests {
  /// The words of a console.
  struct Wording: CustomTestStringConvertible, Sendable {
    var name: String
    var enable = "[ Enable ]"
    var createOrganization = "[ Enable ]"
    var addApplication = "[ Add application ]"
    var next = "[ Next ]"
    var submit = "[ Submit ]"

    static let today = Wording(name: "today")
    static let workshop = Wording(
      name: "workshop", enable: "[ Enable AWS SSO ]", createOrganization: "[ Create AWS organization ]",
      addApplication: "[ Add a new application ]", next: "[ Add application ]", submit: "[ Save changes ]")

    var isToday: Bool { name == "today" }
    var service: String { isToday ? "IAM Identity Center" : "AWS SSO" }
    var testDescription: String { name }
  }

  static let sizes = [[80, 24], [120, 40]]

  @Test("from start to the right first login", arguments: Rehearser.Way.allCases, sizes)
  func whole(way: Rehearser.Way, size: [Int]) throws {
    let rehearser = try Rehearser(by: way, columns: size[0], rows: size[1])
    try walk(rehearser, .today)
  }

  @Test("in the workshop's wording too", arguments: Rehearser.Way.allCases, sizes)
  func wholeInWorkshopsWords(way: Rehearser.Way, size: [Int]) throws {
    let rehearser = try Rehearser(["--wording", "workshop"], by: way, columns: size[0], rows: size[1])
    try walk(rehearser, .workshop)
  }

  private func walk(_ rehearser: Rehearser, _ wording: Wording) throws {
    let home = rehearser.participant.home
    try rehearser.accept(to: "console-open")
    try enable(rehearser, wording)
    try addApplication(rehearser, wording)
    try configure(rehearser, wording)

    try rehearser.enter()
    try rehearser.participant.terminal.wait(for: "Review")
    try rehearser.enter()
    try rehearser.participant.terminal.wait(for: ">Console<")
    try rehearser.press("[ Sign in ]", for: "Signed in:")
    try rehearser.press("[ Amazon Connect - Agent ]", for: "This is the right first login.")
    #expect(!rehearser.participant.terminal.screenText.contains("By the way"))
    try rehearser.press("[ End the rehearsal ]")
    let left = try rehearser.participant.terminal.left()
    #expect(left.code == 0)
    #expect(left.lastLine.contains("nothing of it is kept"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(home.path)/connect-sso-\(getuid())").isEmpty)
  }

  private func enable(_ rehearser: Rehearser, _ wording: Wording) throws {
    try rehearser.press("[ Oregon v ]", for: "Choose a Region")
    try rehearser.press("US East (N. Virginia)", for: "[ N. Virginia v ]")
    try rehearser.press(wording.enable, for: wording.isToday ? "with AWS Organizations" : wording.createOrganization)
    try rehearser.accept(to: "consoleShows")
    try rehearser.accept(to: "identityCenterRegion")
    try rehearser.accept(to: "enabled")
    try rehearser.accept(to: "organization-exists")
    try rehearser.press(wording.createOrganization, for: "Settings")
    try rehearser.accept(to: "dashboard-seen")
    try rehearser.accept(to: "applications-open")
  }

  private func addApplication(_ rehearser: Rehearser, _ wording: Wording) throws {
    if wording.isToday {
      try rehearser.press("Applications", for: "AWS managed applications")
      try rehearser.press("Customer managed", for: "No applications.")
    } else {
      try rehearser.press("Applications", for: "No applications")
    }
    try rehearser.accept(to: "catalog")
    try rehearser.press(wording.addApplication, for: wording.isToday ? "Setup preference" : "Type the name")
    if wording.isToday { try rehearser.press("( ) I want to select", for: "Application catalog") }
    try rehearser.accept(to: "connect-chosen")
    try rehearser.press("( ) Amazon Connect", for: "(o) Amazon Connect")
    try rehearser.press(wording.next, for: "Display name")
    try rehearser.accept(to: "applicationName")
    try rehearser.accept(to: "name-typed")
  }

  private func configure(_ rehearser: Rehearser, _ wording: Wording) throws {
    try rehearser.copyInWizard()
    try rehearser.focus(box: "Display name")
    try rehearser.pasteInConsole("[Amazon Connect - Agent ")
    try rehearser.accept(to: "downloaded")
    try rehearser.press("[ Download ]", for: "Downloaded: Amazon Connect_ins-0123456789abcdef.xml")
    try rehearser.accept(to: "metadataFile")
    try rehearser.participant.terminal.wait(for: "suggested")
    try rehearser.accept(to: "connect-open")
    try rehearser.press("+ Amazon Connect", for: "No instances in this Region.")
    try rehearser.press("[ N. Virginia v ]", for: "Choose a Region")
    try rehearser.press("US West (Oregon)", for: "connect-workshop")
    try rehearser.press("connect-workshop", for: "Instance ARN")
    try rehearser.press("[ Copy ]", for: "Copied.")
    try rehearser.accept(to: "instance")
    try rehearser.pasteInWizard("e321ab3f3770")
    try rehearser.accept(to: "pasted")
    try rehearser.copyInWizard()
    try rehearser.press(wording.service, for: "Display name")
    try rehearser.focus(box: "Relay state")
    try rehearser.pasteInConsole("%2Fconnect%2Fccp")
    try rehearser.copyBox()
    try rehearser.accept(to: "relayState")
    try rehearser.pasteInWizard("%2Fconnect%2Fccp")
    try rehearser.accept(to: "defaults-kept")
    try rehearser.accept(to: "submitted")
    try rehearser.press(wording.submit, for: "The application is saved.")
  }
}
