import Foundation
import TerminalEmulator
import TestSupport
import Testing

@Suite("The exit codes of every command")
struct ExitCodeTests {
  /// What is saved under `--state state.json` before the command runs.
  enum Saved: String, CaseIterable {
    case nothing, complete, empty, withError, damaged, newer, folder
    /// A complete run that a wizard in a terminal has open.
    case locked
    case admins
    /// A complete run of which only the save before is left.
    case lost
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

    var testDescription: String { "\(words), \(saved.rawValue): \(code)" }
  }

  /// A command that works on a saved state, and its code for each state in the order of `Saved`.
  private static func onState(_ words: String, _ codes: [Int32], input: String = "") -> [Row] {
    var rows = zip(Saved.allCases, codes).map { saved, code in
      Row("\(words) --state state.json", saved, code, input: input)
    }
    rows.append(Row("\(words) --state state.json --role agents", .admins, 64, input: input))
    rows.append(Row("\(words) --state state.json --role admins", .complete, 64, input: input))
    rows.append(Row("--state state.json --role admins \(words)", .complete, 64, input: input))
    rows.append(Row("\(words) --role chief", .nothing, 64, input: input))
    rows.append(Row("\(words) --nonsense", .complete, 64, input: input))
    rows.append(Row("\(words) --state state.json --pages missing", .complete, 66, input: input))
    rows.append(Row("\(words) --state state.json --pages wrong-pages", .complete, 65, input: input))
    return rows
  }

  private static var stateRows: [Row] {
    // Nothing, complete, empty, with an error; damaged, newer, a folder; open in a wizard; the administrators' run;
    // only the save before a complete one.
    var rows = onState("status", [1, 0, 1, 1, 65, 65, 66, 0, 1, 0])
    rows += onState("check", [1, 0, 0, 1, 65, 65, 66, 0, 0, 0])
    rows += onState("export", [1, 0, 1, 1, 65, 65, 66, 0, 1, 0])
    // These mend a damaged file, and say so; in the place of a folder they cannot save.
    let answers = #"{"answers": {"identityCenterRegion": "us-east-1"}}"#
    rows += onState("apply -", [0, 0, 0, 0, 0, 65, 73, 75, 0, 0], input: answers)
    rows += onState("reset --yes", [0, 0, 0, 0, 0, 65, 73, 75, 0, 0])
    rows += onState("wizard --plain", [1, 0, 1, 1, 1, 65, 66, 75, 1, 0])
    return rows
  }

  private static var answerRows: [Row] {
    var rows = [Row("--plain --state state.json", .empty, 0, input: ":quit\n")]
    for input in ["[]", "{", "", #"{"answers": {"nonsense": "x"}}"#] {
      rows.append(Row("apply -", .nothing, 65, input: input))
    }
    rows.append(Row("apply -", .nothing, 1, input: #"{"answers": {"identityCenterRegion": "nowhere"}}"#))
    rows.append(Row("apply - --role admins", .nothing, 64, input: #"{"role": "agents"}"#))
    let good = #"{"answers": {"identityCenterRegion": "us-east-1"}}"#
    rows.append(Row("apply - --state /sys/state.json", .nothing, 73, input: good))
    // A last word that is empty.
    rows += ["status --state ", "apply - --state ", "--plain --state "].map { Row($0, .nothing, 64, input: good) }
    rows.append(Row("inspect metadata ", .nothing, 1))
    return rows
  }

  /// The code, what is saved, and the words; as a text, which the compiler takes as it is.
  private static let table = """
    64 complete notes --state state.json --role admins
    0 complete notes --state state.json
    64 nothing notes --print --minutes 0
    66 nothing notes --print --pages missing
    65 nothing notes --print --pages wrong-pages
    66 nothing apply missing.json
    66 nothing apply folder.json
    64 nothing apply
    64 nothing reset nonsense --yes
    64 nothing reset 9 --yes
    64 nothing reset
    64 complete status --json --card
    64 complete export --format nonsense
    0 nothing inspect region us-east-1
    1 nothing inspect region nowhere
    64 nothing inspect nonsense x
    64 nothing inspect region
    66 nothing inspect metadata missing.xml
    66 nothing inspect metadata folder.json
    1 nothing inspect metadata answers.json
    1 nothing inspect metadata us-east-1
    1 nothing inspect metadata \(Sample.arn)
    1 nothing inspect metadata http://portal.sso.us-east-1.amazonaws.com/saml/metadata/x
    1 nothing inspect metadata https://portal.sso.us-east-1.amazonaws.com/saml/assertion/x
    0 nothing inspect metadata elsewhere
    64 nothing inspect region us-east-1 --role chief
    0 nothing relay-state \(Sample.arn)
    1 nothing relay-state alias
    64 nothing relay-state 178c75e4-b3de-4839-a6aa-e321ab3f3770
    64 nothing relay-state
    1 nothing relay-state \(Sample.arn) --region nowhere
    0 nothing explain region/unknown
    64 nothing explain nonsense
    64 nothing explain
    0 nothing pages check good-pages
    1 nothing pages check wrong-pages
    66 nothing pages check missing
    73 nothing pages export /sys/pages
    0 nothing pages export new-pages
    64 nothing pages export
    64 nothing pages nonsense
    66 nothing present --tape missing.tape
    66 nothing present --tape folder.json
    65 nothing present --tape answers.json
    0 nothing present --print-tape
    64 nothing present --role chief
    66 nothing present --pages missing
    65 nothing present --pages wrong-pages
    64 nothing present
    64 nothing rehearse --wording nonsense
    66 nothing rehearse --pages missing
    65 nothing rehearse --pages wrong-pages
    64 nothing rehearse
    64 nothing nonsense
    64 nothing help nonsense
    64 nothing help pages nonsense
    64 nothing --nonsense
    0 nothing --help
    0 nothing help
    0 nothing help status
    0 nothing status --help
    0 nothing --version
    0 nothing --generate-completion-script bash
    """

  private static var otherRows: [Row] {
    table.components(separatedBy: "\n").compactMap { line in
      let parts = line.split(separator: " ", maxSplits: 2).map(String.init)
      guard parts.count == 3, let code = Int32(parts[0]), let saved = Saved(rawValue: parts[1]) else { return nil }
      return Row(parts[2], saved, code)
    }
  }

  @Test("as the table has them", arguments: stateRows + answerRows + otherRows)
  func codes(_ row: Row) throws {
    let home = try TemporaryFolder()
    try home.makeFolder("folder.json")
    if row.words.contains("good-pages") { _ = try home.run("pages", "export", "good-pages") }
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
    func write(_ role: String, _ answers: [String: String] = [:]) throws {
      let state: [String: Any] = [
        "answers": answers, "byWord": [String](), "currentItem": "console-open", "currentStep": "enable-sso",
        "drafts": [String: String](), "role": role, "schemaVersion": 1, "steps": [String: String](),
        "workshop": "configure-aws-sso-for-agents",
      ]
      try home.write(try JSONSerialization.data(withJSONObject: state), to: "state.json")
    }
    switch saved {
    case .nothing: break
    case .complete, .locked:
      try FileManager.default.copyItem(atPath: Sample.metadataFile, toPath: home.path + "/metadata.xml")
      let answers = SavedSetup.answers(metadataFile: home.path + "/metadata.xml")
      let applied = try home.run("apply", "-", "--state", "state.json", input: answers)
      try #require(applied.status == 0, "\(applied.words)")
      guard saved == .locked else { return nil }
      return try Participant(home: home, arguments: ["--state", "state.json"])
    case .empty: try write("agents")
    case .withError: try write("agents", ["identityCenterRegion": "nowhere"])
    case .damaged: try home.write("{", to: "state.json")
    case .newer: try home.write(#"{"schemaVersion": 99}"#, to: "state.json")
    case .folder: try home.makeFolder("state.json")
    case .admins: try write("admins")
    case .lost:
      _ = try prepare(.complete, in: home)
      try FileManager.default.moveItem(
        atPath: home.path + "/state.json", toPath: home.path + "/state.json.previous")
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
