import Foundation
import TerminalEmulator
import Testing

@Suite("The README is true")
struct ReadmeTests {
  private static let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  private static let picture = ".github/wizard.svg"
  // A missing file leaves no commands to be found, which the test says.
  private static let text = (try? String(contentsOf: project.appending(path: "README.md"), encoding: .utf8)) ?? ""

  @Test("its picture is what the program shows; RECORD_README=1 draws it anew")
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
    let file = Self.project.appending(path: Self.picture)
    if ProcessInfo.processInfo.environment["RECORD_README"] != nil {
      try drawn.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == drawn)
    #expect(Self.text.contains("](\(Self.picture))"))
  }

  @Test("it has exactly two commands to set up, and names what the build needs")
  func commands() {
    let blocks = Self.text.components(separatedBy: "```sh\n").dropFirst()
    let commands = blocks.map { $0.components(separatedBy: "\n```")[0] }
    #expect(commands.count == 3)
    #expect(commands.first?.hasPrefix("$(command -v sudo) apt-get update") == true)
    #expect(commands.first?.hasSuffix("swift run -c release connect-sso") == true)
    #expect(commands.dropFirst().first == "Tests/run")
  }
}
