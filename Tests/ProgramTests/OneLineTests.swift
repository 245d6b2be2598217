import Foundation
import TerminalEmulator
import TestSupport
import Testing

/// A line break in a path or in a key makes no line that the program did not say.
@Suite("Words from outside stay in their line")
struct OneLineTests {
  private static let breaks = ["\n", "\r\n", "\r", "\u{85}", "\u{B}", "\u{C}", "\u{2028}", "\u{2029}"]
  private static let forged = "Forged: all is well."

  private func expectNothingForged(_ result: FinishedCommand, sourceLocation: SourceLocation = #_sourceLocation) {
    let lines = (result.output + "\n" + result.words).split(whereSeparator: \.isNewline)
    #expect(!lines.contains { $0.hasPrefix(Self.forged) }, "\(lines)", sourceLocation: sourceLocation)
    #expect(!(result.output + result.words).isEmpty, sourceLocation: sourceLocation)
  }

  @Test("in the path of a state that is there", arguments: breaks)
  func statePath(_ sign: String) throws {
    let setup = try SavedSetup()
    let path = "\(setup.home.path)/a\(sign)\(Self.forged)"
    try setup.home.write(try String(contentsOfFile: setup.stateFile, encoding: .utf8), to: "a\(sign)\(Self.forged)")
    for arguments in [
      ["status"], ["status", "--json"], ["status", "--card"], ["check"], ["check", "--json"], ["export"],
      ["export", "--format", "aws-cli"], ["reset", "1", "--yes"], ["status"], ["export"],
    ] {
      expectNothingForged(try FinishedCommand(arguments + ["--state", path], home: setup.home))
    }
    let plain = try FinishedCommand(["--plain", "--state", path], input: ":steps\n:go 7\n:quit\n", home: setup.home)
    expectNothingForged(plain)
    expectNothingForged(
      try FinishedCommand(["apply", "-", "--state", path], input: #"{"answers": {}}"#, home: setup.home))
  }

  @Test("in every other path, name and value of the command line", arguments: breaks)
  func arguments(_ sign: String) throws {
    let home = try TemporaryFolder()
    let word = "/x\(sign)\(Self.forged)"
    for arguments in [
      [word], ["--x\(word)"], ["status", word], ["status", "--role", word], ["status", "--state", "\(word)/y"],
      ["apply", word], ["explain", word], ["reset", word, "--yes"], ["inspect", "metadata", word],
      ["inspect", "region", word], ["inspect", "instance", word], ["inspect", "name", word], ["inspect", word, "x"],
      ["inspect", "relay-state", word], ["relay-state", word], ["relay-state", Sample.arn, "--destination", word],
      ["pages", "check", word], ["pages", "export", "/proc\(word)"], ["notes", "--pages", word], ["help", word],
      ["present", "--tape", word], ["export", "--format", word], ["--color", word], ["wizard", word],
      ["--plain", "--state", "/proc\(word)"], ["rehearse", word],
    ] {
      expectNothingForged(try FinishedCommand(arguments, home: home))
    }
  }

  @Test("in the keys and values of an answers file", arguments: breaks)
  func answersFile(_ sign: String) throws {
    let home = try TemporaryFolder()
    let escaped = sign.unicodeScalars.map { String(format: "\\u%04x", $0.value) }.joined()
    let word = "x\(escaped)\(Self.forged)"
    for text in [
      "{\"\(word)\": 1}", "{\"answers\": {\"\(word)\": \"y\"}}", "{\"role\": \"\(word)\"}", "{\"done\": [\"\(word)\"]}",
      "{\"byWord\": [\"\(word)\"]}", "{\"answers\": {\"identityCenterRegion\": \"\(word)\"}}",
      "{\"answers\": {\"metadataFile\": \"/tmp/\(word)\"}}", "{\"answers\": {\"applicationName\": \"\(word)\"}}",
      "{\"answers\": {\"instance\": \"\(word)\"}}", "{\"\(word)\": 1, \"\(word)\": 2}",
    ] {
      expectNothingForged(try FinishedCommand(["apply", "-"], input: text, home: home))
    }
  }

  @Test("in the name of a metadata file, through status, check, plain mode and the handout", arguments: breaks)
  func metadataName(_ sign: String) throws {
    let home = try TemporaryFolder()
    let file = try home.write(try Sample.metadata.utf8, to: "m\(sign)\(Self.forged).xml")
    let answers = try JSONSerialization.data(withJSONObject: [
      "done": "all",
      "answers": [
        "identityCenterRegion": "us-east-1", "instance": Sample.arn, "applicationName": "Amazon Connect - Agent",
        "metadataFile": file,
      ],
    ])
    let applied = try FinishedCommand(["apply", "-"], bytes: Array(answers), home: home)
    expectNothingForged(applied)
    for arguments in [["status"], ["check"], ["check", "--json"], ["export", "--format", "json"]] {
      expectNothingForged(try FinishedCommand(arguments, home: home))
    }
    expectNothingForged(try FinishedCommand(["--plain"], input: ":steps\n:go 5\n:go 7\n:copy\n:quit\n", home: home))
    let handout = try FinishedCommand(["export"], home: home)
    #expect(handout.status == 0, "\(handout.words)")
    // A fence that opens is closed, and headings are headings.
    let fences = handout.output.split(separator: "\n").filter { $0.drop { $0 == " " }.hasPrefix("```") }
    #expect(fences.count.isMultiple(of: 2))
    for (index, fence) in fences.enumerated() where !index.isMultiple(of: 2) {
      #expect(fence.allSatisfy { $0 == " " || $0 == "`" }, "\(fence)")
    }
  }

  @Test("a command that is said can be copied into a shell, whatever the path", arguments: breaks)
  func commandToCopy(_ sign: String) throws {
    let home = try TemporaryFolder()
    let path = "\(home.path)/it's \\ a\(sign)b.json"
    let result = try FinishedCommand(["--plain", "--state", path], input: "\n:quit\n", home: home)
    let command = try #require(
      result.words.split(separator: "\n").last?.split(separator: "To go on: connect-sso ").last)
    let printed = try FinishedTool(
      "/bin/bash", ["-c", "printf %s \(command.split(separator: "--state ").last ?? "")"], folder: home.path)
    #expect(printed.output == path + (command.hasSuffix("--plain") ? "--plain" : ""))
  }

  @Test("a value shown alone is letters only, and copied whole", arguments: ["xterm-256color", "linux"])
  func shownAlone(_ name: String) throws {
    let hostile = "a\u{1B}]0;taken\u{7}b\u{1B}[31mc\u{9B}7md\u{202E}e\u{2066}f\u{200F}g\u{2028}h\u{85}i\rj\nk"
    let participant = try Participant(
      at: "name-application", "applicationName", answers: ["applicationName": hostile], environment: ["TERM": name],
      recordsOutput: true)
    let terminal = participant.terminal
    try participant.press(.copy, for: name == "linux" ? "has no clipboard" : "Sent to the terminal.")
    if name != "linux" {
      let sequence = "\u{1B}]52;c;\(Data(hostile.utf8).base64EncodedString())\u{7}"
      #expect(String(decoding: terminal.output, as: UTF8.self).contains(sequence))
    }
    try participant.press(.copy, for: "Press any key to come back.")
    #expect(terminal.line(0) == "a]0;takenb[31mc7mdefghijk" || terminal.lines.contains("a]0;takenb[31mc7mdefghijk"))
    #expect(terminal.screenText.contains("Signs that a terminal would obey are left out here."))
    #expect(terminal.title.isEmpty)
    let output = String(decoding: terminal.output, as: UTF8.self).unicodeScalars
    #expect(!output.contains { [0x9B, 0x85, 0x202E, 0x2066, 0x200F, 0x2028].contains($0.value) })
    #expect(try participant.leave(.interrupt).code == 130)
  }
}
