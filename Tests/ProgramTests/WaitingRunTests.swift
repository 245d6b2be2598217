import SetupRules
import StateFile
import Testing
import Wizard

@testable import connect_sso

@Suite("The run that waits to be saved")
struct WaitingRunTests {
  @Test("a run is not called saved while a newer one waits")
  func newest() throws {
    let folder = try TemporaryFolder()
    let file = StateFile(path: folder.path + "/run.json")
    let waiting = WaitingRun()
    #expect(waiting.isSettled)

    waiting.put(SetupRun(role: .agents))
    let first = try #require(waiting.take())
    waiting.put(SetupRun(role: .agents, answers: [.applicationName: "Amazon Connect - Agent"]))
    #expect(waiting.write(first, to: file) == .saved)
    #expect(!waiting.isSettled)

    let second = try #require(waiting.take())
    #expect(!waiting.isSettled)
    #expect(waiting.write(second, to: file) == .saved)
    #expect(waiting.isSettled)
    #expect(try file.read()?.answers[.applicationName] == "Amazon Connect - Agent")
  }

  @Test("several runs that wait are one, and a save that fails settles too")
  func failing() throws {
    let waiting = WaitingRun()
    waiting.put(SetupRun(role: .agents))
    waiting.put(SetupRun(role: .agents))
    let run = try #require(waiting.take())
    guard case .saveFailed = waiting.write(run, to: StateFile(path: "/proc/no/folder/run.json")) else {
      Issue.record("a folder in /proc was made")
      return
    }
    #expect(waiting.isSettled)
    #expect(waiting.lastFailure != nil)
    #expect(waiting.take() == nil)
  }
}
