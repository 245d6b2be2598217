import Foundation
import TerminalEmulator
import TestSupport
import Testing

@Suite("The README is true")
struct ReadmeTests {
  private static let picture = "wizard.svg"

  @Test("its picture is what the program shows")
  func picture() throws {
    let home = try TemporaryFolder()
    let answers =
      #"{"answers": {"identityCenterRegion": "us-east-1"}, "#
      + #""done": ["enable-sso", "create-organization", "add-application"]}"#
    #expect(try home.run("apply", "-", input: answers).status == 0)
    let participant = try Participant(home: home)
    try participant.terminal.wait(for: "step 4 of 6")
    try participant.type("Amazon Connect \u{2013} Agent")
    try participant.press(.enter, for: "Enter again keeps it")
    try participant.terminal.wait("the draft to be saved") { $0.line(0).contains(" saved") }
    try participant.terminal.waitUntilIdle()
    let title = "The wizard at step 4: an en dash in the name is marked, and the repair is shown."
    let drawn = ScreenPicture(of: participant.terminal, title: title).text
    try KeptTexts(".github").expect(drawn, as: Self.picture)
    #expect(try Repository.text("README.md").contains("](.github/\(Self.picture))"))
  }

  @Test("it has exactly two commands to set up, and names what the build needs")
  func commands() throws {
    let blocks = try Repository.text("README.md").components(separatedBy: "```sh\n").dropFirst()
    let commands = blocks.map { $0.components(separatedBy: "\n```")[0] }
    #expect(commands.count == 3)
    #expect(commands.first?.hasPrefix("$(command -v sudo) apt-get update") == true)
    #expect(commands.first?.hasSuffix("swift run -c release connect-sso") == true)
    #expect(commands.dropFirst().first == "Tests/run")
  }
}
