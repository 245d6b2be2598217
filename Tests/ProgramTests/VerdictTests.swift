import Foundation
import TerminalEmulator
import TestSupport
import Testing

/// Every place that tells how far a run is tells the same.
@Suite("One verdict everywhere")
struct ProgramVerdictTests {
  private static let path = ".local/state/connect-sso/agents.json"

  /// A setup whose every item is answered and ticked, and whose relay state names another Region than its instance.
  private func wrongSetup() throws -> SavedSetup {
    let setup = try SavedSetup()
    let state = try setup.home.read(Self.path)
    let wrong = state.replacing("https://us-west-2", with: "https://us-east-1")
    try #require(wrong != state && wrong.contains("\"done\": true"))
    try setup.home.write(wrong, to: Self.path)
    return setup
  }

  @Test("a relay state that contradicts the instance: the commands")
  func commands() throws {
    let setup = try wrongSetup()
    let status = try setup.run("status")
    #expect(status.status == 1)
    #expect(
      status.output.hasPrefix(
        """
        For agents: 1 to mend. 5 of 6 steps are done.
        To mend: step 6, Relay state: The URL names us-east-1. The instance is in us-west-2.

        """), "\(status.output)")
    #expect(status.output.contains(" (checked, to mend)\n"))
    #expect(status.output.contains("Correct the box in AWS. "))
    #expect(!status.output.contains("Everything is set up."))
    #expect(status.output.hasSuffix("Not complete yet. To go on: connect-sso\n"))
    let json = try setup.run("status", "--json")
    #expect(json.status == 1)
    #expect(json.json["complete"] as? Bool == false)
    #expect(json.statuses == ["done", "done", "done", "done", "done", "problem"])
    #expect(try setup.run("status", "--card").status == 1)
    #expect(try setup.run("status", "--card").output.contains("Done: 1, 2, 3, 4, 5. Problem: 6.\n"))

    let checked = try setup.run("check", "--json")
    #expect(checked.status == 1)
    #expect(checked.json["complete"] as? Bool == false && checked.json["ok"] as? Bool == false)
    for format in ["markdown", "json", "env", "aws-cli", "cloudformation"] {
      let export = try setup.run("export", "--format", format)
      #expect(export.status == 1 && export.output.isEmpty, "\(format)")
    }
    let other = try setup.run("status", "--role", "admins", "--json").json["others"] as? [[String: Any]]
    #expect(other?.first?["complete"] as? Bool == false)
    // Answers without a fault are kept, and do not make it complete.
    let applied = try setup.run("apply", "-", "--json", input: #"{"answers": {"consoleShows": "dashboard"}}"#)
    #expect(applied.status == 0)
    #expect(applied.json["complete"] as? Bool == false)
    #expect(applied.statuses.last == "problem" && applied.codes.contains("relay-state/region-differs"))
    #expect((applied.json["answers"] as? [String: String])?["relayState"]?.contains("us-east-1") == true)
    #expect(
      try setup.run("apply", "-", input: #"{"done": "all"}"#).words.hasSuffix(
        "Now: 1 to mend. To see what: connect-sso status\n"))
  }

  @Test("the same: plain mode, to the end of its input")
  func plain() throws {
    let setup = try wrongSetup()
    let ended = try setup.run("--plain")
    #expect(ended.status == 1)
    #expect(ended.words == "Saved at the review, with 1 to mend. To go on: connect-sso --plain\n")
    #expect(ended.output.contains("Not done yet: 1 to mend.\nError: Step 6, Relay state: The URL names us-east-1."))
    #expect(ended.output.contains("To go to the first open point, press Enter: step 6, Relay state. "))
    let gone = try setup.run("--plain", input: "\n")
    #expect(gone.status == 1)
    #expect(gone.output.contains("Step 6 of 6: Set the relay state. It has something to mend."))
  }

  @Test("the same: the wizard, where Enter leads to it, it is mended, and Enter leaves", arguments: [80, 120])
  func wizard(columns: Int) throws {
    let setup = try wrongSetup()
    let participant = try Participant(home: setup.home, columns: columns, rows: columns / 10 * 3)
    try participant.terminal.wait(for: "Not done yet")
    try participant.terminal.wait(for: "Enter first open point")
    let step = columns < 100 ? "[!] Relay state" : "[!] 6 Set relay state"
    for words in ["1 to mend", "5 of 6 done", step, "Step 6, Relay state:"] {
      #expect(participant.terminal.screenText.contains(words), "\(words)")
    }
    try participant.press(.enter, for: "step 6 of 6")
    try participant.waitForItem("relayState")
    #expect(participant.terminal.screenText.contains("to mend)"))
    // Nothing blocks the way on.
    try participant.press(.nextStep, for: "Not done yet")
    let left = try participant.leave(.saveAndQuit)
    #expect(left.code == 0)
    #expect(left.lastLine == "Saved at the review, with 1 to mend. To go on: connect-sso")

    let again = try Participant(home: setup.home, columns: columns, rows: columns / 10 * 3)
    try again.press(.enter, for: "step 6 of 6")
    try again.waitForItem("relayState")
    #expect(again.terminal.screenText.contains("to mend)"))
    try again.press(.repair, for: "Then copy what the box holds")
    try again.terminal.paste(Sample.url)
    try again.accept(to: "defaults-kept")
    try again.press(.nextStep, for: "Enter finish")
    #expect(again.terminal.screenText.contains("6 of 6 done"))
    #expect(!again.terminal.screenText.contains("Not done yet"))
    let done = try again.leave(.enter)
    #expect(done.code == 0)
    #expect(done.lastLine.hasPrefix("Everything is set up and saved."))
    #expect(try setup.run("status").status == 0)
  }

  @Test("a change that is not accepted does not count, and is told on the review, on leaving and by status")
  func changed() throws {
    let setup = try SavedSetup()
    let participant = try Participant(home: setup.home, columns: 140, rows: 40)
    try participant.press(.enter)
    try participant.terminal.wait("no question") { !$0.screenText.contains("There is an earlier run.") }
    try participant.jump(toStep: 4)
    try participant.type("Z")
    try participant.jump(toStep: 6)
    try participant.press(.nextStep, for: "everything is set up")
    let words = "A change in step 4, Application name, is not accepted yet."
    // It goes on in the next row.
    #expect(participant.terminal.screenText.contains(words.dropLast(" yet.".count)))
    let left = try participant.leave(.saveAndQuit)
    #expect(left.lastLine.hasPrefix("Everything is set up and saved. \(words) "))
    let status = try setup.run("status")
    #expect(status.status == 0 && status.output.contains("\n\(words)\n"))
  }

  @Test("a metadata file that is gone is seen by the review and by check, and not by status")
  func metadataGone() throws {
    let setup = try SavedSetup()
    try FileManager.default.removeItem(atPath: setup.metadataFile)
    #expect(try setup.run("status").output.hasPrefix("For agents: Done. 6 of 6 steps are done.\n"))
    #expect(try setup.run("check", "--json").json["complete"] as? Bool == false)
    let participant = try Participant(home: setup.home)
    try participant.terminal.wait(for: "There is an earlier run.")
    try participant.press(.enter, for: "Enter first open point")
    try participant.terminal.wait(for: "Step 5, Metadata file:")
    #expect(participant.terminal.screenText.contains("5 of 6 done"))
    try participant.press(.enter, for: "step 5 of 6")
    try participant.waitForItem("metadataFile")
    #expect(try participant.leave(.saveAndQuit).lastLine.contains("with 1 to mend"))
  }

  @Test("a state file that calls its steps done makes nothing complete")
  func handMade() throws {
    let setup = try SavedSetup()
    let state = try setup.home.read(Self.path)
    try setup.home.write(state.replacing("\"catalog\",\n", with: ""), to: Self.path)
    let status = try setup.run("status", "--json")
    #expect(status.status == 1)
    #expect(status.json["complete"] as? Bool == false)
    #expect(status.statuses == ["done", "done", "open", "done", "done", "done"])
    #expect(try setup.run("status").output.hasPrefix("For agents: 1 open. 5 of 6 steps are done.\n"))
    #expect(try setup.run("check").status == 0)
  }

  @Test("status --json tells where the run stands, and since when")
  func place() throws {
    let participant = try Participant()
    try participant.press(.enter, for: "step 1 of 6")
    try participant.accept(to: "consoleShows")
    _ = try participant.leave(.saveAndQuit)
    for command in ["status", "check"] {
      let json = try participant.home.run(command, "--json").json
      #expect(json["currentStep"] as? String == "enable-sso")
      #expect(json["currentItem"] as? String == "consoleShows")
      #expect(json["startedAt"] as? String == participant.savedState?["startedAt"] as? String)
      #expect(json["changedAt"] as? String == participant.savedState?["changedAt"] as? String)
      #expect(json["changedAt"] is String && json["startedAt"] is String)
    }
    let empty = try TemporaryFolder().run("status", "--json").json
    #expect(empty["currentStep"] as? String == "before-you-start")
    #expect(empty["changedAt"] == nil)
  }

  @Test("how an answer is known has the same words on the screen, in plain mode and in exports")
  func known() throws {
    let setup = try SavedSetup()
    _ = try setup.run(
      "apply", "-", input: #"{"answers": {"consoleShows": "dashboard"}, "byWord": ["relayState"]}"#)
    let status = try setup.run("status").output
    #expect(status.contains("What the console shows: A dashboard: it is enabled here (not checked)\n"))
    #expect(status.contains("Relay state: \(Sample.url) (not checked)\n"))
    #expect(status.contains("Instance ARN: \(Sample.arn) (checked)\n"))
    let plain = try setup.run("--plain", input: "\n").output
    #expect(plain.contains("What the console shows, not checked: A dashboard: it is enabled here\n"))
    #expect(plain.contains("Relay state, not checked: \(Sample.url)\n"))
    let handout = try setup.run("export").output
    #expect(handout.contains("- What the console shows (not checked): "))
    #expect(handout.contains("- Relay state (not checked): "))
    #expect(handout.contains("- Application name (checked): "))
    #expect(!handout.contains("by word"))
    #expect(
      try setup.run("export", "--format", "env").output.contains("\nCONNECT_SSO_BY_WORD='consoleShows relayState'\n"))
    #expect(
      try setup.run("export", "--format", "json").json["byWord"] as? [String] == ["consoleShows", "relayState"])
  }
}
