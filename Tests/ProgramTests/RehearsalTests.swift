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

  @Test("on a projector's few lines too")
  func wholeOnFewLines() throws {
    try walk(try Rehearser(by: .keys, columns: 40, rows: 12), .today)
  }

  @Test("nothing outside its folder is written, and nobody's answers or downloads are read")
  func traced() throws {
    let home = try TemporaryFolder()
    try Participant.writeState(in: home, at: "name-application", "applicationName")
    try FileManager.default.copyItem(
      at: Participant.metadataFile, to: URL(filePath: try home.makeFolder("Downloads") + "/Amazon Connect_ins-1.xml"))
    let log = home.path + "/trace"
    try walk(try Rehearser(by: .keys, columns: 80, rows: 24, home: home, traceTo: log), .today)
    let trace = try SystemCallTrace(String(contentsOfFile: log, encoding: .utf8))
    let folder = "\(home.path)/connect-sso-\(getuid())"
    #expect(trace.written.contains { $0.hasSuffix("/Downloads/Amazon Connect_ins-0123456789abcdef.xml") })
    #expect(trace.written.contains { $0.hasSuffix("/state.json.new") })
    #expect(trace.written.filter { $0 != folder && !$0.hasPrefix(folder + "/") } == [])
    // ncurses looks for descriptions of terminals there.
    let touched = trace.paths.filter {
      $0.hasPrefix(home.path) && !$0.hasPrefix(folder) && !$0.hasPrefix(home.path + "/.terminfo")
    }
    #expect(touched.isEmpty, "\(touched)")
  }

  @Test("it ends with Ctrl-X and Ctrl-C on both sides, and leaves nothing behind", arguments: ["Wizard", "Console"])
  func ends(side: String) throws {
    for (key, code) in [(Participant.Press.saveAndQuit, 0), (.interrupt, 130)] {
      let rehearser = try Rehearser(by: .keys, columns: 80, rows: 24)
      let participant = rehearser.participant
      if side == "Console" {
        try participant.terminal.send("\u{1B}[17~")
        try participant.terminal.wait(for: ">Console<")
      }
      let left = try participant.leave(key)
      #expect(left.code == Int32(code))
      #expect(left.lastLine == "The rehearsal is over; nothing of it is kept. For real: connect-sso")
      let scratch = "\(participant.home.path)/connect-sso-\(getuid())"
      #expect(try FileManager.default.contentsOfDirectory(atPath: scratch).isEmpty)
    }
  }

  @Test("it is recorded, and the file is named at the end; one that is there is left as it is")
  func recorded() throws {
    let home = try TemporaryFolder()
    let rehearser = try Rehearser(["--record", "rehearsal.cast"], by: .keys, columns: 80, rows: 24, home: home)
    try rehearser.press("[ Enable ]", for: "is now enabled in us-west-2")
    let left = try rehearser.participant.leave(.saveAndQuit)
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
    #expect(player.screenText.contains("is now enabled in us-west-2"))
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
    try rehearser.participant.terminal.wait(for: "Review")
    try rehearser.enter()
    try rehearser.participant.terminal.wait(for: ">Console<")
    try rehearser.press("[ Sign in ]", for: "Signed in:")
    try rehearser.press("[ Amazon Connect - Agent ]", for: "This is the right first login.")
    #expect(!rehearser.participant.terminal.screenText.contains("By the way"))
    try rehearser.press("[ End the rehearsal ]")
    let left = try rehearser.participant.terminal.left()
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

@Suite("Wrong turns in a rehearsal")
struct WrongTurnTests {
  /// Somebody at the console's form, in front of which nothing was done in the wizard.
  private func start(_ arguments: [String] = [], columns: Int = 80, rows: Int = 24) throws -> Rehearser {
    try Rehearser(arguments, by: .keys, columns: columns, rows: rows)
  }

  private func goToApplications(_ rehearser: Rehearser) throws {
    try rehearser.press("[ Oregon v ]", for: "Choose a Region")
    try rehearser.press("US East (N. Virginia)", for: "[ N. Virginia v ]")
    try rehearser.press("[ Enable ]", for: "with AWS Organizations")
    try rehearser.press("[ Enable ]", for: "Settings")
    try rehearser.press("Applications", for: "AWS managed applications")
    try rehearser.press("Customer managed", for: "No applications.")
  }

  private func goToForm(_ rehearser: Rehearser) throws {
    try goToApplications(rehearser)
    try rehearser.press("[ Add application ]", for: "Setup preference")
    try rehearser.press("( ) I want to select", for: "Application catalog")
    try rehearser.press("( ) Amazon Connect", for: "(o) Amazon Connect")
    try rehearser.press("[ Next ]", for: "Display name")
  }

  private func fill(_ box: String, _ text: String, _ rehearser: Rehearser) throws {
    try rehearser.focus(box: box)
    try rehearser.participant.terminal.paste(text)
    try rehearser.participant.terminal.wait(for: String(text.suffix(12)))
  }

  @Test("the instance's ARN of another instance goes all the way, and is seen at the first login")
  func anotherInstance() throws {
    let rehearser = try start()
    try rehearser.press("+ Amazon Connect", for: "No instances in this Region.")
    try rehearser.press("[ N. Virginia v ]", for: "Choose a Region")
    try rehearser.press("US West (Oregon)", for: "connect-sandbox")
    try rehearser.press("connect-sandbox", for: "Instance ARN")
    try rehearser.press("[ Copy ]", for: "Copied.")
    try rehearser.undo(for: "connect-workshop")
  }

  @Test("a path that leads to one's own files is not read")
  func ownFiles() throws {
    let rehearser = try start()
    let participant = rehearser.participant
    try participant.press(.enter)
    try participant.waitForItem("console-open")
    try participant.jump(toStep: 5)
    try participant.accept(to: "metadataFile")
    try participant.type(Participant.metadataFile.path)
    try participant.press(.enter, for: "A rehearsal reads only its own files.")
  }

  @Test("an account instance, from both places", arguments: ["keys", "button"])
  func accountInstance(back: String) throws {
    let rehearser = try start()
    try rehearser.press("enable an account instance", for: "It has no SAML applications")
    if back == "keys" { try rehearser.undo(for: "Nothing here is real.") }
    if back == "button" { try rehearser.press("[ Go back ]", for: "Nothing here is real.") }
    try rehearser.press("[ Oregon v ]", for: "Choose a Region")
    try rehearser.press("US East (N. Virginia)", for: "[ N. Virginia v ]")
    try rehearser.press("[ Enable ]", for: "with AWS Organizations")
    try rehearser.press("enable an account instance", for: "It has no SAML applications")
    try rehearser.undo(for: "with AWS Organizations")
  }

  @Test("a Region that is not the exercise's")
  func wrongRegion() throws {
    let rehearser = try start()
    try rehearser.press("[ Enable ]", for: "is now enabled in us-west-2")
    #expect(rehearser.participant.terminal.screenText.contains("The real console does not ask."))
    try rehearser.undo(for: "[ Oregon v ]")
  }

  @Test("another application than Amazon Connect, and one of one's own")
  func otherApplications() throws {
    let rehearser = try start()
    try goToApplications(rehearser)
    try rehearser.press("[ Add application ]", for: "Setup preference")
    try rehearser.press("[ Next ]", for: "Choose a setup preference first.")
    try rehearser.press("( ) I have an application", for: "(o) I have")
    try rehearser.press("[ Next ]", for: "applications that are not in")
    try rehearser.undo(for: "(o) I have")
    try rehearser.press("( ) I want to select", for: "Application catalog")
    try rehearser.press("[ Next ]", for: "choose an application")
    try rehearser.focus(box: "Type an application name")
    try rehearser.participant.terminal.send("connect")
    try rehearser.participant.terminal.wait { !$0.screenText.contains("Salesforce") }
    try rehearser.press("( ) Adobe Connect", for: "(o) Adobe Connect")
    try rehearser.press("[ Next ]", for: "This is Adobe Connect, a service for meetings.")
    try rehearser.undo(for: "(o) Adobe Connect")
    #expect(rehearser.participant.terminal.screenText.contains("[connect "))
    try rehearser.undo(for: "( ) Adobe Connect")
  }

  @Test("the certificate in place of the metadata file; the wizard says so of the file, too")
  func certificate() throws {
    let rehearser = try start()
    try goToForm(rehearser)
    try rehearser.press("[ Download ]", number: 2, for: "ends in .pem")
    let downloads = try Rehearser.folder(in: rehearser.participant.home) + "/home/Downloads"
    #expect(try FileManager.default.contentsOfDirectory(atPath: downloads).first?.hasSuffix(".pem") == true)
    try rehearser.undo(for: "Display name")
  }

  @Test("the form is left without Submit, and nothing that was typed is lost for good", arguments: [0, 1])
  func leftWithoutSubmit(way: Int) throws {
    let rehearser = try start()
    try goToForm(rehearser)
    try fill("Relay state", Participant.url, rehearser)
    try rehearser.press(["[ Cancel ]", "Amazon Connect, in this tab"][way], for: "left without Submit")
    try rehearser.undo(for: "/connect/federate/178c75e4")
    try rehearser.press("[ Submit ]", for: "The application is saved.")
  }

  @Test("the URL in Application start URL: explained, taken back; submitted all the same, seen, and mended")
  func startURL() throws {
    let rehearser = try start()
    try goToForm(rehearser)
    try fill("Application start URL", Participant.url, rehearser)
    try rehearser.press("[ Submit ]", for: "It stays empty")
    try rehearser.undo(for: "/connect/federate/178c75e4")
    try rehearser.press("[ Submit ]", for: "It stays empty")
    try rehearser.press("[ Submit as it is", for: "The application is saved.")
    try rehearser.press("[ Sign in as an agent ]", for: "Password")
    try rehearser.press("[ Sign in ]", for: "Signed in:")
    try rehearser.press("[ Amazon Connect ]", for: "Session Expired")
    try rehearser.press("[ Mend: Application start URL ]", for: "Please empty this box")
    try rehearser.participant.terminal.send("\u{7F}")
    try rehearser.participant.terminal.wait { !$0.cursorLine.contains("ccp") }
    try fill("Relay state", Participant.url, rehearser)
    try signInAgain(rehearser)
  }

  private func signInAgain(_ rehearser: Rehearser) throws {
    try rehearser.press("[ Submit ]", for: "The application is saved.")
    try rehearser.press("[ Sign in as an agent ]", for: "Password")
    try rehearser.press("[ Sign in ]", for: "Signed in:")
    try rehearser.press("[ Amazon Connect ]", for: "This is the right first login.")
  }

  @Test(
    "each first login has its cause, and leads to the box to mend",
    arguments: [
      ("", "Agents see the AWS console"),
      (
        "https://us-west-2.console.aws.amazon.com/connect/federate/178c75e4-b3de-4839-a6aa-e321ab3f3770",
        "Agents see the dashboard for administrators."
      ),
      (
        "https://us-west-2.console.aws.amazon.com/connect/federate/5b21c0f4-7d93-4e0a-9c1d-2f6f0a1b7c88?destination=%2Fconnect%2Fccp",
        "Agents come to another instance"
      ),
      (
        "https://us-east-1.console.aws.amazon.com/connect/federate/178c75e4-b3de-4839-a6aa-e321ab3f3770?destination=%2Fconnect%2Fccp",
        "Agents see an error page."
      ),
    ])
  func firstLogin(relayState: String, headline: String) throws {
    let rehearser = try start()
    try goToForm(rehearser)
    if !relayState.isEmpty { try fill("Relay state", relayState, rehearser) }
    try rehearser.press("[ Submit ]", for: "The application is saved.")
    try rehearser.press("[ Sign in as an agent ]", for: "Password")
    try rehearser.press("[ Sign in ]", for: "Signed in:")
    try rehearser.press("[ Amazon Connect ]", for: headline)
    try rehearser.press("[ Mend: Relay state ]", for: "Please mend this box.")
    // The focus is in the box, whose whole text a paste replaces.
    try rehearser.participant.terminal.paste(Participant.url)
    try rehearser.participant.terminal.wait { $0.cursorLine.contains("%2Fccp") }
    try signInAgain(rehearser)
  }

  @Test("administrators end at the dashboard")
  func administrators() throws {
    let rehearser = try start(["--role", "admins"])
    try goToForm(rehearser)
    try fill("Relay state", String(Participant.url.prefix { $0 != "?" }), rehearser)
    try rehearser.press("[ Submit ]", for: "The application is saved.")
    try rehearser.press("[ Sign in as an administrator ]", for: "Password")
    try rehearser.press("[ Sign in ]", for: "Signed in:")
    try rehearser.press("[ Amazon Connect ]", for: "This is the right first login.")
  }

  @Test("without a saved application the portal is empty, and says why")
  func emptyPortal() throws {
    let rehearser = try start()
    try rehearser.accept(to: "console-open")
    // Enter on the review leads to the first login, whatever is missing.
    try rehearser.participant.terminal.send("\u{1B}OR")
    try rehearser.participant.terminal.wait(for: "Steps")
    try rehearser.participant.terminal.send("\u{1B}[F\r")
    try rehearser.participant.terminal.wait(for: "open")
    try rehearser.participant.terminal.send("\r")
    try rehearser.participant.terminal.wait(for: ">Console<")
    try rehearser.press("[ Sign in ]", for: "none was saved in the console")
    try rehearser.undo(for: "Password")
  }
}
