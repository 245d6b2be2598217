import SetupRules
import TestSupport
import Testing
import Wizard

@testable import TerminalUI

@Suite("The menu, which is the help")
struct MenuTests {
  private static let size = Size(columns: 80, rows: 24)

  @Test("Every entry is reached with Down, seen, and done with Enter", arguments: SnapshotTests.sizes)
  func everyEntryIsReached(size: Size) throws {
    var state = SampleStates.finding
    _ = update(&state, .askedForMenu)
    for (index, command) in Command.all.enumerated() {
      #expect(state.overlay == .menu(selection: index))
      let frame = Screen.frame(of: state, size: size)
      let row = try #require(frame.cursor).row
      #expect(frame.rows[row].contains(command.words(in: state).prefix(20)))
      let event = KeyMap.event(for: .enter, in: state, size: size)
      #expect(event == (command.canBeDone(state) ? .chose(command.event) : .highlighted(index)))
      _ = update(&state, try #require(KeyMap.event(for: .down, in: state, size: size)))
    }
    #expect(state.overlay == .menu(selection: 0))
  }

  @Test("What an entry does is what its keys do", arguments: SampleStates.moments)
  func keysAgree(_ moment: Moment) throws {
    var state = moment.state
    state.overlay = nil
    state.openList = nil
    for command in Command.all where command.canBeDone(state) {
      for name in command.keys(in: state) {
        let key = try #require(Key(named: name), "No key is named \(name)")
        let event = KeyMap.event(for: key, in: state, size: Self.size)
        switch (name, command.event) {
        case ("Tab", .movedToNextItem), ("PageDown", _), ("PageUp", _), ("?", _): continue
        default: #expect(event == command.event, "\(name) in \(moment)")
        }
      }
    }
  }

  @Test("Every key with a meaning of its own stands in the menu", arguments: KeyMapTests.everyKey)
  func everyKeyIsExplained(_ key: Key) {
    for state in [SampleStates.finding, SampleStates.state(at: .step(Step.createOrganization.id))] {
      guard let event = KeyMap.event(for: key, in: state, size: Self.size) else { continue }
      switch event {
      case .typed, .pasted: continue
      default: #expect(Command.all.contains { $0.event == event }, "\(key)")
      }
    }
  }

  @Test("The footer shows only what can be done now")
  func footer() {
    func footer(_ state: WizardState) -> String { Screen.frame(of: state, size: Self.size).rows[23] }
    #expect(footer(SampleStates.finding).contains("Ctrl-R repair"))
    #expect(!footer(SampleStates.suggestion).contains("Ctrl-R"))
    #expect(!footer(SampleStates.state(at: .welcome)).contains("Esc"))
    #expect(footer(SampleStates.state(at: .welcome)).contains("Enter begin"))
    var repaired = SampleStates.finding
    _ = update(&repaired, .askedToRepair)
    #expect(footer(repaired).contains("Ctrl-R as typed"))
    var ticked = SampleStates.pasting
    _ = update(&ticked, .toggled)
    #expect(footer(ticked).contains("Space untick"))
  }

  @Test("The footer of a narrow screen has three keys", arguments: SampleStates.moments)
  func narrowFooter(_ moment: Moment) {
    var state = moment.state
    state.overlay = nil
    let footer = Screen.frame(of: state, size: Size(columns: 40, rows: 12)).rows[11]
    #expect(footer.hasPrefix("Enter "))
    #expect(footer.contains("F1 menu"))
  }
}
