import Foundation
import TerminalEmulator
import TestSupport
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
    let rehearser = try Rehearser(
      ["--wording", "workshop", "--record", "whole.cast"], by: way, columns: size[0], rows: size[1])
    try walk(rehearser, .workshop)
    // Every frame, in both halves: the workshop's words, and never where the rehearsal keeps its files.
    let home = rehearser.participant.home
    let cast = try home.read("whole.cast")
    #expect(cast.contains("AWS SSO is enabled in this Region."))
    for secret in [home.path, "connect-sso-\(getuid())", "rehearse.kept", "Where it is kept"] {
      #expect(!cast.contains(secret), "\(secret)")
    }
  }

  @Test("on a projector's few lines too")
  func wholeOnFewLines() throws {
    try walk(try Rehearser(by: .keys, columns: 40, rows: 12), .today)
  }

  @Test("nothing outside its folder is written, and nobody's answers or downloads are read")
  func traced() throws {
    let home = try TemporaryFolder()
    try Participant.writeState(in: home, at: "name-application", "applicationName")
    try home.write(try Sample.metadata, to: "Downloads/Amazon Connect_ins-1.xml")
    let log = home.path + "/trace"
    try walk(try Rehearser(by: .keys, columns: 80, rows: 24, home: home, traceTo: log), .today)
    let trace = try SystemCallTrace(String(contentsOfFile: log, encoding: .utf8))
    let folder = "\(home.path)/connect-sso-\(getuid())"
    #expect(trace.written.contains { $0.hasSuffix("/Downloads/Amazon Connect_ins-0123456789abcdef.xml") })
    #expect(trace.written.contains { $0.hasSuffix("/rehearsal.json.new") })
    #expect(trace.written.filter { $0 != folder && !$0.hasPrefix(folder + "/") } == [])
    // ncurses looks for descriptions of terminals there.
    let touched = trace.paths.filter {
      $0.hasPrefix(home.path) && !$0.hasPrefix(folder) && !$0.hasPrefix(home.path + "/.terminfo")
    }
    #expect(touched.isEmpty, "\(touched)")
  }

  @Test("Ctrl-X asks on both sides, and keeps it; Ctrl-C keeps it too", arguments: ["Wizard", "Console"])
  func leaves(side: String) throws {
    let home = try TemporaryFolder()
    for isInterrupted in [false, true] {
      let rehearser = try Rehearser(by: .keys, columns: 80, rows: 24, home: home)
      let participant = rehearser.participant
      if side == "Console" {
        try participant.terminal.send("\u{1B}[17~")
        try participant.terminal.wait(for: "[Console]")
      }
      let left = isInterrupted ? try participant.leave(.interrupt) : try participant.leaveAfterAsking()
      #expect(left.code == (isInterrupted ? 130 : 0))
      #expect(left.lastLine == "The rehearsal is kept. To go on: connect-sso rehearse")
      let folder = try Rehearser.folder(in: home)
      #expect(try FileManager.default.attributesOfItem(atPath: folder)[.posixPermissions] as? Int == 0o700)
    }
  }

  @Test("it is recorded, and the file is named at the end; one that is there is left as it is")
  func recorded() throws {
    let home = try TemporaryFolder()
    let rehearser = try Rehearser(["--record", "rehearsal.cast"], by: .keys, columns: 80, rows: 24, home: home)
    try rehearser.press("[ Enable ]", for: "with AWS Organizations")
    let left = try rehearser.participant.leaveAfterAsking()
    #expect(left.code == 0)
    #expect(rehearser.participant.terminal.screenText.contains("Recorded in rehearsal.cast"))
    let lines = try home.read("rehearsal.cast").split(separator: "\n").map { line in
      try JSONSerialization.jsonObject(with: Data(line.utf8))
    }
    let header = try #require(lines.first as? [String: Any])
    #expect(header["version"] as? Int == 2)
    #expect(header["title"] as? String == "connect-sso rehearse")
    let shown = lines.dropFirst().compactMap { ($0 as? [Any])?.last as? String }.joined()
    let player = try TerminalEmulator("/bin/cat", arguments: [try home.write(shown, to: "shown")])
    _ = try player.waitForExit()
    #expect(player.screenText.contains("with AWS Organizations"))
    let again = try FinishedCommand(["rehearse", "--record", "rehearsal.cast"], home: home)
    #expect(again.status != 0)
  }

  @Test("the mouse is on, and off with --no-mouse")
  func mouse() throws {
    let with = try Rehearser(by: .keys, columns: 80, rows: 24)
    try with.participant.terminal.wait { $0.modes.mouseClicks }
    let without = try Rehearser(["--no-mouse"], by: .keys, columns: 80, rows: 24)
    #expect(!without.participant.terminal.modes.mouseClicks)
  }

  private func walk(_ rehearser: Rehearser, _ wording: Wording) throws {
    let home = rehearser.participant.home
    try rehearser.accept(to: "console-open")
    try enable(rehearser, wording)
    try addApplication(rehearser, wording)
    try configure(rehearser, wording)

    try rehearser.enter()
    try rehearser.participant.terminal.wait(for: "Here is every answer")
    try rehearser.enter()
    try rehearser.participant.terminal.wait(for: "[Console]")
    try rehearser.press("[ Sign in ]", for: "Signed in:")
    try rehearser.press("[ Amazon Connect - Agent ]", for: "This is the right first login.")
    #expect(!rehearser.participant.terminal.screenText.contains("By the way"))
    try rehearser.press("[ End the rehearsal ]")
    try rehearser.participant.terminal.wait(for: "> Stay here")
    let left = try rehearser.participant.leave(.saveAndQuit)
    #expect(left.code == 0)
    #expect(left.lastLine.contains("For real: connect-sso"))
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
