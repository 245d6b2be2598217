import Foundation
import TestSupport
import Testing

@Suite("When a run began")
struct RunClockTests {
  @Test("the first save says when the run began, and later sittings keep it")
  func kept() throws {
    let earliest = ISO8601DateFormatter().string(from: Date())
    let first = try Participant()
    try first.press(.enter, for: "step 1 of 6")
    _ = try first.leave(.saveAndQuit)
    let began = try #require(first.savedState?["startedAt"] as? String)
    #expect(began >= earliest && began <= ISO8601DateFormatter().string(from: Date()))
    #expect(first.savedState?["plannedMinutes"] == nil)

    let long = "2026-01-31T09:12:44Z"
    let text = try String(contentsOfFile: first.stateFile, encoding: .utf8)
    try text.replacing(began, with: long).write(toFile: first.stateFile, atomically: true, encoding: .utf8)
    let second = try Participant(home: first.home)
    try second.press(.space)
    try second.waitForSavedItem("the tick") { _ in
      (second.savedState?["changedAt"] as? String).map { $0 > long } == true
    }
    #expect(second.savedState?["startedAt"] as? String == long)
    _ = try second.leave(.saveAndQuit)
  }

  @Test("answers from a file begin a run too")
  func applied() throws {
    let home = try TemporaryFolder()
    let input = #"{"answers": {"identityCenterRegion": "us-east-1"}}"#
    #expect(try FinishedCommand(["apply", "-"], input: input, home: home).status == 0)
    let text = try String(contentsOfFile: home.path + "/.local/state/connect-sso/agents.json", encoding: .utf8)
    #expect(text.contains("\"startedAt\": \"20"))
  }
}
