import Foundation
import TerminalEmulator
import Testing

@Suite("The exit codes of every command")
struct ExitCodeTests {
  /// What is saved under `--state state.json` before the command runs.
  enum Saved: String, CaseIterable {
    case nothing, complete, empty, withError, damaged, newer, folder, admins
    /// A complete run that a wizard in a terminal has open.
    case locked
  }

  struct Row: CustomTestStringConvertible {
    let words: String
    let saved: Saved
    let code: Int32
    var input = ""

    init(_ words: String, _ saved: Saved, _ code: Int32, input: String = "") {
      self.words = words
      self.saved = saved
      self.code = code
      self.input = input
    }

    init(_ words: String, _ code: Int32, input: String = "") {
      self.init(words, .nothing, code, input: input)
    }

    var testDescription: String { "\(words), \(saved.rawValue): \(code)" }
  }

  /// A command that works on a saved state, and its code for each state that it can find.
  private static func onState(_ words: String, _ codes: [Saved: Int32], input: String = "") -> [Row] {
    codes.map { Row("\(words) --state state.json", $0.key, $0.value, input: input) }
      + [
        Row("\(words) --state state.json --role admins", .complete, 64, input: input),
        Row("\(words) --state state.json --role agents", .admins, 64, input: input),
        Row("--state state.json --role admins \(words)", .complete, 64, input: input),
        Row("\(words) --role chief", .nothing, 64, input: input),
        Row("\(words) --nonsense", .complete, 64, input: input),
        Row("\(words) --state state.json --pages missing", .complete, 66, input: input),
        Row("\(words) --state state.json --pages wrong-pages", .complete, 65, input: input),
      ]
  }

  private static let onStates: [[Row]] = [
    onState(
      "status",
      [.nothing: 1, .complete: 0, .empty: 1, .withError: 1, .damaged: 65, .newer: 65, .folder: 66, .locked: 0]),
    onState(
      "check",
      [.nothing: 1, .complete: 0, .empty: 0, .withError: 1, .damaged: 65, .newer: 65, .folder: 66, .locked: 0]),
    onState(
      "export",
      [.nothing: 1, .complete: 0, .empty: 1, .withError: 1, .damaged: 65, .newer: 65, .folder: 66, .locked: 0]),
    // These mend a damaged file, and say so.
    onState(
      "apply -",
      [.nothing: 0, .complete: 0, .empty: 0, .withError: 0, .damaged: 0, .newer: 65, .folder: 66, .locked: 75],
      input: #"{"answers": {"applicationName": "Amazon Connect - Agent"}}"#),
    onState(
      "reset --yes",
      [.nothing: 0, .complete: 0, .empty: 0, .withError: 0, .damaged: 0, .newer: 65, .folder: 66, .locked: 75]),
    onState(
      "wizard --plain",
      [.nothing: 1, .complete: 0, .empty: 1, .withError: 1, .damaged: 1, .newer: 65, .folder: 66, .locked: 75]),
  ]

  private static let others: [Row] = [
    Row("--plain --state state.json", .empty, 1), Row("--plain --state state.json", .empty, 0, input: ":quit\n"),
    Row("notes --state state.json --role admins", .complete, 64),
    Row("notes --state state.json", .complete, 0), Row("notes --print --minutes 0", 64),
    Row("notes --print --pages missing", 66), Row("notes --print --pages wrong-pages", 65),
    Row("apply -", 65, input: "[]"), Row("apply -", 65, input: "{"), Row("apply -", 65, input: ""),
    Row("apply -", 65, input: #"{"answers": {"nonsense": "x"}}"#), Row("apply missing.json", 66),
    Row("apply folder.json", 66), Row("apply -", 1, input: #"{"answers": {"identityCenterRegion": "nowhere"}}"#),
    Row("apply - --role admins", 64, input: #"{"role": "agents"}"#),
    Row("apply - --state /sys/state.json", 73, input: #"{"answers": {"identityCenterRegion": "us-east-1"}}"#),
    Row("apply", 64), Row("reset nonsense --yes", 64), Row("reset 9 --yes", 64), Row("reset", 64),
    Row("status --json --card", .complete, 64), Row("export --format nonsense", .complete, 64),
    Row("inspect region us-east-1", 0), Row("inspect region nowhere", 1), Row("inspect nonsense x", 64),
    Row("inspect region", 64), Row("inspect metadata missing.xml", 66), Row("inspect metadata folder.json", 66),
    Row("inspect metadata answers.json", 1), Row("inspect region us-east-1 --role chief", 64),
    Row("relay-state \(Participant.arn)", 0), Row("relay-state alias", 1),
    Row("relay-state 178c75e4-b3de-4839-a6aa-e321ab3f3770", 64), Row("relay-state", 64),
    Row("relay-state \(Participant.arn) --region nowhere", 1), Row("explain region/unknown", 0),
    Row("explain nonsense", 64), Row("explain", 64), Row("pages check good-pages", 0),
    Row("pages check wrong-pages", 1), Row("pages check missing", 66), Row("pages export /sys/pages", 73),
    Row("pages export new-pages", 0), Row("pages export", 64), Row("pages nonsense", 64),
    Row("present --tape missing.tape", 66), Row("present --tape folder.json", 66),
    Row("present --tape answers.json", 65), Row("present --print-tape", 0), Row("present --role chief", 64),
    Row("present --pages missing", 66), Row("present --pages wrong-pages", 65), Row("present", 64),
    Row("rehearse --wording nonsense", 64), Row("rehearse --pages missing", 66),
    Row("rehearse --pages wrong-pages", 65), Row("rehearse", 64),
    Row("nonsense", 64), Row("help nonsense", 64), Row("help pages nonsense", 64), Row("--nonsense", 64),
    Row("--help", 0), Row("help", 0), Row("help status", 0), Row("status --help", 0), Row("--version", 0),
    Row("--generate-completion-script bash", 0),
  ]

  @Test("as the table has them", arguments: onStates.flatMap(\.self) + others)
  func codes(_ row: Row) throws {
    let home = try TemporaryFolder()
    try home.makeFolder("folder.json")
    try home.makeFolder("good-pages")
    try home.write("no page", to: "wrong-pages/enable-sso.md")
    try home.write("{}", to: "answers.json")
    let holder = try prepare(row.saved, in: home)
    let before = try? home.read("state.json")
    let words = row.words.components(separatedBy: " ")
    let command = try FinishedCommand(words, input: row.input, home: home, environment: ["TMPDIR": home.path])
    #expect(command.status == row.code, "\(command.words)\(command.output.suffix(300))")
    // Whoever is refused hears why, and nothing was touched.
    if row.code > 1 {
      #expect(!command.words.isEmpty)
      #expect((try? home.read("state.json")) == before)
    }
    if let holder { #expect(try holder.leave(.saveAndQuit).code == 0) }
  }

  private func prepare(_ saved: Saved, in home: TemporaryFolder) throws -> Participant? {
    let state = #""schemaVersion": 1, "workshop": "configure-aws-sso-for-agents""#
    switch saved {
    case .nothing: break
    case .complete, .locked:
      try FileManager.default.copyItem(at: Participant.metadataFile, to: URL(filePath: home.path + "/metadata.xml"))
      let answers = SavedSetup.answers(metadataFile: home.path + "/metadata.xml")
      let applied = try home.run("apply", "-", "--state", "state.json", input: answers)
      try #require(applied.status == 0, "\(applied.words)")
      guard saved == .locked else { return nil }
      return try Participant(home: home, arguments: ["--state", "state.json"])
    case .empty: try home.write(#"{"role": "agents", \#(state)}"#, to: "state.json")
    case .withError:
      try home.write(
        #"{"role": "agents", "answers": {"identityCenterRegion": "nowhere"}, \#(state)}"#, to: "state.json")
    case .damaged: try home.write("{", to: "state.json")
    case .newer: try home.write(#"{"schemaVersion": 99}"#, to: "state.json")
    case .folder: try home.makeFolder("state.json")
    case .admins: try home.write(#"{"role": "admins", \#(state)}"#, to: "state.json")
    }
    return nil
  }

  @Test("the code for a recording or a folder that cannot be made, on a screen", arguments: ["present", "rehearse"])
  func unwritable(_ command: String) throws {
    let home = try TemporaryFolder()
    let recording = try TerminalEmulator(
      BuiltConnectSSO.path, arguments: [command, "--record", "/sys/x.cast"],
      environment: ["HOME": home.path, "TMPDIR": home.path])
    #expect(try recording.waitForExit() == .exited(73))
    let scratch = try TerminalEmulator(
      BuiltConnectSSO.path, arguments: [command], environment: ["HOME": home.path, "TMPDIR": "/sys"])
    #expect(try scratch.waitForExit() == .exited(73))
  }
}
