import SetupRules
import TerminalUI
import Testing
import Wizard

@testable import PlainPrompt

@Suite("Plain mode can do what the screen can do")
struct PlainCommandTests {
  /// Moments that between them offer all of the menu.
  private static func states() throws -> [WizardState] {
    try Place.all.flatMap { place in
      let sitting = try Sitting(run: SetupRun(role: .agents, place: place))
      return sitting.state.items.map { item in
        var state = sitting.state
        _ = update(&state, .focused(item.id))
        return state
      } + [sitting.state]
    }
  }

  @Test("Every entry of the menu has its counterpart")
  func everyEntryHasACounterpart() throws {
    for state in try Self.states() {
      for entry in MenuEntry.all(in: state) {
        let counterpart = PlainCounterpart(of: entry.event)
        #expect(counterpart != nil, "\(entry.words) has no counterpart in plain mode")
        if case .command(let name) = counterpart {
          #expect(PlainCommand(rawValue: String(name.dropFirst())) != nil)
        }
      }
    }
  }

  @Test("The screen's keys in the words of the pages become commands that do the same")
  func keysBecomeCommands() throws {
    for entry in MenuEntry.all(in: try Sitting().state) {
      guard let command = PlainCommand.allCases.first(where: { $0.key != nil && entry.keys.contains($0.key ?? "") }),
        entry.event != .movedToNextItem
      else { continue }
      #expect(PlainCounterpart(of: entry.event) == .command(command.name), "\(entry.keyNames)")
    }
    #expect("Press F2, or Ctrl-R.".withCommandsForKeys == "Press :hint, or :fix.")
    #expect("type it and press Tab.".withCommandsForKeys == "type it and type :complete.")
    #expect("Table F22 Ctrl-Rx".withCommandsForKeys == "Table F22 Ctrl-Rx")
  }

  @Test("Every command is explained, and does something or says why not", arguments: PlainCommand.allCases)
  func everyCommand(_ command: PlainCommand) throws {
    #expect(command.words.hasSuffix("."))
    for place in Place.all {
      var sitting = try Sitting(run: SetupRun(role: .agents, place: place))
      let printed = sitting.type(command.name)
      #expect(sitting.ending == .saved || printed.count >= 2, "\(command.name) at \(place.id): \(printed)")
    }
  }

  @Test(
    "A command that is none gets the nearest, and the list",
    arguments: [":hlep", ":stpes", ":xyzzy", ":", "::"])
  func unknown(_ line: String) throws {
    var sitting = try Sitting()
    let before = sitting.state.run
    let printed = sitting.type(line)
    #expect(printed[0].contains("There is no command"))
    #expect(printed[0].contains(":help tells all"))
    #expect(sitting.state.run == before)
  }
}
