import Foundation
import TerminalEmulator
import TestSupport
import Testing

@Suite("Every way out leaves the terminal as it was, and nothing is lost")
struct LeavingTests {
  /// Somebody who has typed half of an instance.
  private func halfway() throws -> Participant {
    let participant = try Participant()
    try participant.press(.enter, for: "step 1 of 6")
    try participant.jump(toStep: 6)
    try participant.accept(to: "instance")
    try participant.type("arn:aws:connect:us-w")
    return participant
  }

  @Test("keys", arguments: [(.saveAndQuit, 0), (.interrupt, 130)] as [(Participant.Press, Int32)])
  func keys(_ key: Participant.Press, _ code: Int32) throws {
    let participant = try halfway()
    let left = try participant.leave(key)
    #expect(left.code == code)
    #expect(left.lastLine == "Saved at step 6 of 6. To go on: connect-sso")
    #expect(participant.savedDrafts["instance"] == "arn:aws:connect:us-w")
    // Plain mode is named before the screen opens, and the words are there again behind it.
    #expect(participant.terminal.screenText.contains("For plain lines instead of a screen: connect-sso --plain"))
  }

  @Test("signals", arguments: [(SIGINT, 130), (SIGTERM, 143), (SIGHUP, 129), (SIGQUIT, 131)] as [(Int32, Int32)])
  func signals(_ signal: Int32, _ code: Int32) throws {
    let participant = try halfway()
    participant.terminal.kill(signal)
    let left = try participant.terminal.left()
    #expect(left.code == code)
    #expect(left.lastLine == "Saved at step 6 of 6. To go on: connect-sso")
    #expect(participant.savedDrafts["instance"] == "arn:aws:connect:us-w")
  }

  @Test("a signal that comes together with the second Ctrl-Y is not kept waiting for a key", arguments: 0..<4)
  func signalAmongKeys(_ round: Int) throws {
    let participant = try halfway()
    // Stopped, it takes keys and signal in one piece.
    participant.terminal.kill(SIGSTOP)
    try participant.terminal.send("\u{19}\u{19}")
    participant.terminal.kill(SIGTERM)
    participant.terminal.kill(SIGCONT)
    #expect(try participant.terminal.left().code == 143)
    #expect(participant.savedDrafts["instance"] == "arn:aws:connect:us-w")
  }

  @Test("a closed window")
  func hangUp() throws {
    let participant = try halfway()
    participant.terminal.hangUp()
    #expect(try participant.terminal.waitForExit() == .exited(129))
    #expect(participant.savedDrafts["instance"] == "arn:aws:connect:us-w")
  }

  @Test("the administrators' run begins with what the agents' run knows, marked so")
  func administrators() throws {
    let agents = try Participant()
    try agents.press(.enter)
    for item in ["console-open", "consoleShows", "identityCenterRegion"] {
      try agents.waitForItem(item)
      if item == "identityCenterRegion" { try agents.type("us-east-1") }
      try agents.press(.enter)
    }
    try agents.waitForItem("enabled")
    try agents.press(.enter)
    try agents.waitForItem("organization-exists")
    _ = try agents.leave(.saveAndQuit)

    let admins = try Participant(home: agents.home, arguments: ["--role", "admins"])
    try admins.terminal.wait(for: "What the agents' setup knows is here already")
    try admins.terminal.wait(for: "[x] Enable")
    try admins.press(.enter, for: "step 2 of 6")
    try admins.press(.previousStep, for: "step 1 of 6")
    for _ in 0..<2 { try admins.press(.tab) }
    try admins.terminal.wait(for: "(checked, from")
    #expect(try admins.leave(.saveAndQuit).lastLine == "Saved at step 1 of 6. To go on: connect-sso --role admins")
    let saved = try agents.home.read(".local/state/connect-sso/admins.json")
    #expect(saved.contains("\"taken\": [\n    \"identityCenterRegion\"\n  ]"))
  }

  @Test("a second start with other columns shows what was typed")
  func resumes() throws {
    let participant = try halfway()
    participant.terminal.kill(SIGTERM)
    _ = try participant.terminal.left()
    let again = try Participant(home: participant.home, columns: 120, rows: 40)
    try again.terminal.wait(for: "arn:aws:connect:us-w")
    #expect(again.savedItem == "instance")
  }

  @Test("a second wizard takes over, and the first one saves and closes", arguments: [false, true])
  func takeover(isStopped: Bool) throws {
    let first = try halfway()
    if isStopped { first.terminal.kill(SIGSTOP) }

    let second = try Participant(home: first.home)
    try second.terminal.wait(for: "open in another terminal")
    try second.press(.enter, for: "arn:aws:connect:us-w")

    let left = try first.terminal.left()
    #expect(left.code == 143)
    // By whom, and where the run goes on.
    let said = first.terminal.lines.joined()
    #expect(said.contains("Process \(second.terminal.process) in /dev/pts/"), "\(said)")
    #expect(said.contains("has taken this run over."), "\(said)")
    #expect(left.lastLine == "Saved at step 6 of 6. To go on: connect-sso")
    try second.type("est")
    #expect(try second.leave(.saveAndQuit).code == 0)
    #expect(second.savedDrafts["instance"] == "arn:aws:connect:us-west")
  }

  @Test("keys do not wait for the first wizard's disk, and what is typed meanwhile belongs to the run that comes")
  func slowTakeover() throws {
    let home = try TemporaryFolder()
    try Participant.writeState(in: home, at: "set-relay-state", "instance")
    let first = try Participant(slowedBy: 3_000, home: home)
    try first.type("arn:aws:connect:us-w")

    let (second, third) = (try Participant(home: home), try Participant(home: home))
    for other in [second, third] { try other.terminal.wait(for: "open in another terminal") }
    try third.press(.enter, for: "is asked to save")
    // Nobody waits with this one for the disk.
    #expect(try third.leave(.interrupt).code == 75)
    try second.press(.enter)
    try second.terminal.send("est")
    try second.terminal.wait(for: "arn:aws:connect:us-west")
    #expect(try first.terminal.waitForExit() == .exited(143))
    #expect(try second.leave(.saveAndQuit).code == 0)
    #expect(second.savedDrafts["instance"] == "arn:aws:connect:us-west")
  }

  @Test("a second wizard that leaves it there changes nothing")
  func leftElsewhere() throws {
    let first = try halfway()
    let second = try Participant(home: first.home)
    try second.terminal.wait(for: "open in another terminal")
    try second.press(.up)
    let left = try second.leave(.enter)
    #expect(left.code == 75)
    try first.type("est-2")
  }

  @Test("where nothing can be saved, the screen says so, and the exit code too")
  func cannotSave() throws {
    // Nobody makes files here, not even root.
    let participant = try Participant(arguments: ["wizard", "--state", "/sys/agents.json"])
    try participant.terminal.wait(for: "NOT SAVED", evenIfAlready: "it comes with the first screen or soon after")
    try participant.press(.enter, for: "step 1 of 6")
    #expect(participant.terminal.line(0).contains("NOT SAVED"))
    // Ctrl-X asks, and the first answer stays.
    try participant.press(.saveAndQuit, for: "Your last answers are not saved.")
    try participant.press(.enter)
    try participant.terminal.wait { !$0.screenText.contains("Leave without saving") }
    try participant.press(.saveAndQuit, for: "Leave without saving")
    try participant.press(.down)
    let left = try participant.leave(.enter)
    #expect(left.code == 74)
    #expect(participant.terminal.screenText.contains("Not saved:"))
  }
}
