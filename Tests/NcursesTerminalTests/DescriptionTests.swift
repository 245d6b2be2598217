import FoundationEssentials
import Glibc
import TerminalEmulator
import TestSupport
import Testing

/// Sizes and descriptions of a terminal come from outside.
@Suite("A terminal that says what cannot be")
struct DescriptionTests {
  private static let names = [
    "xterm-256color", "xterm", "screen-256color", "tmux-256color", "linux", "vt100", "vt220", "rxvt", "ansi", "sun",
  ]

  private static func description(_ name: String) -> [UInt8]? {
    let folders = ["/usr/share/terminfo", "/lib/terminfo", "/etc/terminfo"]
    return folders.lazy.compactMap { FileManager.default.contents(atPath: "\($0)/\(name.prefix(1))/\(name)") }.first
      .map(Array.init)
  }

  /// A folder of descriptions with one in it.
  private static func folder(with bytes: [UInt8], as name: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(bytes, to: "\(name.prefix(1))/\(name)")
    return folder
  }

  private static func changed(_ description: [UInt8], by numbers: inout SeededNumbers) -> [UInt8] {
    var bytes = description
    let kind = Int.random(in: 0..<5, using: &numbers)
    for _ in 0..<([1, 2, 4, 8, 16, 64].randomElement(using: &numbers) ?? 1) {
      let place =
        switch kind {
        // Sizes, flags and numbers stand at the beginning, strings and names of its own behind.
        case 0: Int.random(in: 0..<min(bytes.count, 200), using: &numbers)
        case 1: Int.random(in: bytes.count / 2..<bytes.count, using: &numbers)
        default: Int.random(in: bytes.indices, using: &numbers)
        }
      switch kind {
      case 2: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &numbers)
      case 3: bytes[place] = Array("%sp1diltc0;?{}'\u{1B}$<9>".utf8).randomElement(using: &numbers) ?? 0
      default:
        bytes[place] = [0, 0x7F, 0x80, 0xFF, .random(in: 0...255, using: &numbers)].randomElement(using: &numbers) ?? 0
      }
    }
    return kind == 4 ? Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &numbers))) : bytes
  }

  @Test("a changed description never ends the program", arguments: 0..<20)
  func survivesChanges(_ seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    for round in 0..<15 {
      let name = Self.names.randomElement(using: &numbers) ?? "xterm"
      guard let description = Self.description(name) else { continue }
      let folder = try Self.folder(with: Self.changed(description, by: &numbers), as: name)
      let terminal = try TerminalEmulator(
        BuiltProgram.path(of: "TerminalExerciser"), environment: ["TERM": name, "TERMINFO": folder.path])
      let log = "seed \(seed), round \(round), \(name)"
      // Styles, signs, the cursor, and a value alone; then the end. One that cannot place its cursor ends by itself.
      try? terminal.send("ab\u{B}\u{C}\u{B}\u{7}\u{C}\u{1B}[A")
      try terminal.waitUntilIdle(milliseconds: 10)
      terminal.kill(SIGTERM)
      let status = try terminal.waitForExit()
      if case .exited = status {} else { #expect(status == .signalled(SIGTERM), "\(log)") }
      #expect(terminal.settingsNow == terminal.settingsBefore, "\(log)")
    }
  }

  @Test("one that would break the program is not used, and that is said")
  func saysDamage() throws {
    // term(5), Extended storage format: the first name of its own begins nowhere.
    var bytes = try #require(Self.description("xterm-256color"))
    func word(_ place: Int) -> Int { Int(Int16(bitPattern: UInt16(bytes[place]) | UInt16(bytes[place + 1]) << 8)) }
    func even(_ place: Int) -> Int { place + place % 2 }
    let widthOfNumber = word(0) == 0o1036 ? 4 : 2
    let numbers = even(12 + word(2) + word(4))
    let own = even(numbers + word(6) * widthOfNumber + word(8) * 2 + word(10))
    let names = even(own + 10 + word(own)) + word(own + 2) * widthOfNumber + word(own + 4) * 2
    bytes[names + 1] = 0xFF
    let folder = try Self.folder(with: bytes, as: "xterm-256color")
    let terminal = try TerminalEmulator(
      BuiltProgram.path(of: "TerminalExerciser"), environment: ["TERM": "xterm-256color", "TERMINFO": folder.path])
    try terminal.wait(for: "damaged terminal xterm-256color")
    try terminal.send("q")
    #expect(try terminal.waitForExit() == .exited(0))
    Exercise.expectRestored(terminal)
  }

  @Test(
    "a window of any size is drawn at most 1000 columns wide and 500 rows high",
    arguments: [(5000, 5000, 1000, 500), (20000, 20000, 1000, 500), (65535, 65535, 1000, 500), (200, 60000, 200, 500)])
  func hugeWindow(_ columns: Int, _ rows: Int, _ widest: Int, _ highest: Int) throws {
    let program = BuiltProgram.path(of: "TerminalExerciser")
    let terminal = try TerminalEmulator(
      "/bin/sh", arguments: ["-c", "stty cols \(columns) rows \(rows); exec '\(program)'"])
    // Half a million cells take a debug program a while on a busy machine.
    try terminal.wait(for: "size \(widest)x\(highest)", limit: 60_000)
    let status = try String(contentsOfFile: "/proc/\(terminal.process)/status", encoding: .utf8)
    let peak = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") }?.split(whereSeparator: \.isWhitespace)[1]
    #expect(try #require(Int(peak ?? "")) < 200_000)
    terminal.kill(SIGTERM)
    #expect(try terminal.waitForExit() == .exited(143))
  }

  @Test("variables of any size too, where the system knows none")
  func hugeVariables() throws {
    let program = BuiltProgram.path(of: "TerminalExerciser")
    let terminal = try TerminalEmulator(
      "/bin/sh", arguments: ["-c", "stty cols 0 rows 0; exec '\(program)'"],
      environment: ["COLUMNS": "2000000000", "LINES": "99999999999999999999"])
    try terminal.wait(for: "size 1000x24")
    terminal.kill(SIGTERM)
    #expect(try terminal.waitForExit() == .exited(143))
  }
}
