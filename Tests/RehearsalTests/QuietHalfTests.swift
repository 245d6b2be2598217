import Pages
import SetupRules
import TerminalUI
import TestSupport
import Testing
import Wizard

@testable import Rehearsal

@Suite("The half without the keys")
struct QuietHalfTests {
  private static let size = Size(columns: 120, rows: 40)
  private static let places = Place.all
  private static let loud: Set<Style> = [.accent, .strong, .selection, .key]

  /// The cells of a half below the bar, row by row.
  private func rows(_ side: RehearsalState.Side, of state: RehearsalState) -> [ArraySlice<Cell>] {
    let layout = RehearsalLayout(size: Self.size)
    let frame = RehearsalScreen.drawing(of: state, size: Self.size).frame
    return layout.rows.map { row in
      let columns = layout.columns(of: side)
      return frame.cells[row * Self.size.columns + columns.lowerBound..<row * Self.size.columns + columns.upperBound]
    }
  }

  private func marks(_ rows: [ArraySlice<Cell>]) -> Int {
    rows.reduce(0) { count, row in
      count
        + row.indices.count { index in
          let before = index == row.startIndex ? " " : row[index - 1].character ?? "x"
          return row[index].character == ">" && !before.isLetter && !before.isNumber
        }
    }
  }

  @Test("the wizard's is quiet, with one mark alone where it is gone on with", arguments: places)
  func wizard(place: Place) throws {
    var trainee = try Trainee()
    trainee.wizard(.jumped(to: place))
    for item in [nil] + trainee.state.wizard.items.map(\.id) {
      trainee.wizard(.focused(item ?? ""))
      let rows = rows(.wizard, of: trainee.state)
      #expect(rows.allSatisfy { row in row.allSatisfy { !Self.loud.contains($0.style) || $0 == .blank } })
      #expect(marks(rows) == (place.step == nil ? 0 : 1), "\(place) \(item ?? "")")
      #expect(String(rows[rows.count - 1].compactMap(\.character)).hasPrefix(" F6 comes here"))
    }
  }

  @Test("the console's is quiet, with one mark alone where it is gone on with", arguments: Wording.allCases)
  func console(wording: Wording) throws {
    let console = try Console(files: ConsoleFiles.embedded(wording), role: .agents)
    for name in console.pages.keys.sorted() {
      var trainee = try Trainee(wording)
      trainee.key(.function(6))
      trainee.state.console.show(name)
      let rows = rows(.console, of: trainee.state)
      #expect(rows.allSatisfy { row in row.allSatisfy { !Self.loud.contains($0.style) || $0 == .blank } })
      #expect(marks(rows) == 1, "\(name)")
    }
  }

  @Test("the cursor stands in the half with the keys, and the bar names it")
  func cursor() throws {
    var trainee = try Trainee()
    let layout = RehearsalLayout(size: Self.size)
    for (side, name) in [(RehearsalState.Side.console, "[Console]"), (.wizard, "[Wizard]")] {
      if trainee.state.side != side { trainee.key(.function(6)) }
      let frame = RehearsalScreen.drawing(of: trainee.state, size: Self.size).frame
      #expect(layout.columns(of: side).contains(try #require(frame.cursor).column))
      #expect(frame.rows[0].contains(name))
    }
  }
}
