import TerminalEmulator
import Testing

@Suite("Opening the terminal")
struct OpeningTests {
  @Test("frames are shown with the cursor in its place, and gone after leaving")
  func opensAndCloses() throws {
    let terminal = try Exercise.start()
    #expect(terminal.isOnAlternateScreen)
    #expect(terminal.modes.bracketedPaste)
    #expect(!terminal.modes.mouseClicks)
    #expect(terminal.settingsNow != terminal.settingsBefore)

    try terminal.send("hello")
    try terminal.wait { $0.line(2) == "> hello" && $0.cursor == (7, 2) }
    #expect(terminal.isCursorShown)
    try terminal.send("q")

    #expect(try terminal.waitForExit() == .exited(0))
    Exercise.expectRestored(terminal)
    #expect(terminal.lines.first == "left with 0")
  }

  @Test(
    "each terminal shows the screen and is left as it was",
    arguments: ["xterm-256color", "xterm", "screen-256color", "tmux-256color", "linux", "vt100", "screen", "ansi"])
  func knowsTerminal(_ name: String) throws {
    let terminal = try Exercise.start(environment: ["TERM": name])

    try terminal.send("abc\u{1B}OP\u{1B}[D\u{1B}[5~")
    try terminal.wait { $0.line(2) == "> abc" && $0.screenText.contains("key pageUp") }
    #expect(terminal.screenText.contains("key function(1)"))
    #expect(terminal.screenText.contains("key left"))
    try terminal.send("q")

    #expect(try terminal.waitForExit() == .exited(0))
    Exercise.expectRestored(terminal)
  }

  @Test("a name that terminfo does not know opens as xterm-256color and is reported")
  func takesUnknownName() throws {
    let terminal = try Exercise.start(environment: ["TERM": "xterm-of-tomorrow"])

    #expect(terminal.line(1) == "unknown terminal xterm-of-tomorrow")
    #expect(terminal.isOnAlternateScreen)
    try terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
    Exercise.expectRestored(terminal)
  }

  @Test("a terminal without a screen is refused in words, and untouched", arguments: ["dumb", ""])
  func refuses(_ name: String) throws {
    let terminal = try TerminalEmulator(BuiltProgram.path(of: "TerminalExerciser"), environment: ["TERM": name])

    #expect(try terminal.waitForExit() == .exited(1))
    Exercise.expectRestored(terminal)
    #expect(terminal.screenText.contains(name.isEmpty ? "TERM is empty" : "\"dumb\" cannot show a screen"))
  }

  @Test("a redirected output is refused in words")
  func refusesRedirection() throws {
    let program = BuiltProgram.path(of: "TerminalExerciser")
    let terminal = try TerminalEmulator("/bin/sh", arguments: ["-c", "'\(program)' | cat"])

    #expect(try terminal.waitForExit() == .exited(0))
    Exercise.expectRestored(terminal)
    #expect(terminal.screenText.contains("needs a terminal"))
  }

  @Test("the size comes from the variables where the kernel knows none")
  func takesSizeFromEnvironment() throws {
    let program = BuiltProgram.path(of: "TerminalExerciser")
    let command = "stty rows 0 columns 0; COLUMNS=60 LINES=20 exec '\(program)'"
    let terminal = try TerminalEmulator("/bin/sh", arguments: ["-c", command])

    try terminal.wait(for: "size 60x20")
    try terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
  }
}
