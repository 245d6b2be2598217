import SetupRules
import StateFile
import TestSupport
import Testing
import Wizard

@testable import Runtime

@Suite("The run that waits to be saved")
struct WaitingRunTests {
  @Test("a run is not called saved while a newer one waits")
  func newest() throws {
    let folder = try TemporaryFolder()
    let file = StateFile(path: folder.path + "/run.json")
    let open = OpenStateFile(file)
    let waiting = WaitingRun()
    #expect(waiting.isSettled)

    #expect(waiting.put(SetupRun(role: .agents)))
    let first = try #require(waiting.take())
    #expect(waiting.outcome == .waiting)
    #expect(waiting.put(SetupRun(role: .agents, answers: [.applicationName: "Amazon Connect - Agent"])))
    #expect(waiting.write(first, to: open) == [.saved])
    #expect(!waiting.isSettled)

    let second = try #require(waiting.take())
    #expect(!waiting.isSettled)
    #expect(waiting.write(second, to: open) == [.saved])
    #expect(waiting.isSettled)
    #expect(try file.read()?.answers[.applicationName] == "Amazon Connect - Agent")
  }

  @Test("several runs that wait are one, and a save that fails settles too")
  func failing() throws {
    let waiting = WaitingRun()
    #expect(waiting.put(SetupRun(role: .agents)))
    #expect(!waiting.put(SetupRun(role: .agents)))
    let run = try #require(waiting.take())
    let open = OpenStateFile(StateFile(path: "/proc/no/folder/run.json"))
    guard case .saveFailed = waiting.write(run, to: open).first else {
      Issue.record("a folder in /proc was made")
      return
    }
    #expect(waiting.isSettled)
    #expect(waiting.outcome.hasFailed)
    #expect(waiting.take() == nil)
  }

  @Test("what is ordered between two runs is written between them")
  func order() throws {
    let waiting = WaitingRun()
    #expect(waiting.put(SetupRun(role: .agents)))
    waiting.order()
    #expect(waiting.put(SetupRun(role: .admins)))
    #expect(!waiting.put(SetupRun(role: .admins, drafts: [.applicationName: "x"])))
    #expect(waiting.take()?.role == .agents)
    _ = waiting.write { () throws(StateFileError) in [] }
    _ = waiting.write { () throws(StateFileError) in [] }
    #expect(!waiting.isSettled)
    #expect(waiting.take()?.drafts == [.applicationName: "x"])
    _ = waiting.write { () throws(StateFileError) in [] }
    #expect(waiting.outcome == .saved)
  }
}
