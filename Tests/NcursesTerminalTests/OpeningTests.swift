import TerminalEmulator
import Testing

@Suite("Opening and closing the terminal")
struct OpeningTests {
  @Test("the screen shows frames, takes keys, and is gone after leaving")
  func opensAndCloses() throws {
    let terminal = try TerminalEmulator(BuiltProgram.path(of: "TerminalExerciser"))
    try terminal.wait(for: "size 80x24")
    #expect(terminal.isOnAlternateScreen)

    try terminal.send("hello")
    try terminal.wait(for: "> hello")
    #expect(terminal.cursor == (7, 2))
    try terminal.send("q")

    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.settingsNow == terminal.settingsBefore)
    #expect(terminal.modes == TerminalModes())
    #expect(terminal.lines.first == "left with 0")
  }
}
