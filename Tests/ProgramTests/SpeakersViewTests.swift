import Foundation
import TerminalEmulator
import TestSupport
import Testing

@Suite("Notes beside a presentation")
struct SpeakersViewTests {
  private func notes(_ home: TemporaryFolder, _ arguments: String...) throws -> TerminalEmulator {
    try TerminalEmulator(
      BuiltConnectSSO.path, arguments: ["notes"] + arguments,
      environment: ["HOME": home.path, "TMPDIR": home.path + "/scratch"], folder: home.path, columns: 100, rows: 30)
  }

  /// The notes' words of the place, without the clock.
  private func words(_ screen: TerminalScreen) -> String {
    screen.lines.dropFirst(4).joined(separator: " ").split(separator: " ").joined(separator: " ")
  }

  @Test("followed through a whole tape, with both ends killed and begun again, in either order")
  func wholeTape() throws {
    let home = try TemporaryFolder()
    try home.makeFolder("scratch")
    var notes = try notes(home)
    try notes.wait(for: "There is no run yet.")
    var presenter = try Presenter(home: home)
    try presenter.wait(forStop: 0)
    let all = try #require(Int(presenter.terminal.line(23).dropFirst(3).prefix { $0.isNumber }))
    try notes.wait(for: "Tape: stop 0 of \(all)")
    #expect(notes.screenText.contains("Space  presses Enter (begin)"))
    #expect(notes.screenText.contains("Say what the module is for"))
    var seen: [String] = []
    for stop in 1...all {
      try presenter.next(to: stop)
      try notes.wait(for: "Tape: stop \(stop) of \(all)")
      if [9, 17, all - 2, all - 1].contains(stop) {
        // What is saved comes a moment later than the place on the tape, or sooner.
        try presenter.terminal.waitUntilIdle()
        try notes.waitUntilIdle(milliseconds: 120)
      }
      seen.append(words(notes.screen))
      switch stop {
      case 4: #expect(notes.screenText.contains("Space  types \"virg\" in Region"))
      case 9:
        // The notes are killed, the tape goes on meanwhile, and they show the place at which it is.
        notes.kill(SIGKILL)
        _ = try notes.waitForExit()
        notes = try self.notes(home)
        try notes.wait(for: "Tape: stop 9 of \(all)")
        try notes.wait("the same", evenIfAlready: "they may come at once") { self.words($0) == seen[8] }
      case 17:
        // The presentation is killed. Its last place stays, and says so.
        presenter.terminal.kill(SIGKILL)
        _ = try presenter.terminal.waitForExit()
        try notes.wait(for: "The presentation has ended; its last place is shown.")
        #expect(notes.screenText.contains("stop 17 of \(all)"))
        notes.kill(SIGKILL)
        _ = try notes.waitForExit()
        notes = try self.notes(home)
        try notes.wait(for: "The presentation has ended")
        presenter = try Presenter(home: home)
        try notes.wait(for: "Tape: stop 0 of \(all)")
        for again in 1...17 { try presenter.next(to: again) }
        try notes.wait("stop 17") { self.words($0) == seen[16] }
      default: break
      }
    }
    #expect(Set(seen).count == all)
    #expect(notes.screenText.contains("It is at its end."))
    #expect(notes.screenText.contains("does nothing more here"))
    for stop in [all - 1, all - 2] {
      try presenter.back(to: stop)
      try notes.wait("stop \(stop) again") { self.words($0) == seen[stop - 1] }
    }
    #expect(!seen.contains { $0.contains(home.path) || $0.contains("scratch") })
    _ = try presenter.participant.leaveAfterAsking()
    try notes.wait(for: "The presentation has ended")
    try notes.send("q")
    #expect(try notes.waitForExit() == .exited(0))
  }

  @Test("by hand, blank, and the one clock, which a new run does not turn back and R in either begins anew")
  func together() throws {
    let home = try TemporaryFolder()
    try home.makeFolder("scratch")
    var presenter = try Presenter("--minutes", "40", home: home)
    try presenter.wait(forStop: 0)
    let terminal = presenter.terminal
    let notes = try notes(home)
    try notes.wait(for: "of 40:00")
    #expect(terminal.line(2).contains("40 of 40 min left, on time"))

    try terminal.send("b")
    try terminal.wait("nothing at all") { $0.screenText.allSatisfy(\.isWhitespace) && !$0.isCursorShown }
    try notes.wait(for: "The screen is blank.")
    try terminal.send(" ")
    try presenter.wait(forStop: 0)
    try notes.wait(for: "It waits for Space.")
    try terminal.send(Presenter.byHand)
    try notes.wait(for: "The presenter has the keys.")
    try presenter.participant.press(.enter, for: "step 1 of 6")
    try notes.wait(for: "step 1 of 6")
    try terminal.send(Presenter.byHand)
    try notes.wait(for: "It waits for Space.")

    // A session that began half an hour ago.
    let clock = Presenter.scratch(in: home) + "/clock.json"
    let began = ISO8601DateFormatter().string(from: Date(timeIntervalSinceNow: -1800))
    try home.write("{\"startedAt\": \"\(began)\", \"minutes\": 40}", to: String(clock.dropFirst(home.path.count + 1)))
    try notes.wait("half an hour") { $0.screenText.contains(/3[0-9]:[0-9]{2} of/) }
    try terminal.wait(for: "10 of 40 min left, late")
    #expect(notes.screenText.contains("LATE by"))
    _ = try presenter.participant.leaveAfterAsking()
    presenter = try Presenter(home: home)
    try presenter.wait(forStop: 0)
    #expect(presenter.terminal.screenText.contains("The clock goes on at 3"))
    #expect(presenter.terminal.line(2).contains(" of 40 min left, late"))
    try notes.send("r")
    try notes.wait("the beginning") { $0.screenText.contains(/\ 0:[0-9]{2} of/) }
    try presenter.terminal.wait(for: "40 of 40 min left")
    let later = ISO8601DateFormatter().string(from: Date(timeIntervalSinceNow: -600))
    try home.write("{\"startedAt\": \"\(later)\"}", to: String(clock.dropFirst(home.path.count + 1)))
    try notes.wait("ten minutes") { $0.screenText.contains(/1[0-9]:[0-9]{2} of/) }
    try presenter.terminal.send("r")
    try notes.wait("the beginning") { $0.screenText.contains(/\ 0:[0-9]{2} of/) }
  }
}
