import Foundation
import Pages
import TerminalUI
import Testing

@testable import Rehearsal

@Suite("Whole frames of a rehearsal")
struct RehearsalSnapshotTests {
  static let sizes = [Size(columns: 80, rows: 24), Size(columns: 40, rows: 12), Size(columns: 120, rows: 40)]
  static let moments = [
    "start", "wrong-region", "search", "form", "form-of-the-workshop", "arn", "mend", "right-login",
  ]

  private func state(_ moment: String) throws -> RehearsalState {
    var trainee = try Trainee(moment == "form-of-the-workshop" ? .workshop : .today)
    switch moment {
    case "start": break
    case "wrong-region": try trainee.press("Enable")
    case "search":
      try trainee.goToForm()
      for _ in 0..<2 { trainee.key(.control("_")) }
      try trainee.type("connect", into: "Type an application name")
    case "arn":
      while trainee.state.console.moment.focus != .newTab { trainee.key(.tab) }
      trainee.key(.enter)
      trainee.goToRegion()
      try trainee.press("US West (Oregon) us-west-2")
      try trainee.press("connect-workshop")
      try trainee.press("Instance ARN")
    default:
      try trainee.goToForm()
      try trainee.type(moment == "mend" ? "" : Trainee.url, into: "Relay state")
      if moment.hasPrefix("form") { break }
      try trainee.press("Submit")
      try trainee.signIn()
    }
    return trainee.state
  }

  @Test("a frame is drawn as it was looked at and kept; RECORD_SNAPSHOTS=1 draws it anew", arguments: moments, sizes)
  func frameIsAsKept(moment: String, size: Size) throws {
    let text = RehearsalScreen.drawing(of: try state(moment), size: size).frame.words
    let name = "\(moment)-\(size.columns)x\(size.rows).txt"
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots/\(name)")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      try text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("\(name) is recorded. Please look at it, and run the tests again.")
      return
    }
    #expect(text == (try String(contentsOf: file, encoding: .utf8)), "\(name) differs:\n\(text)")
  }
}
