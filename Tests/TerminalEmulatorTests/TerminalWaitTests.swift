import TerminalEmulator
import TestSupport
import Testing

@Suite("A wait of the tests")
struct TerminalWaitTests {
  /// Something that shows a footer all the time, and answers each line with its number.
  private func start() throws -> TerminalEmulator {
    let script = """
      stty -echo; n=0; printf 'F6 by hand\\n'
      while read -r line; do n=$((n + 1)); printf 'answer %s\\n' $n; done
      """
    let terminal = try TerminalEmulator("/bin/sh", arguments: ["-c", script], columns: 40, rows: 10)
    try terminal.wait(for: "by hand")
    return terminal
  }

  @Test("for what was on the screen when the keys were sent is refused, however much has come since")
  func refused() throws {
    let terminal = try start()
    for hasAnswered in [false, true] {
      try terminal.send("x\r")
      if hasAnswered { try terminal.waitUntilIdle() }
      #expect(throws: Unmet.self) { try terminal.wait(for: "by hand") }
      #expect(throws: Unmet.self) { try terminal.wait { $0.line(0) == "F6 by hand" } }
      #expect(throws: Unmet.self) { try terminal.wait { !$0.screenText.contains("nowhere") } }
    }
    try terminal.wait(for: "answer 2")
    try terminal.send("x\r")
    #expect(throws: Unmet.self) { try terminal.wait(for: "answer 2") }
  }

  @Test("for what the keys bring is met, also when it has come before the wait, and a second time for the same keys")
  func met() throws {
    let terminal = try start()
    try terminal.wait(for: "by hand")
    try terminal.send("x\r")
    try terminal.waitUntilIdle()
    try terminal.wait(for: "answer 1")
    try terminal.wait { $0.line(1) == "answer 1" }
    try terminal.wait(for: "by hand", evenIfAlready: "the test of this very word")
  }

  @Test("a new size, a signal and a paste count as keys do")
  func otherInput() throws {
    let terminal = try start()
    terminal.resize(columns: 60, rows: 12)
    #expect(throws: Unmet.self) { try terminal.wait(for: "by hand") }
    try terminal.paste("x\n")
    try terminal.wait(for: "answer 1")
    terminal.kill(9)
    #expect(throws: Unmet.self) { try terminal.wait(for: "answer 1") }
    #expect(try terminal.waitForExit() == .signalled(9))
  }

  @Test("for something elsewhere takes it as it is")
  func elsewhere() throws {
    let folder = try TemporaryFolder()
    let terminal = try start()
    try terminal.wait("the folder") { !folder.path.isEmpty }
    try folder.write("#!/bin/sh\nread -r line; echo done > \(folder.path)/file\n", to: "later")
    let later = try TerminalEmulator("/bin/sh", arguments: [folder.path + "/later"])
    try later.send("x\r")
    try later.wait("the file") { (try? folder.read("file")) == "done\n" }
  }

  @Test("until it is idle is as long as the program works, and not as long as a pause in its words")
  func idle() throws {
    let script = "read -r line; n=0; while [ $n -lt 400000 ]; do n=$((n + 1)); done; echo counted; read -r line"
    let terminal = try TerminalEmulator("/bin/sh", arguments: ["-c", script])
    try terminal.send("x\r")
    try terminal.waitUntilIdle(milliseconds: 30)
    #expect(terminal.screenText.contains("counted"))
  }

  @Test("what a program repeats before it has shown anything does not keep it")
  func repeatsNothing() throws {
    let terminal = try TerminalEmulator("/bin/sh", arguments: ["-c", "printf '\\033[1;24bshown'; sleep 1000"])
    try terminal.wait(for: "shown")
  }
}
