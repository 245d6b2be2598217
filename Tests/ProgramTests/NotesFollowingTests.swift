import Foundation
import TerminalEmulator
import TestSupport
import Testing

@Suite("How soon the notes follow")
struct NotesFollowingTests {
  /// `CONNECT_SSO_TEST_ROUNDS=1000` measures as many changes; the slowest and the median are printed. How soon they came is
  /// printed, not judged: the machine that tests may do other things too.
  @Test("after every change of the step")
  func everyStep() throws {
    let rounds = RandomRounds.count(usually: 24)
    let home = try TemporaryFolder()
    let wizard = try Participant(home: home)
    try wizard.press(.enter, for: "step 1 of 6")
    let notes = try TerminalEmulator(
      BuiltConnectSSO.path, arguments: ["notes"], environment: ["HOME": home.path, "TMPDIR": home.path],
      folder: home.path, columns: 80, rows: 24)
    try notes.wait(for: "step 1 of 6")
    var times: [Duration] = []
    var step = 1
    for round in 0..<rounds {
      let goesOn = (round / 5).isMultiple(of: 2)
      step += goesOn ? 1 : -1
      let start = ContinuousClock.now
      try wizard.press(goesOn ? .nextStep : .previousStep)
      try notes.wait(for: "step \(step) of 6")
      times.append(ContinuousClock.now - start)
      try wizard.terminal.wait(for: "step \(step) of 6")
    }
    let sorted = times.sorted()
    print("Notes followed \(rounds) changes: median \(sorted[rounds / 2]), slowest \(sorted[rounds - 1]).")
  }
}
