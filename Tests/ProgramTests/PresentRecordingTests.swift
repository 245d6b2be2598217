import Foundation
import TerminalEmulator
import TestSupport
import Testing

@Suite("Recordings of a presentation")
struct PresentRecordingTests {
  /// The events of an asciicast v2 file, each line of which is JSON.
  private struct Cast {
    var header: [String: Any]
    var events: [(time: Double, kind: String, data: String)]

    init(_ path: String) throws {
      let text = try String(contentsOfFile: path, encoding: .utf8)
      #expect(text.hasSuffix("\n"))
      let lines = try text.split(separator: "\n").map { try JSONSerialization.jsonObject(with: Data($0.utf8)) }
      header = try #require(lines.first as? [String: Any])
      events = try lines.dropFirst().map { line in
        let event = try #require(line as? [Any])
        return (
          try #require(event[0] as? Double), try #require(event[1] as? String), try #require(event[2] as? String)
        )
      }
    }
  }

  /// What a terminal of that size shows after the bytes.
  private func shown(_ text: String, columns: Int, rows: Int, in home: TemporaryFolder) throws -> Presenter.Shot {
    let file = try home.write(text.utf8, to: "replayed")
    let player = try TerminalEmulator("/bin/cat", arguments: [file], columns: columns, rows: rows)
    _ = try player.waitForExit()
    return Presenter.Shot(player.screen)
  }

  @Test("played into another terminal, it shows the program's own screens, colours and cursor, also after a new size")
  func replayed() throws {
    let home = try TemporaryFolder()
    let file = home.path + "/demo.cast"
    let presenter = try Presenter("--record", file, home: home)
    var screens = 0
    func look() throws {
      let terminal = presenter.terminal
      // What anybody has seen is in the file already.
      let cast = try Cast(file)
      let last = cast.events.lastIndex { $0.kind == "r" } ?? -1
      let text = cast.events[(last + 1)...].map(\.data).joined()
      let played = try shown(text, columns: terminal.columns, rows: terminal.rows, in: home)
      #expect(played.rows == Presenter.Shot(terminal.screen).rows)
      #expect(played.cursor == Presenter.Shot(terminal.screen).cursor)
      screens += 1
    }
    try presenter.wait(forStop: 0)
    try look()
    for stop in 1...3 {
      try presenter.next(to: stop)
      try look()
    }
    try presenter.terminal.send("4")
    try presenter.terminal.wait(for: "suggested")
    try look()
    try presenter.next(to: 15)
    try look()
    presenter.terminal.resize(columns: 100, rows: 30)
    try presenter.terminal.wait("the new size") { $0.line(29).contains("F1 menu") }
    try look()
    try presenter.terminal.send(Presenter.byHand)
    try presenter.terminal.wait(for: "F9 back to the tape")
    try look()
    #expect(screens == 8)
    let left = try presenter.participant.leaveAfterAsking()
    #expect(left.code == 0)
    #expect(presenter.terminal.screenText.contains("Recorded in \(file)."))

    let cast = try Cast(file)
    #expect(cast.events.last?.data == "\u{1B}[0m\u{1B}[?25h\u{1B}[30;1H\r\n")
    #expect(cast.header["version"] as? Int == 2)
    #expect(cast.header["width"] as? Int == 80)
    #expect(cast.header["height"] as? Int == 24)
    #expect((cast.header["timestamp"] as? Int).map { abs($0 - Int(time(nil))) < 600 } == true)
    #expect((cast.header["env"] as? [String: String])?["TERM"] == "xterm-256color")
    #expect(cast.events.contains { $0.kind == "r" && $0.data == "100x30" })
    #expect(zip(cast.events, cast.events.dropFirst()).allSatisfy { $0.time <= $1.time })
  }

  @Test("a jump is one frame: between its key and its goal nothing is recorded", arguments: ["6", "\u{1B}[F"])
  func jump(key: String) throws {
    let home = try TemporaryFolder()
    let file = home.path + "/demo.cast"
    let presenter = try Presenter("--record", file, home: home)
    try presenter.next(to: 1)
    try presenter.terminal.waitUntilIdle(milliseconds: 50)
    let before = try Cast(file).events.count
    try presenter.terminal.send(key)
    let goal = key == "6" ? "step 6 of 6" : "review"
    try presenter.terminal.wait("the goal") { $0.line(0).contains(goal) }
    let events = try Cast(file).events
    let text = events[...before].map(\.data).joined()
    let player = try TerminalEmulator("/bin/cat", arguments: [try home.write(text.utf8, to: "jumped")])
    _ = try player.waitForExit()
    #expect(player.line(0).contains(goal), "\(player.screenText)")
  }

  @Test("no frame shows where a demonstration keeps its files, by hand neither")
  func paths() throws {
    let home = try TemporaryFolder()
    let file = home.path + "/demo.cast"
    let presenter = try Presenter("--record", file, home: home)
    let terminal = presenter.terminal
    try presenter.wait(forStop: 0)
    for step in 1...6 {
      try terminal.send("\(step)")
      try terminal.wait("step \(step)") { $0.line(0).contains("step \(step) of 6") }
    }
    try terminal.send("\u{1B}[F")
    try terminal.wait("the review") { $0.line(0).contains("review") }
    try terminal.send(Presenter.byHand)
    try terminal.wait(for: "F9 back to the tape")
    try presenter.participant.highlight("Write the handout", with: .down)
    try terminal.send("\r")
    try terminal.wait(for: "Handout written: ~/.local/state/connect-sso/agents-handout.md")
    try presenter.participant.jump(toStep: 5)
    try terminal.send("\u{1B}[B\u{15}")
    try terminal.paste(try Repository.text("Resources/samples/metadata.xml"))
    try terminal.wait(for: "Enter goes on.")
    try terminal.wait(for: "~/.local/state/connect-sso/agents-metadata.xml")
    #expect(try presenter.participant.leaveAfterAsking().code == 0)
    let cast = try home.read("demo.cast")
    for secret in [home.path, "connect-sso-\(getuid())", "/scratch"] { #expect(!cast.contains(secret), "\(secret)") }
  }

  @Test("asciinema plays it", .enabled(if: PythonTools.isExpected("asciinema"), Comment(rawValue: PythonTools.whyNot)))
  func asciinema() throws {
    let home = try TemporaryFolder()
    let tape = try home.write("Sleep 1s Enter Enter Sleep 1s Enter Type \"virg\" Sleep 1s".utf8, to: "short.tape")
    let file = home.path + "/demo.cast"
    let presenter = try Presenter("--tape", tape, "--record", file, home: home)
    try presenter.next(to: 1)
    try presenter.next(to: 2)
    let rows = presenter.terminal.lines
    // Before the line that ends the recording.
    presenter.terminal.kill(SIGKILL)
    _ = try presenter.terminal.waitForExit()

    let player = try TerminalEmulator(
      PythonTools.path(of: "asciinema"), arguments: ["play", "-s", "100", "-i", "0.1", file],
      environment: ["HOME": home.path])
    #expect(try player.waitForExit() == .exited(0))
    #expect(player.lines == rows)
  }

  /// SIGKILL may end a write(2) between two pages of the file (`fatal_signal_pending` in Linux' mm/filemap.c), and with it the
  /// very last line.
  @Test("killed with SIGKILL while it types, it leaves a recording of whole lines; only the last may be cut")
  func killed() throws {
    let home = try TemporaryFolder()
    let tape = try home.write(
      "Enter Enter Enter Type@1ms \"\(String(repeating: "us-east-1 ", count: 100))\"".utf8, to: "long.tape")
    let file = home.path + "/demo.cast"
    let presenter = try Presenter("--auto", "--tape", tape, "--record", file, home: home)
    try presenter.terminal.wait(for: "us-east-1 us-east-1")
    presenter.terminal.kill(SIGKILL)
    _ = try presenter.terminal.waitForExit()
    let bytes = Array(try Data(contentsOf: URL(filePath: file)))
    let end = try #require(bytes.lastIndex(of: UInt8(ascii: "\n"))) + 1
    #expect(end == bytes.count || bytes.count % 4096 == 0)
    let cast = try Cast(try home.write(bytes[..<end], to: "whole.cast"))
    #expect(cast.events.count > 10)
  }
}
