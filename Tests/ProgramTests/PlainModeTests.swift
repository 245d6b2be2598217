import Foundation
import TerminalEmulator
import TestSupport
import Testing

@Suite("Plain mode, at a terminal and without one")
struct PlainModeTests {
  /// Somebody who has typed an instance that is refused.
  private func halfway(arguments: [String] = ["--plain"], environment: [String: String] = [:]) throws
    -> PlainParticipant
  {
    let participant = try PlainParticipant(arguments: arguments, environment: environment)
    try participant.type("", for: "Step 1 of 6: Enable IAM Identity Center.")
    try participant.type(":go 6", for: "When it is true, press Enter.")
    try participant.type("", for: "Type your answer.")
    try participant.type("arn:aws:conn", for: "Type another value.")
    return participant
  }

  @Test(
    "it opens where it is asked for, and where there is no screen",
    arguments: [
      (["--plain"], [:]), (["wizard", "--plain"], [:]), ([], ["ACCESSIBLE": "1"]), ([], ["TERM": "dumb"]),
      ([], ["TERM": ""]), (["wizard"], ["ACCESSIBLE": "yes"]),
    ] as [([String], [String: String])])
  func opens(_ arguments: [String], _ environment: [String: String]) throws {
    let participant = try PlainParticipant(
      arguments: arguments, environment: environment, for: "To begin, press Enter.")
    try participant.terminal.send("\u{4}")
    let left = try participant.left()
    #expect(left.code == 1)
    let isAsked = arguments.contains("--plain")
    #expect(left.lastLine == "Nothing was given yet. To start: connect-sso" + (isAsked ? " --plain" : ""))
  }

  @Test("it does not open where the variable says no", arguments: ["", "0"])
  func declined(_ value: String) throws {
    _ = try Participant(environment: ["ACCESSIBLE": value])
  }

  @Test(
    "signals and keys", arguments: [(SIGINT, 130), (SIGTERM, 143), (SIGHUP, 129), (SIGQUIT, 131)] as [(Int32, Int32)])
  func signals(_ signal: Int32, _ code: Int32) throws {
    let participant = try halfway()
    if signal == SIGINT { try participant.terminal.send("half\u{3}") } else { participant.terminal.kill(signal) }
    let left = try participant.left()
    #expect(left.code == code)
    #expect(left.lastLine == "Saved at step 6 of 6. To go on: connect-sso --plain")
    #expect(participant.saved.contains("\"instance\": \"arn:aws:conn\""))
  }

  @Test("a closed window")
  func hangUp() throws {
    let participant = try halfway()
    participant.terminal.hangUp()
    let exit = try participant.terminal.waitForExit()
    #expect(exit == .exited(129))
    #expect(participant.saved.contains("arn:aws:conn"))
  }

  @Test(":quit, and the run goes on on the screen")
  func goesOn() throws {
    let participant = try halfway()
    try participant.terminal.send(":quit\r")
    #expect(try participant.left().code == 0)
    let screen = try Participant(home: participant.home)
    try screen.terminal.wait(for: "arn:aws:conn")
    #expect(screen.savedItem == "instance")
  }

  @Test("arrow keys and other escape sequences in a line are dropped")
  func escapeSequences() throws {
    let participant = try halfway()
    try participant.type("\u{1B}[A\u{1B}[D178c75e4-b3de-4839-a6aa-e321ab3f3770\u{1B}OH", for: "Region of the instance")
    try participant.terminal.send(":quit\r")
    _ = try participant.terminal.waitForExit()
    #expect(participant.saved.contains("\"instance\": \"178c75e4-b3de-4839-a6aa-e321ab3f3770\""))
  }

  @Test("an empty line within a paste ticks nothing, and Enter alone does")
  func emptyLineInPaste() throws {
    let participant = try halfway()
    try participant.type(
      Sample.arn + "\r", for: "An empty line that comes together with other lines does nothing.")
    #expect(participant.saved.contains("\"currentItem\": \"pasted\""))
    try participant.type("", for: "Ticked.")
  }

  @Test("a line that the terminal has cut is explained")
  func longLine() throws {
    let participant = try halfway()
    try participant.type(String(repeating: "x", count: 5000), for: "This terminal keeps 4095 characters of a line.")
  }

  @Test("a metadata file is pasted with all its lines")
  func pastedMetadata() throws {
    let participant = try PlainParticipant()
    try participant.type("", for: "press Enter.")
    try participant.type(":go 5", for: "press Enter.")
    try participant.type("", for: "Type your answer.")
    let xml = try Sample.metadata
    let lines = xml.replacing("><", with: ">\n<").split(separator: "\n")
    for line in lines { try participant.terminal.send(line + "\r") }
    try participant.wait(
      for: "Accepted, checked: \(participant.home.path)/.local/state/connect-sso/agents-metadata.xml")
  }

  @Test("a second wizard takes over, plain or not", arguments: [(true, true), (true, false), (false, true)])
  func takeover(first isFirstPlain: Bool, second isSecondPlain: Bool) throws {
    let home = try TemporaryFolder()
    let first = try isFirstPlain ? PlainParticipant(home: home).terminal : Participant(home: home).terminal
    if isSecondPlain {
      let second = try PlainParticipant(home: home, for: "Type 1 or 2. Enter alone means 2.")
      try second.type("continue", for: "Before you start.")
      #expect(try first.waitForExit() == .exited(143))
      try second.type("", for: "Step 1 of 6")
    } else {
      let second = try Participant(home: home)
      try second.terminal.wait(for: "open in another terminal")
      try second.press(.enter)
      #expect(try first.waitForExit() == .exited(143))
      try second.press(.enter, for: "step 1 of 6")
    }
  }

  @Test("a run that another wizard holds: left there is exit 75, and a pipe does not ask")
  func heldElsewhere() throws {
    let first = try halfway()
    let second = try PlainParticipant(home: first.home, for: "Type 1 or 2. Enter alone means 2.")
    try second.terminal.send("1\r")
    #expect(try second.left().code == 75)
    let piped = try FinishedCommand(["--plain"], input: "\n\n", home: first.home)
    #expect(piped.status == 75)
    #expect(piped.output.isEmpty)
    #expect(piped.words.contains("Another connect-sso"))
    try first.type(":steps", for: "0 of 6 steps are done.")
  }

  @Test("where nothing can be saved, it says so, and the exit code too")
  func cannotSave() throws {
    let home = try TemporaryFolder()
    let command = try FinishedCommand(
      ["wizard", "--plain", "--state", "/sys/agents.json"], input: "\n\n:quit\n", home: home)
    #expect(command.status == 74)
    #expect(command.output.contains("\nNot saved: "))
    #expect(command.words.contains("Not saved: "))
  }

  @Test("CR LF, NUL, bytes that are no text, a line of 10 MB, and no line end at the end")
  func oddInput() throws {
    let home = try TemporaryFolder()
    var bytes = Array("\r\n:go 4\r\n".utf8) + [0, 0x1B, 0x5B, 0x41, 0xFF, 0xC3, 0x28, 0x0A]
    bytes += [UInt8](repeating: UInt8(ascii: "x"), count: 10_000_000) + [0x0A]
    bytes += Array("Amazon \u{9B}Connect\u{0} - Agent".utf8)
    let command = try FinishedCommand(["--plain"], bytes: bytes, home: home)
    try requireHarmless(command.output)
    #expect(command.status == 1)
    #expect(command.output.contains("Error: "))
    #expect(command.output.contains("Accepted, checked: Amazon Connect - Agent\n"))
    #expect(try home.savedState().contains("\"currentItem\": \"name-typed\""))
  }

  @Test("a file with a hostile name is offered without what steers a terminal")
  func hostileName() throws {
    let home = try TemporaryFolder()
    try home.write(
      try Sample.metadata.utf8, to: "Downloads/\u{1B}[31m\u{202E}red\u{7}.xml")
    let command = try FinishedCommand(
      ["--plain"], input: "\n:go 5\n\n\n:complete ~/Downloads/\n:read\n", home: home,
      environment: ["AWS_REGION": "\u{1B}[31m"])
    try requireHarmless(command.output)
    try requireHarmless(command.words)
  }
}
