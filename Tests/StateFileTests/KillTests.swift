import Glibc
import SetupRules
import StateFile
import TestSupport
import Testing
import Wizard

/// Programs that end while they save. One at a time: what is measured is the moment of the kill.
@Suite(.serialized) struct KillTests {
  @Test("a thousand kill -9 at random moments of saving neither damage nor lose a state")
  func kills() throws {
    let folder = try TemporaryFolder()
    let seed = UInt64.random(in: 0...UInt64.max)
    var numbers = SeededNumbers(seed: seed)
    var saves = 0
    var leftNew = 0
    var leftBothNames = 0
    var wasUnsaid = 0

    for kill in 1...1000 {
      let child = try ChildProcess([ChildProcess.exerciser, "save-in-a-loop", folder.file().path])
      let first = try #require(try child.line().flatMap { Int($0) })
      var pause = timespec(tv_sec: 0, tv_nsec: Int.random(in: 0...4_000_000, using: &numbers))
      nanosleep(&pause, nil)
      child.end()
      let said = try child.remainingLines().compactMap { Int($0) }.last ?? first

      let names = try folder.states
      if names.contains("agents.json.new") { leftNew += 1 }
      if try names.contains("agents.json.previous") && isOneFile(folder) { leftBothNames += 1 }
      let opened = try folder.file().open(now: morning)
      let number = try #require(opened.run?.number, "kill \(kill), seed \(seed)")
      #expect(opened.notices.isEmpty, "kill \(kill), seed \(seed)")
      #expect(number == said || number == said + 1, "kill \(kill), seed \(seed)")
      if number > said { wasUnsaid += 1 }
      saves = number
    }

    #expect(leftNew + leftBothNames + wasUnsaid > 50, "the kills fall into the saving")
    print(
      "state file: 1000 kill -9 among \(saves) saves (seed \(seed)): 0 damaged, 0 lost; \(leftNew) while the new file "
        + "was written, \(leftBothNames) between keeping the old one and the rename, \(wasUnsaid) just after the rename"
    )
  }

  private func isOneFile(_ folder: TemporaryFolder) throws -> Bool {
    try folder.status("agents.json").st_ino == folder.status("agents.json.previous").st_ino
  }
}
