import SetupRules
import StateFile
import TerminalEmulator
import TestSupport
import Testing
import Wizard

@testable import Runtime

@Suite("Saving beside the screen")
struct SaverTests {
  private let file: StateFile
  private let folder: TemporaryFolder
  private let inbox = Inbox<Answer> {}
  private let gate = Semaphore()

  init() throws {
    folder = try TemporaryFolder()
    file = StateFile(path: folder.path + "/run.json")
  }

  /// A saver whose disk takes nothing yet.
  private func waitingSaver(of file: StateFile) -> Saver {
    let saver = Saver(OpenStateFile(file), answering: inbox)
    saver.worker.submit { [gate] in gate.wait() }
    return saver
  }

  /// The events of all that was ordered, once it is done.
  private func events(of saver: Saver) -> [[Event]] {
    gate.signal()
    #expect(saver.worker.finish(within: TerminalEmulator.usualLimit))
    return inbox.takeAll().map(\.events)
  }

  private func run(_ name: String) -> SetupRun { SetupRun(role: .agents, answers: [.applicationName: name]) }

  private var savedName: String? {
    get throws { try file.read()?.answers[.applicationName] }
  }

  @Test("a run is not called saved while a newer one waits")
  func newest() throws {
    let saver = waitingSaver(of: file)
    #expect(saver.outcome == .saved)
    saver.save(run("first"))
    #expect(saver.outcome == .waiting)
    #expect(events(of: saver) == [[.saved]])
    #expect(saver.outcome == .saved)
    let answer = Answer([.saved, .told("Sent.")])
    #expect(saver.stillTrue(answer).events == answer.events)

    saver.worker.submit { [gate] in gate.wait() }
    saver.save(run("second"))
    #expect(saver.outcome == .waiting)
    #expect(saver.stillTrue(answer).events == [.told("Sent.")])
    #expect(try savedName == "first")
    #expect(events(of: saver) == [[.saved]])
    #expect(saver.stillTrue(answer).events == answer.events)
    #expect(try savedName == "second")
  }

  @Test("several runs that wait are one, and a save that fails settles too")
  func failing() throws {
    let saver = waitingSaver(of: StateFile(path: "/proc/no/folder/run.json"))
    for _ in 1...3 { saver.save(run("same")) }
    let events = events(of: saver)
    guard events.count == 1, case .saveFailed = events[0].first else {
      Issue.record("\(events)")
      return
    }
    #expect(saver.outcome.hasFailed)
    #expect(saver.stillTrue(Answer(events[0])).events == events[0])
  }

  @Test("what is ordered between two runs is written between them")
  func order() throws {
    let saver = waitingSaver(of: file)
    saver.save(run("before"))
    saver.saveKeepingBefore(run("cleared"))
    saver.save(run("passed over"))
    saver.save(run("after"))
    let events = events(of: saver)
    guard events.count == 3, events[0] == [.saved], events[2] == [.saved], case .told(let words) = events[1].first
    else {
      Issue.record("\(events)")
      return
    }
    let kept = try #require(words.split(separator: " is kept in ").last)
    #expect(try StateFile(path: String(kept)).read()?.answers[.applicationName] == "before")
    #expect(try savedName == "after")
    #expect(saver.outcome == .saved)
  }

  @Test("a run that another wizard has is not saved here")
  func elsewhere() throws {
    let saver = Saver(OpenStateFile(file), isElsewhere: true, answering: inbox)
    saver.save(run("mine"))
    #expect(saver.outcome == .elsewhere)
    saver.isElsewhere = false
    saver.save(run("ours"))
    #expect(saver.worker.finish(within: TerminalEmulator.usualLimit))
    #expect(saver.outcome == .saved)
    #expect(try savedName == "ours")
  }
}
