import Foundation
import TerminalEmulator
import TestSupport
import Testing

@Suite("Presenting with the real program")
struct PresentTests {
  private static let short = """
    Sleep 1s
    Enter@1ms
    Sleep 1s
    Type@1ms "x"
    Enter@1ms
    """

  @Test("the shipped tape forward, back to the start, and forward again shows the same screens")
  func forwardAndBack() throws {
    let presenter = try Presenter()
    try presenter.wait(forStop: 0)
    let all = try #require(Int(presenter.terminal.line(23).dropFirst(3).prefix { $0.isNumber }))
    var shots = [Presenter.Shot(presenter.terminal.screen)]
    for stop in 1...all {
      try presenter.next(to: stop)
      shots.append(Presenter.Shot(presenter.terminal.screen))
    }
    #expect(presenter.terminal.line(0).contains("review"))
    for stop in (0..<all).reversed() {
      try presenter.back(to: stop)
      let isSame = Presenter.Shot(presenter.terminal.screen) == shots[stop]
      #expect(isSame, "back at \(stop)")
    }
    for stop in 1...all {
      try presenter.next(to: stop)
      let isSame = Presenter.Shot(presenter.terminal.screen) == shots[stop]
      #expect(isSame, "again at \(stop)")
    }
    #expect(all > 25)

    let left = try presenter.participant.leaveAfterAsking()
    #expect(left.code == 0)
    #expect(
      left.lastLine == "No real setup was touched. To show it again: connect-sso present")
    #expect(try presenter.state()["currentStep"] as? String == "review")
    #expect(!FileManager.default.fileExists(atPath: presenter.home.path + "/.local"))
  }

  @Test("by hand in the middle, jumping, resizing, and the scratch state follows")
  func byHand() throws {
    let presenter = try Presenter("--minutes", "40")
    let terminal = presenter.terminal
    try terminal.send("4")
    try terminal.wait(for: "step 4 of 6")
    try presenter.wait(forStop: 14)
    let before = Presenter.Shot(terminal.screen)
    try terminal.send(Presenter.byHand)
    try terminal.wait(for: "F9 back to the tape")
    try presenter.participant.type("by hand")
    try presenter.participant.press(.nextStep, for: "step 5 of 6")
    #expect(terminal.line(0).hasPrefix(" demo "))
    try terminal.send(Presenter.byHand)
    try terminal.wait("the tape again") { Presenter.Shot($0) == before }
    for (columns, rows) in [(40, 12), (120, 40), (7, 5), (80, 24)] {
      let before = terminal.bytesReceived
      terminal.resize(columns: columns, rows: rows)
      try terminal.wait("the new size") { $0.bytesReceived > before && $0.line(0).hasPrefix(" demo") }
    }
    try terminal.wait("the first size", evenIfAlready: "the loop ends with it") { Presenter.Shot($0) == before }
    terminal.kill(SIGTERM)
    #expect(try terminal.left().code == 143)
    let state = try presenter.state()
    #expect(state["currentStep"] as? String == "name-application")
    #expect(state["plannedMinutes"] as? Int == 40)
    #expect((state["startedAt"] as? String)?.hasPrefix("20") == true)
  }

  @Test("demo stands in the header at every width", arguments: [6, 10, 20, 40, 59, 60, 80, 120, 200])
  func marked(columns: Int) throws {
    let presenter = try Presenter(columns: columns, rows: 24)
    #expect(presenter.terminal.line(0).hasPrefix(" demo"))
    #expect(presenter.terminal.cell(row: 0, column: 1).reverse)
    #expect(try presenter.participant.leave(.interrupt).code == 130)
  }

  @Test("by itself a tape plays to its end, with exit code 0")
  func auto() throws {
    let home = try TemporaryFolder()
    let tape = try home.write(Self.short.utf8, to: "short.tape")
    let presenter = try Presenter("--auto", "--tape", tape, home: home)
    let left = try presenter.terminal.left()
    #expect(left.code == 0)
    #expect(presenter.terminal.screenText.contains("No real setup was touched."))
    #expect(try presenter.state()["currentStep"] as? String == "enable-sso")
  }

  @Test("by itself a tape that does not fit ends with its line and exit code 1; by keys it stays")
  func misfit() throws {
    let home = try TemporaryFolder()
    let tape = try home.write("Enter\nWait+Screen /Blue moon/\n".utf8, to: "wrong.tape")
    let auto = try Presenter("--auto", "--tape", tape, home: home)
    let left = try auto.terminal.left()
    #expect(left.code == 1)
    #expect(auto.terminal.screenText.contains("The tape stops at line 2: it waits for \"Blue moon\""))

    let presenter = try Presenter("--tape", tape, home: home)
    try presenter.terminal.send(" ")
    try presenter.terminal.wait(for: "The tape stops at line 2")
    try presenter.back(to: 0)
    #expect(try presenter.participant.leaveAfterAsking().code == 0)
  }

  @Test("by hand the handout is written, into the scratch folder, and it is said where")
  func handout() throws {
    let presenter = try Presenter()
    let terminal = presenter.terminal
    try presenter.wait(forStop: 0)
    try terminal.send("\u{1B}[F")
    try terminal.wait("the review") { $0.line(0).contains("review") }
    try terminal.send(Presenter.byHand)
    try terminal.wait(for: "F9 back to the tape")
    try presenter.participant.highlight("Write the handout", with: .down)
    try terminal.send("\r")
    try terminal.wait(for: "Handout written")
    let file = Presenter.scratch(in: presenter.home) + "/present/.local/state/connect-sso/agents-handout.md"
    let text = String(decoding: try #require(FileManager.default.contents(atPath: file)), as: UTF8.self)
    #expect(text.contains("AmazonConnectAgentAccess"))
    #expect(try presenter.participant.leaveAfterAsking().code == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: presenter.home.path) == ["scratch"])
  }

  @Test("the printed tape is the one that is played")
  func printed() throws {
    let home = try TemporaryFolder()
    for role in ["agents", "admins"] {
      let printed = try home.run("present", "--print-tape", "--role", role)
      #expect(printed.status == 0)
      #expect(printed.output.contains("\nEnter\n"))
      #expect(printed.output.hasSuffix("\n") && !printed.output.hasSuffix("\n\n"))
      try home.write(printed.output.utf8, to: "my.tape")
    }
    let presenter = try Presenter("--tape", home.path + "/my.tape", "--role", "admins", home: home)
    try presenter.next(to: 1)
    #expect(presenter.terminal.line(0).contains("admins"))
  }

  @Test("a trainer's own pages are shown; a folder with a fault is refused before anything opens")
  func ownPages() throws {
    let home = try TemporaryFolder()
    _ = try home.run("pages", "export", "my-pages")
    let page = "my-pages/enable-sso.md"
    let text = try home.read(page)
    try home.write(text.replacing("# Enable IAM Identity Center", with: "# Hello, room").utf8, to: page)
    let presenter = try Presenter("--pages", "my-pages", home: home)
    try presenter.next(to: 1)
    #expect(presenter.terminal.screenText.contains("Hello, room"))
    try home.write("no page".utf8, to: page)
    #expect(try home.run("present", "--pages", "my-pages").status == 65)
  }

  @Test("a second presentation of the same role is refused, one of the other role is not")
  func second() throws {
    let first = try Presenter()
    let environment = ["TMPDIR": first.home.path + "/scratch"]
    let second = try TerminalEmulator(
      BuiltConnectSSO.path, arguments: ["present"], environment: environment.merging(["HOME": first.home.path]) { $1 })
    #expect(try second.left().code == 75)
    #expect(second.screenText.contains("Another presentation"))
    let other = try Presenter("--role", "admins", home: first.home)
    #expect(other.terminal.line(0).contains("admins"))
  }
}
