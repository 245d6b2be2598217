import Foundation
import TerminalEmulator
import TestSupport
import Testing

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
    try rehearser.participant.terminal.wait("the text in the box") { $0.cursorLine.contains(text.suffix(12)) }
  }

  @Test("the ARN of another instance fits everywhere, and is seen at the first login")
  func anotherInstance() throws {
    let rehearser = try start()
    let participant = rehearser.participant
    try rehearser.press("+ Amazon Connect", for: "No instances in this Region.")
    try rehearser.press("[ N. Virginia v ]", for: "Choose a Region")
    try rehearser.press("US West (Oregon)", for: "connect-sandbox")
    try rehearser.press("connect-sandbox", for: "Instance ARN")
    try rehearser.press("[ Copy ]", for: "Copied.")
    try rehearser.accept(to: "console-open")
    try participant.jump(toStep: 6)
    try participant.accept(to: "instance")
    try rehearser.pasteInWizard("2f6f0a1b7c88")
    try participant.accept(to: "pasted")
    try rehearser.copyInWizard()
    try rehearser.press("IAM Identity Center", for: "Nothing here is real.")
    try goToForm(rehearser)
    try rehearser.focus(box: "Relay state")
    try rehearser.pasteInConsole("%2Fconnect%2Fccp")
    try rehearser.press("[ Submit ]", for: "The application is saved.")
    try signIn(rehearser, for: "Agents come to another instance")
  }

  @Test("a path that leads to one's own files is not read")
  func ownFiles() throws {
    let rehearser = try start()
    let participant = rehearser.participant
    try participant.press(.enter)
    try participant.waitForItem("console-open")
    try participant.jump(toStep: 5)
    try participant.accept(to: "metadataFile")
    try participant.type(Sample.metadataFile)
    try participant.press(.enter, for: "A rehearsal reads only its own files.")
    try participant.press(.clearToStart)
    try participant.type(PortalServer.address(PortalServer.sample))
    try participant.press(.enter, for: "In the wizard, this fetches the file.")
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
    try rehearser.press("[ Enable ]", for: "with AWS Organizations")
    try rehearser.press("[ Enable ]", for: "is now enabled in us-west-2")
    #expect(rehearser.participant.terminal.screenText.contains("The real console does not ask."))
    try rehearser.undo(for: "with AWS Organizations")
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
    // The page is shown at once, and the file is written beside it.
    try rehearser.participant.terminal.wait("the file") {
      (try? FileManager.default.contentsOfDirectory(atPath: downloads)) == [
        "Amazon Connect_ins-0123456789abcdef_certificate.pem"
      ]
    }
    try rehearser.undo(for: "Display name")
    let participant = rehearser.participant
    try rehearser.accept(to: "console-open")
    try participant.jump(toStep: 5)
    try participant.accept(to: "metadataFile")
    try participant.type("~/Downloads/Amazon Connect_ins-0123456789abcdef_certificate.pem")
    try participant.press(.enter, for: "This is a certificate, not the")
  }

  @Test("the form is left without Submit, and nothing that was typed is lost for good", arguments: [0, 1])
  func leftWithoutSubmit(way: Int) throws {
    let rehearser = try start()
    try goToForm(rehearser)
    try fill("Relay state", Sample.url, rehearser)
    try rehearser.press(["[ Cancel ]", "Amazon Connect, in this tab"][way], for: "left without Submit")
    try rehearser.undo(for: "/connect/federate/178c75e4")
    try rehearser.press("[ Submit ]", for: "The application is saved.")
  }

  @Test("the URL in Application start URL: explained, taken back; submitted all the same, seen, and mended")
  func startURL() throws {
    let rehearser = try start()
    try goToForm(rehearser)
    try fill("Application start URL", Sample.url, rehearser)
    try rehearser.press("[ Submit ]", for: "It stays empty")
    try rehearser.undo(from: "It stays empty")
    try rehearser.press("[ Submit ]", for: "It stays empty")
    try rehearser.press("[ Submit as it is", for: "The application is saved.")
    try signIn(rehearser, for: "Session Expired")
    try rehearser.press("[ Go back to Application start URL ]", for: "Please empty this box")
    try rehearser.participant.terminal.send("\u{7F}")
    try rehearser.participant.terminal.wait { !$0.cursorLine.contains("ccp") }
    try fill("Relay state", Sample.url, rehearser)
    try signInAgain(rehearser)
  }

  private func signIn(_ rehearser: Rehearser, as person: String = "an agent", for text: String) throws {
    try rehearser.press("[ Sign in as \(person) ]", for: "Password")
    try rehearser.press("[ Sign in ]", for: "Signed in:")
    try rehearser.press("[ Amazon Connect ]", for: text)
  }

  private func signInAgain(_ rehearser: Rehearser) throws {
    try rehearser.press("[ Submit ]", for: "The application is saved.")
    try signIn(rehearser, for: "This is the right first login.")
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
    try signIn(rehearser, for: headline)
    try rehearser.press("[ Go back to Relay state ]", for: "Please mend this box")
    // The focus is in the box, whose whole text a paste replaces.
    try rehearser.participant.terminal.paste(Sample.url)
    try rehearser.participant.terminal.wait(evenIfAlready: "a long text shows its end, which may be the same") {
      $0.cursorLine.contains("%2Fccp")
    }
    try signInAgain(rehearser)
  }

  @Test("administrators end at the dashboard")
  func administrators() throws {
    let rehearser = try start(["--role", "admins"])
    try goToForm(rehearser)
    try fill("Relay state", String(Sample.url.prefix { $0 != "?" }), rehearser)
    try rehearser.press("[ Submit ]", for: "The application is saved.")
    try signIn(rehearser, as: "an administrator", for: "This is the right first login.")
  }

  @Test("without a saved application the portal is empty, and says why")
  func emptyPortal() throws {
    let rehearser = try start()
    // Everything is said in the wizard, and nothing is done in the console.
    let values = [
      "identityCenterRegion": "us-east-1", "metadataFile": "elsewhere", "instance": Sample.arn,
      "relayState": Sample.url,
    ]
    for item in [
      "console-open", "consoleShows", "identityCenterRegion", "enabled", "organization-exists", "dashboard-seen",
      "applications-open", "catalog", "connect-chosen", "applicationName", "name-typed", "downloaded", "metadataFile",
      "connect-open", "instance", "pasted", "relayState", "defaults-kept", "submitted",
    ] {
      try rehearser.accept(to: item)
      if let value = values[item] { try rehearser.participant.type(value) }
    }
    try rehearser.participant.press(.enter, for: "Here is every answer")
    try rehearser.participant.terminal.send("\r")
    try rehearser.participant.terminal.wait(for: "[Console]")
    try rehearser.press("[ Sign in ]", for: "none was saved in the console")
    try rehearser.undo(for: "Password")
  }
}
