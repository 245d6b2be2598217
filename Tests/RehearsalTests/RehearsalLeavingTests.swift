import Pages
import SetupRules
import TerminalUI
import TestSupport
import Testing
import Wizard

@testable import Rehearsal

@Suite("Leaving a rehearsal")
struct RehearsalLeavingTests {
  private static let sizes = [
    Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 40, rows: 9), Size(columns: 40, rows: 12),
  ]

  private func trainee(on side: RehearsalState.Side) throws -> Trainee {
    var trainee = try Trainee()
    if side == .wizard { trainee.key(.function(6)) }
    #expect(trainee.state.side == side)
    return trainee
  }

  @Test("Ctrl-X asks on both sides, and Enter leads back to what was there", arguments: [true, false])
  func asks(isInWizard: Bool) throws {
    for back in [Key.enter, .escape] {
      var trainee = try trainee(on: isInWizard ? .wizard : .console)
      let before = trainee.state
      #expect(trainee.key(.control("x")) == [])
      for size in Self.sizes {
        let text = RehearsalScreen.drawing(of: trainee.state, size: size).frame.text
        for words in ["Leave the rehearsal?", "> Stay here", "Leave; it is kept"] {
          #expect(text.contains(words), "\(size)\n\(text)")
        }
        #expect(text.contains("demo"))
      }
      // Nothing else is done while it is asked.
      for key in [Key.function(6), .character("a"), .tab, .up, .up, .paste("x"), .control("v")] { trainee.key(key) }
      trainee.key(.up)
      #expect(trainee.key(back) == [])
      #expect(trainee.state == before)
    }
  }

  @Test(
    "it is asked once: a second Ctrl-X, or the second answer, leaves",
    arguments: [[Key.control("x")], [.down, .enter], [.right, .enter]])
  func leaves(keys: [Key]) throws {
    for side in [RehearsalState.Side.wizard, .console] {
      var trainee = try trainee(on: side)
      trainee.key(.control("x"))
      let effects = keys.flatMap { trainee.key($0) }
      #expect(effects == [.wizard(.save)])
      #expect(trainee.state.asked == nil)
      #expect(update(&trainee.state, .wizard(.saved)) == [.wizard(.quit(.saved))])
    }
  }

  @Test("the menu's Save and quit asks as well, and a click answers")
  func menuAndMouse() throws {
    var trainee = try trainee(on: .wizard)
    trainee.wizard(.askedForMenu)
    trainee.wizard(.chose(.askedToQuit(.saved)))
    #expect(trainee.state.wizard.overlay == nil)
    let size = Size(columns: 120, rows: 40)
    func click(_ words: String) throws {
      let rows = RehearsalScreen.drawing(of: trainee.state, size: size).frame.rows
      let row = try #require(rows.firstIndex { $0.contains(words) })
      let column = try #require(rows[row].ranges(of: words).first).lowerBound.utf16Offset(in: rows[row])
      trainee.click(Key.Mouse(.pressed, column: column, row: row), size: size)
    }
    try click("Leave; it is kept")
    #expect(trainee.state.asked != nil)
    try click("Stay here")
    try click("Stay here")
    #expect(trainee.state.asked == nil)
  }

  @Test("Ctrl-C interrupts at once, also while something is asked")
  func interrupts() throws {
    for isAsked in [false, true] {
      var trainee = try trainee(on: .console)
      if isAsked { trainee.key(.control("x")) }
      #expect(trainee.key(.control("c")) == [.wizard(.save)])
      #expect(update(&trainee.state, .wizard(.saved)) == [.wizard(.quit(.interrupted))])
    }
  }

  @Test("Enter at the end of the review leads to the first login; after the right one it asks, once")
  func enterAtTheEnd() throws {
    var trainee = try trainee(on: .wizard)
    trainee.state.wizard.run = Sample.completeRun
    trainee.wizard(.jumped(to: .review))
    #expect(!trainee.key(.enter).contains(.wizard(.save)))
    #expect(trainee.state.side == .console)
    #expect(trainee.state.console.pageName == "sign-in")

    trainee.state.console.hasSeenRightLogin = true
    trainee.key(.function(6))
    trainee.key(.enter)
    #expect(trainee.state.asked?.subject == .ending)
    trainee.key(.enter)
    #expect(trainee.state.asked == nil)
    trainee.key(.enter)
    trainee.key(.down)
    #expect(trainee.key(.enter) == [.wizard(.quit(.finished))])
  }

  @Test("the button at the right first login asks as well")
  func button() throws {
    var trainee = try trainee(on: .console)
    try trainee.goToForm()
    try trainee.type(Sample.url, into: "Relay state")
    try trainee.press("Submit")
    try trainee.signIn()
    #expect(trainee.state.console.moment.focus == .leave)
    #expect(!trainee.key(.enter).contains(.wizard(.quit(.finished))))
    #expect(trainee.state.asked?.subject == .ending)
    #expect(trainee.key(.control("x")) == [.wizard(.quit(.finished))])
  }

  @Test("an earlier rehearsal is gone on with, or another begins anew; Ctrl-X leaves it as it is")
  func goingOn() throws {
    var earlier = try trainee(on: .console)
    try earlier.goToForm()
    earlier.wizard(.jumped(to: .step(Step.enableSSO.id)), .focused("console-open"), .toggled)
    func asking() throws -> Trainee {
      var trainee = try trainee(on: .wizard)
      trainee.state.ask(toGoOnWith: earlier.state.wizard, earlier.state.console)
      let text = RehearsalScreen.drawing(of: trainee.state, size: Size(columns: 40, rows: 9)).frame.text
      #expect(text.contains("Go on with the rehearsal?"))
      return trainee
    }
    var on = try asking()
    #expect(on.key(.enter) == [])
    #expect(on.state.console == earlier.state.console)
    #expect(on.state.wizard.run == earlier.state.wizard.run)

    var anew = try asking()
    anew.key(.down)
    let fresh = try trainee(on: .wizard).state
    #expect(anew.key(.enter).prefix(2) == [.clear, .wizard(.save)])
    #expect(anew.state.console == fresh.console)
    #expect(anew.state.wizard.run == fresh.wizard.run)

    var left = try asking()
    #expect(left.key(.control("x")) == [.wizard(.save)])
    #expect(left.state.wizard.run == earlier.state.wizard.run)
  }
}
