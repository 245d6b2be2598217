import Board
import Foundation
import SetupRules
import TerminalEmulator
import TestSupport
import Testing

@testable import connect_sso

@Suite("The trainer's board in a folder", .serialized)
struct BoardTests {
  private let room: TemporaryFolder

  init() throws {
    room = try TemporaryFolder()
  }

  private func board(columns: Int = 120, rows: Int = 40) throws -> TerminalEmulator {
    let home = try TemporaryFolder()
    return try TerminalEmulator(
      BuiltConnectSSO.path, arguments: ["board", room.path], environment: ["HOME": home.path], folder: home.path,
      columns: columns, rows: rows)
  }

  private func join(_ seat: String, home: TemporaryFolder? = nil) throws -> Participant {
    try Participant(home: home, arguments: ["--seat", seat, "--board", room.path])
  }

  private func card(_ seat: String) throws -> (name: String, text: String) {
    let name = try #require(try room.names.first { $0.hasPrefix(seat.lowercased() + "-") })
    return (name, try room.read(name))
  }

  private func writtenAt(_ seat: String) throws -> Timestamp {
    let moment = try card(seat).text.firstMatch(of: /"writtenAt": "([^"]*)"/)?.1
    return try #require(Timestamp(String(moment ?? "")))
  }

  @Test("thirty wizards join; one asks for help, one is killed, one has an error, and one comes back")
  func thirty() throws {
    let board = try board()
    try board.wait(for: "Nobody is here yet.")
    let wizards = try (1...30).map { try join("Seat\($0)") }
    try board.wait(for: "30 seats")
    #expect(try room.names.count == 30)
    #expect(board.screenText.contains("Before you start: 30"))

    let first = try writtenAt("Seat7")
    let asks = wizards[6]
    try asks.highlight("Ask the trainer to come", with: .down)
    try asks.press(.enter, for: "The trainer is asked to come.")
    #expect(asks.terminal.lines[0].contains("trainer asked"))
    let wrong = wizards[7]
    try wrong.jump(toStep: 5)
    try wrong.accept(to: "metadataFile")
    try wrong.type("/nowhere/\(Sample.instanceID).xml")
    try wrong.press(.enter)
    let killed = wizards[8]
    killed.terminal.kill(SIGKILL)
    _ = try killed.terminal.waitForExit()
    let past = timespec(tv_sec: time(nil) - 240, tv_nsec: 0)
    utimensat(AT_FDCWD, "\(room.path)/\(try card("Seat9").name)", [past, past], 0)
    try board.wait("what has changed") { screen in
      ["30 seats", "1 asks for help", "1 with an error", "1 not heard from"].allSatisfy(screen.screenText.contains)
    }
    // Whole seconds, of moments five seconds apart.
    #expect(try writtenAt("Seat7").seconds - first.seconds >= 4)
    let rows = board.lines.filter { $0.contains("Seat") }
    #expect(rows[0].contains("? Seat7 ") && rows[0].contains("asks for help"))
    #expect(rows[1].contains("! Seat8 ") && rows[1].contains("5 Metadata"))
    #expect(rows[1].contains(try card("Seat8").text.firstMatch(of: /metadata\/[a-z-]+/)?.0 ?? "no code"))
    #expect(rows.first { $0.contains("Seat9 ") }?.contains("not heard from for 4 min") == true)
    try board.send("\r")
    try board.wait(for: "Asks for help, ")
    try board.send("\u{1B}")
    try board.wait(for: "Enter whole card")

    // The same run and the same seat have the same card.
    let back = try join("Seat9", home: killed.home)
    try board.wait("the seat") { !$0.screenText.contains("not heard from") }
    try asks.highlight("Take it back", with: .down)
    try asks.press(.enter, for: "need not come any more")
    // Whoever leaves is shown as they were, at once.
    _ = try asks.leave(.saveAndQuit)
    #expect(try card("Seat7").text.contains("\"asksForHelp\": false"))
    let said = asks.terminal.lines.joined().filter { $0 != " " }
    #expect(said.contains("connect-sso--seatSeat7--board\(room.path)"))
    #expect(try room.names.count == 30)
    _ = try back.leave(.saveAndQuit)

    for name in try room.names {
      let card = try #require(
        try JSONSerialization.jsonObject(with: Data(room.bytes(name))) as? [String: Any], "\(name)")
      #expect(
        Set(card.keys).subtracting(["currentItem"])
          == [
            "schemaVersion", "seat", "role", "currentStep", "since", "findings", "asksForHelp", "complete",
            "writtenAt",
          ])
      #expect(try !room.read(name).contains(Sample.instanceID))
    }
    try board.send("q")
    #expect(try board.left().code == 0)
  }

  @Test("asking is kept for the next sitting, also in plain mode, and there is nothing to ask without a board")
  func plain() throws {
    let home = try TemporaryFolder()
    let joined = ["--plain", "--seat", "Tina Doe", "--board", room.path]
    let asked = try FinishedCommand(joined, input: ":trainer\n", home: home)
    #expect(asked.output.contains("The trainer is asked to come. You can go on meanwhile.\n"))
    #expect(asked.words.contains("To go on: connect-sso --seat Tina\\ Doe --board \(room.path)"))
    #expect(try card("Tina-Doe").text.contains("\"asksForHelp\": true"))
    let without = try FinishedCommand(["--plain"], input: ":trainer\n", home: home)
    #expect(without.output.contains("There is no board here."))
    #expect(try card("Tina-Doe").text.contains("\"asksForHelp\": true"))
    let taken = try FinishedCommand(joined, input: ":trainer\n", home: home)
    #expect(taken.output.contains("The trainer need not come any more."))
    #expect(try card("Tina-Doe").text.contains("\"asksForHelp\": false"))
    #expect(try room.names.count == 1)
    #expect(
      try FileManager.default.attributesOfItem(atPath: "\(room.path)/\(try card("Tina-Doe").name)")[.posixPermissions]
        as? Int == 0o644)
  }

  @Test("a board that is not there is said once, nothing is made, and the wizard goes on")
  func unreachable() throws {
    let path = room.path + "/gone"
    let participant = try Participant(arguments: ["--seat", "Anna", "--board", path])
    try participant.terminal.wait("the line", evenIfAlready: "it comes by itself") {
      $0.words.contains("The board is not reached: \(path): No such file or")
    }
    try participant.press(.enter)
    try participant.terminal.wait("the line to go") { !$0.screenText.contains("No such file") }
    #expect(participant.terminal.lines[0].contains("board not reached"))
    #expect(try participant.leave(.saveAndQuit).code == 0)
    #expect(try room.names.isEmpty)
  }

  @Test("every code of the program is one that a card can have")
  func codes() {
    for code in FindingCodes.all { #expect(Card.isCode(code), "\(code)") }
  }

  @Test("what is no board, no seat or half of both is refused in words, and a pipe gets lines")
  func refusals() throws {
    let home = try TemporaryFolder()
    for (arguments, status, words) in [
      (["board", room.path + "/gone"], 66, "There is no board in "),
      (["board", "--json", "/dev/null"], 66, "There is no board"),
      (["board", "s3://x"], 64, "The name of the bucket"), (["--seat", "Anna"], 64, "A board is joined with both"),
      (["--board", room.path], 64, "A board is joined with both"),
      (["--seat", "a\u{1B}[2J", "--board", room.path], 64, "1 to 40 characters"),
      (["--seat", " ", "--board", room.path], 64, "1 to 40 characters"),
      (["present", "--seat", "Anna", "--board", room.path], 64, "Unknown option '--seat'"),
      (["board", "s3://room/monday"], 66, "The aws command is not found here."),
    ] {
      let done = try FinishedCommand(arguments, home: home, environment: ["PATH": home.path])
      #expect(done.status == Int32(status) && done.words.contains(words), "\(arguments): \(done.words)")
      #expect(done.output.isEmpty)
    }
    try room.write("not \u{1B}[2J", to: "x\u{1B}[2J.json")
    let lines = try FinishedCommand(["board", room.path], home: home)
    #expect(lines.status == 0 && lines.output == "The board \(room.path): 0 seats.\n1 file is no card: x[2J.json.\n")
    let json = try FinishedCommand(["board", room.path, "--json"], home: home)
    #expect(json.json["unreadable"] as? [String] == ["x\u{1B}[2J.json"])
    #expect((json.json["atStep"] as? [String: Int])?.count == 8 && !json.output.utf8.contains(0x1B))
    #expect(try room.names == ["x\u{1B}[2J.json"] && home.names.isEmpty)
  }
}
