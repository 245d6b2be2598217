import TerminalEmulator
import Testing

/// The exerciser in a terminal, and what must hold after it.
enum Exercise {
  /// Starts the exerciser and waits for its screen.
  static func start(
    _ arguments: [String] = [], environment: [String: String] = [:], columns: Int = 80, rows: Int = 24,
    recordsOutput: Bool = false
  ) throws -> TerminalEmulator {
    let terminal = try TerminalEmulator(
      BuiltProgram.path(of: "TerminalExerciser"), arguments: arguments, environment: environment, columns: columns,
      rows: rows, recordsOutput: recordsOutput)
    try terminal.wait(for: "size \(columns)x\(rows)")
    return terminal
  }

  /// Starts the exerciser, and sends it bytes 20 ms apart. A try in which the machine was too busy to send them in time says
  /// nothing about the program, and is begun anew.
  static func startAfterSlowBytes(_ sequence: String) throws -> TerminalEmulator {
    while true {
      let terminal = try start()
      if try terminal.sendSlowly(Array(sequence.utf8)) { return terminal }
    }
  }

  /// Line settings, screen, cursor and modes are as if the program had never run.
  static func expectRestored(_ terminal: TerminalEmulator, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(terminal.settingsNow == terminal.settingsBefore, sourceLocation: sourceLocation)
    #expect(terminal.modes == TerminalModes(), sourceLocation: sourceLocation)
    #expect(!terminal.isOnAlternateScreen, sourceLocation: sourceLocation)
    #expect(terminal.isCursorShown, sourceLocation: sourceLocation)
  }
}
