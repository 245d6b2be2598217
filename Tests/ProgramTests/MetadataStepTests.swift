import Foundation
import TerminalEmulator
import TestSupport
import Testing

@Suite("The metadata file where it really is")
struct MetadataStepTests {
  private func atField(_ home: TemporaryFolder, environment: [String: String] = [:]) throws -> Participant {
    let participant = try Participant(home: home, environment: environment)
    try participant.press(.enter, for: "step 1 of 6")
    try participant.jump(toStep: 5)
    try participant.accept(to: "metadataFile")
    return participant
  }

  @Test("a file that arrives while the step is open is offered")
  func arrives() throws {
    let home = try TemporaryFolder()
    try home.makeFolder("Downloads")
    let participant = try atField(home)
    let name = "Amazon Connect_ins-0123456789abcdef.xml"

    try FileManager.default.copyItem(atPath: Sample.metadataFile, toPath: home.path + "/Downloads/" + name)

    try participant.terminal.wait(for: "suggested")
    try participant.accept(to: "connect-open")
    #expect(participant.savedAnswers["metadataFile"] == home.path + "/Downloads/" + name)
  }

  @Test("Tab completes the path")
  func completion() throws {
    let home = try TemporaryFolder()
    try FileManager.default.copyItem(atPath: Sample.metadataFile, toPath: home.path + "/other-name.xml")
    let participant = try atField(home)
    try participant.type("~/oth")
    try participant.press(.tab, for: "other-name.xml")
    try participant.accept(to: "connect-open")
    #expect(participant.savedAnswers["metadataFile"] == home.path + "/other-name.xml")
  }

  @Test("quotes, backslashes and file addresses", arguments: ["'%s'", "\"%s\"", "%b", "file://%u"])
  func written(_ form: String) throws {
    let home = try TemporaryFolder()
    let path = home.path + "/My metadata.xml"
    try FileManager.default.copyItem(atPath: Sample.metadataFile, toPath: path)
    let participant = try atField(home)
    let text =
      form.replacing("%s", with: path).replacing("%b", with: path.replacing(" ", with: "\\ "))
      .replacing("%u", with: path.replacing(" ", with: "%20"))

    try participant.terminal.paste(text + "\n")
    try participant.accept(to: "connect-open")

    #expect(participant.savedAnswers["metadataFile"] == path)
  }

  @Test("pasted contents are kept beside the state and used")
  func pasted() throws {
    let home = try TemporaryFolder()
    let participant = try atField(home)
    let xml = try Sample.metadata

    try participant.terminal.paste(xml)
    try participant.terminal.wait(for: "Enter goes on.")
    try participant.accept(to: "connect-open")

    let kept = home.path + "/.local/state/connect-sso/agents-metadata.xml"
    #expect(participant.savedAnswers["metadataFile"] == kept)
    #expect(FileManager.default.contents(atPath: kept) == Data(xml.utf8))
  }

  @Test("a web page saved by mistake is explained, and the path stays")
  func webPage() throws {
    let home = try TemporaryFolder()
    let path = try home.write("<!DOCTYPE html><html><body>Sign in</body></html>", to: "page.xml")
    let participant = try atField(home)
    try participant.type(path)
    try participant.press(.enter, for: "web page")
    #expect(participant.savedItem == "metadataFile")
  }

  @Test("over SSH the step shows the line that brings the file over")
  func overSSH() throws {
    let home = try TemporaryFolder()
    let environment = ["SSH_CONNECTION": "198.51.100.7 50000 192.0.2.7 22", "USER": "ada"]
    let participant = try atField(home, environment: environment)
    try participant.terminal.wait(for: "ada@192.0.2.7:")
    try participant.terminal.wait(for: "scp ")
    try participant.terminal.wait("the address first") { $0.words.contains("Paste the file's address here. Or ") }
  }

  @Test("in CloudShell the step names the address first, and then how to upload the file")
  func inCloudShell() throws {
    let home = try TemporaryFolder()
    let participant = try atField(home, environment: ["AWS_EXECUTION_ENV": "CloudShell"])
    try participant.terminal.wait("the advice") {
      $0.words.contains("This is AWS CloudShell. Paste the file's address here. Or choose Actions, Upload file")
    }
  }
}
