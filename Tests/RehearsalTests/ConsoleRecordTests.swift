import Pages
import SetupRules
import TerminalUI
import TestSupport
import Testing
import Wizard

@testable import Rehearsal

@Suite("A console that is kept")
struct ConsoleRecordTests {
  private func restored(_ state: ConsoleState) throws -> ConsoleState {
    try #require(ConsoleState(state.console, role: state.role, restoring: state.record))
  }

  @Test("it comes back as it was, with the steps that can be taken back", arguments: Wording.allCases, Role.allCases)
  func comesBack(wording: Wording, role: Role) throws {
    var trainee = try Trainee(wording, role: role)
    #expect(!trainee.state.console.isBegun)
    try trainee.goToForm()
    try trainee.press("Download")
    try trainee.type("typed", into: "Display name")
    trainee.key(.tab)
    let before = trainee.state.console
    let after = try restored(before)
    #expect(after.isBegun)
    #expect(after.moment == before.moment)
    #expect(after.downloads == before.downloads)
    let kept = before.past.suffix(ConsoleRecord.mostMoments - 1)
    #expect(after.past.count == kept.count)
    for (one, other) in zip(after.past, kept) {
      #expect(one.tabs == other.tabs)
      #expect(one.values == other.values)
    }
    #expect(after.record.moments.last == before.record.moments.last)
  }

  @Test("a wrong turn and a first login come back with their ways on")
  func waysOn() throws {
    var trainee = try Trainee()
    try trainee.press("Enable")
    try trainee.press("Enable")
    #expect(trainee.state.console.isWrongTurn)
    #expect(try restored(trainee.state.console).controls.first == .goBack)

    trainee = try Trainee()
    try trainee.goToForm()
    try trainee.press("Submit")
    try trainee.signIn()
    var after = try restored(trainee.state.console)
    #expect(after.showsLogin)
    #expect(after.verdict == trainee.state.console.verdict)
    #expect(after.moment.focus == .mend)
    _ = after.take(.accepted)
    #expect(after.pageName == "edit-configuration")
  }

  @Test("what fits no console is refused")
  func refused() throws {
    let state = try Trainee().state.console
    let good = state.record
    #expect(ConsoleState(state.console, role: .agents, restoring: good) != nil)
    var bad = [ConsoleRecord](repeating: good, count: 3)
    bad[0].moments = []
    bad[1].moments[0].pages = ["nowhere"]
    bad[2].moments[0].tab = 1
    for record in bad { #expect(ConsoleState(state.console, role: .agents, restoring: record) == nil) }
    // A focus that is not there is put where one begins, and nothing acts on a terminal.
    var odd = good
    odd.moments[0].focus = 1000
    odd.moments[0].values["displayName"] = "a\u{1B}[2J"
    let restored = try #require(ConsoleState(state.console, role: .agents, restoring: odd))
    #expect(restored.moment.focus == restored.controls.first)
    #expect(!restored.values["displayName"].contains("\u{1B}"))
  }
}
