import Glibc
import TerminalEmulator
import TestSupport
import Testing

@Suite("At home under every name of a terminal")
struct TerminalNameTests {
  /// Takes a step and a half, with arrows and a function key, and leaves.
  private func walk(_ participant: Participant) throws {
    let terminal = participant.terminal
    try terminal.wait(for: "step 4 of 6")
    try participant.accept(to: "name-typed")
    try terminal.send("\u{1B}[A")
    try participant.waitForItem("applicationName")
    try participant.press(.previousStep, for: "step 3 of 6")
    try participant.press(.menu, for: "What you can do")
    try participant.press(.escape)
    try terminal.wait { !$0.screenText.contains("What you can do") && $0.line(0).contains(" saved") }
    #expect(terminal.line(0).hasPrefix(" Configure AWS SSO"))
    #expect(terminal.line(23).contains("F1 menu"))
    let whole = terminal.screenText
    try terminal.send("\u{0C}")
    try terminal.waitUntilIdle()
    #expect(terminal.screenText == whole)
    // mosh and the terminal of macOS call themselves xterm-256color, and cannot do what its description says here.
    #expect(!terminal.hasRepeated)
    let left = try participant.leave(.saveAndQuit)
    #expect(left.code == 0)
    #expect(left.lastLine == "Saved at step 3 of 6. To go on: connect-sso")
  }

  @Test(
    "the screen is whole, keys work, and the terminal is left as it was",
    arguments: [
      "xterm-256color", "xterm", "screen-256color", "tmux-256color", "screen", "linux", "vt100", "vt220",
      "rxvt-unicode-256color", "putty", "putty-256color", "alacritty",
    ])
  func known(_ name: String) throws {
    let participant = try Participant(at: "name-application", "applicationName", environment: ["TERM": name])
    #expect(!participant.terminal.screenText.contains("is not known"))
    try walk(participant)
  }

  @Test(
    "a name that terminfo does not know opens as xterm-256color and says so",
    arguments: ["xterm-kitty", "nonsense-term"])
  func unknown(_ name: String) throws {
    let participant = try Participant(
      at: "name-application", "applicationName", environment: ["TERM": name, "TERMINFO_DIRS": "/nowhere"])
    try participant.terminal.wait(for: "The terminal \"\(name)\" is not known on this machine.")
    try walk(participant)
  }

  @Test("what opens beside the wizard says it at the end", arguments: [["notes"], ["rehearse"], ["present"]])
  func unknownBeside(_ arguments: [String]) throws {
    let home = try TemporaryFolder()
    try home.makeFolder("scratch")
    let participant = try Participant(
      home: home, arguments: arguments,
      environment: ["TERM": "nonsense-term", "TERMINFO_DIRS": "/nowhere", "TMPDIR": home.path + "/scratch"])
    participant.terminal.kill(SIGTERM)
    #expect(try participant.terminal.left().code == 143)
    let said = participant.terminal.lines.joined()
    #expect(said.contains("The terminal \"nonsense-term\" is not known on this machine."))
  }

  @Test("a name with control characters is shown without them")
  func harmful() throws {
    let participant = try Participant(environment: ["TERM": "x\u{1B}]0;title\u{7}\u{9B}31m"])
    try participant.terminal.wait(for: "The terminal \"x]0;title31m\" is not known")
    #expect(participant.terminal.title.isEmpty)
  }

  @Test(
    "without a named character set the screen is UTF-8",
    arguments: [
      ["LC_ALL": "C"], ["LANG": ""], ["LC_ALL": "POSIX", "LANG": "de_DE.ISO-8859-1"], ["LC_CTYPE": "C.utf8"],
    ])
  func utf8(_ locale: [String: String]) throws {
    let environment = ["LANG": ""].merging(locale) { $1 }
    let participant = try Participant(at: "name-application", "applicationName", environment: environment)
    try participant.terminal.wait(for: "────")
    try walk(participant)
  }

  @Test("in another character set lines and letters are ASCII, and values stay what they are")
  func ascii() throws {
    let participant = try Participant(
      at: "name-application", "applicationName", environment: ["LC_ALL": "de_DE.ISO-8859-1"], recordsOutput: true)
    try participant.terminal.wait(for: "-----")
    try participant.terminal.send("K\u{F6}ln \u{65E5}\u{672C} ok")
    try participant.terminal.wait { $0.screenText.contains("K?ln") && $0.screenText.contains("ok") }
    try participant.waitForDrafts(["applicationName": "K\u{F6}ln \u{65E5}\u{672C} ok"])

    #expect(participant.terminal.output.allSatisfy { $0 < 0x80 })
    #expect(try participant.leave(.saveAndQuit).code == 0)
  }
}
