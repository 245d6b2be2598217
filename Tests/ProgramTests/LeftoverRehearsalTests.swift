import Foundation
import TerminalEmulator
import TestSupport
import Testing

@Suite("What a killed rehearsal leaves behind")
struct LeftoverRehearsalTests {
  private func folders(_ home: TemporaryFolder) throws -> Set<String> {
    let names = try FileManager.default.contentsOfDirectory(atPath: "\(home.path)/connect-sso-\(getuid())")
    return Set(names.filter { $0.hasPrefix("rehearse.") })
  }

  private func rehearsal(_ home: TemporaryFolder) throws -> TerminalEmulator {
    let terminal = try TerminalEmulator(
      BuiltConnectSSO.path, arguments: ["rehearse"], environment: ["HOME": home.path, "TMPDIR": home.path],
      folder: home.path)
    try terminal.wait(for: "This is a rehearsal")
    return terminal
  }

  @Test("goes with the next rehearsal, and one that runs keeps its folder")
  func leftovers() throws {
    let home = try TemporaryFolder()
    let killed = try rehearsal(home)
    let left = try folders(home)
    killed.kill(SIGKILL)
    _ = try killed.waitForExit()
    #expect(try folders(home) == left && left.count == 1)

    let running = try rehearsal(home)
    let own = try folders(home)
    #expect(own.count == 1 && own.isDisjoint(with: left))
    let beside = try rehearsal(home)
    #expect(try folders(home).isSuperset(of: own) && folders(home).count == 2)
    for terminal in [running, beside] {
      terminal.kill(SIGTERM)
      #expect(try terminal.waitForExit() == .exited(143))
    }
    #expect(try folders(home).isEmpty)
  }
}
