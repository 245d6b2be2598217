import Foundation
import TerminalEmulator
import TestSupport
import Testing

@Suite("Ids that are cut on the screen, and whole in what is saved")
struct MaskedScreenTests {
  private static let secrets = ["178c7", "8c75e4", "11112", "22223333", "b3de-4839"]

  private func expectMasked(_ text: String) {
    for secret in Self.secrets { #expect(!text.contains(secret), "\(secret) in\n\(text)") }
  }

  @Test("nothing that the program ever sends holds an id, while it is typed or pasted; the state has it whole")
  func typed() throws {
    let home = try TemporaryFolder()
    let state = home.path + "/111122223333.json"
    let participant = try Participant(
      home: home, arguments: ["--mask", "--state", state], recordsOutput: true)
    participant.stateFile = state
    #expect(participant.terminal.line(0).contains("masked"))
    try participant.jump(toStep: 6)
    try participant.press(.down)
    try participant.waitForItem("instance")
    for character in Sample.arn { try participant.terminal.send(String(character)) }
    try participant.terminal.wait(for: "instance/178c****")
    try participant.accept(to: "pasted")
    #expect(participant.savedAnswers["instance"] == Sample.arn)
    try participant.press(.copy, for: "Sent to the terminal")
    try participant.press(.copy, for: "never shown alone")
    try participant.press(.down)
    try participant.waitForItem("relayState")
    try participant.terminal.send("\u{1B}[200~\(Sample.url)\u{1B}[201~")
    try participant.accept(to: "defaults-kept")
    #expect(participant.savedAnswers["relayState"] == Sample.url)
    let left = try participant.leave(.saveAndQuit)
    #expect(left.lastLine.contains("1111********.json"))
    // What goes to the clipboard is whole, in base64.
    expectMasked(String(decoding: participant.terminal.output, as: UTF8.self))
  }

  @Test("a recording holds what was seen; notes, paper and plain mode are cut as well")
  func everywhere() throws {
    let home = try TemporaryFolder()
    let tape = "Sleep 1s\nCtrl+N 6\nDown@1ms\nType@1ms \"\(Sample.arn)\" # \(Sample.instanceID)\nSleep 1s\n"
    try home.write(tape, to: "my.tape")
    let presenter = try Presenter(
      "--mask", "--tape", home.path + "/my.tape", "--record", home.path + "/my.cast", home: home)
    try presenter.next(to: 1)
    try presenter.terminal.wait(for: "instance/178c****", evenIfAlready: "the stop may come with it")
    let notes = try TerminalEmulator(
      BuiltConnectSSO.path, arguments: ["notes", "--mask"],
      environment: ["HOME": home.path, "TMPDIR": home.path + "/scratch"], folder: home.path)
    try notes.wait(for: "178c****")
    expectMasked(notes.screenText)
    #expect(notes.line(0).contains("masked"))
    _ = try presenter.participant.leaveAfterAsking()
    expectMasked(try home.read("my.cast"))
    let plain = try FinishedCommand(
      ["--plain", "--mask"], input: ":go 6\n\n\(Sample.arn)\n:read\n:copy\n:card\n", home: home)
    #expect(plain.output.contains("178c****"))
    expectMasked(plain.output + plain.words)
  }
}
