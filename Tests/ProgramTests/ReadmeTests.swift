import Foundation
import TerminalEmulator
import Testing

@Suite("The README is true")
struct ReadmeTests {
  private static let text: String = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "README.md")
    // A missing file leaves no picture to be found, which the test says.
    return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  }()

  @Test("its picture is what the program shows")
  func picture() throws {
    let blocks = Self.text.components(separatedBy: "```\n")
    let picture = try #require(blocks.count > 1 ? blocks[1] : nil)
    let participant = try Participant()
    try participant.press(.enter, for: "step 1 of 6")
    try participant.jump(toStep: 4)
    try participant.type("Amazon Connect \u{2013} Agent")
    try participant.press(.enter, for: "Enter again keeps it")
    try participant.terminal.wait(for: "saved")

    #expect(participant.terminal.screenText == picture.trimmingCharacters(in: .newlines))
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
