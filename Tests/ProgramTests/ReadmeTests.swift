import Foundation
import TerminalEmulator
import Testing

@Suite("The README is true")
struct ReadmeTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "README.md")
  // A missing file leaves no picture to be found, which the test says.
  private static let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""

  @Test("its picture is what the program shows; RECORD_README=1 draws it anew")
  func picture() throws {
    var blocks = Self.text.components(separatedBy: "```\n")
    try #require(blocks.count > 2)
    let participant = try Participant()
    try participant.press(.enter, for: "step 1 of 6")
    try participant.jump(toStep: 4)
    try participant.type("Amazon Connect \u{2013} Agent")
    try participant.press(.enter, for: "Enter again keeps it")
    try participant.terminal.wait(for: "saved")

    #expect(participant.terminal.screenText == blocks[1].trimmingCharacters(in: .newlines))

    if ProcessInfo.processInfo.environment["RECORD_README"] != nil {
      blocks[1] = participant.terminal.screenText + "\n"
      try blocks.joined(separator: "```\n").write(to: Self.file, atomically: true, encoding: .utf8)
    }
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
