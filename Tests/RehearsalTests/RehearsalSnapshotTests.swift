import Pages
import TerminalUI
import TestSupport
import Testing
import Wizard

@testable import Rehearsal

@Suite("Whole frames of a rehearsal")
struct RehearsalSnapshotTests {
  static let sizes = [Size(columns: 80, rows: 24), Size(columns: 40, rows: 12), Size(columns: 120, rows: 40)]
  static let moments = [
    "start", "wrong-region", "wrong-tick", "search", "form", "form-of-the-workshop", "arn", "mend", "right-login",
    "leaving",
  ]

  private static let kept = KeptTexts("Tests/RehearsalTests/Snapshots")

  private func state(_ moment: String) throws -> RehearsalState {
    var trainee = try Trainee(moment == "form-of-the-workshop" ? .workshop : .today)
    switch moment {
    case "start": break
    case "wrong-region":
      try trainee.press("Enable")
      try trainee.press("Enable")
    case "wrong-tick":
      trainee.key(.function(6))
      trainee.wizard(.jumped(to: .step(Step.enableSSO.id)), .focused("enabled"), .toggled)
    case "leaving": trainee.key(.control("x"))
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
      try trainee.type(moment == "mend" ? "" : Sample.url, into: "Relay state")
      if moment.hasPrefix("form") { break }
      try trainee.press("Submit")
      try trainee.signIn()
    }
    return trainee.state
  }

  private static func name(_ moment: String, _ size: Size) -> String { "\(moment)-\(size.columns)x\(size.rows).txt" }

  @Test("a frame is drawn as it was looked at and kept", arguments: moments, sizes)
  func frameIsAsKept(moment: String, size: Size) throws {
    let text = RehearsalScreen.drawing(of: try state(moment), size: size).frame.text
    try Self.kept.expect(text, as: Self.name(moment, size))
  }

  @Test("every kept frame belongs to a moment and a size")
  func noFrameIsLeftOver() throws {
    let names = Self.moments.flatMap { moment in Self.sizes.map { Self.name(moment, $0) } }
    #expect(try Self.kept.names == Set(names))
  }
}
