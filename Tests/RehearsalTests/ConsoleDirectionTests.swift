import Pages
import SetupRules
import TerminalUI
import TestSupport
import Testing

@testable import Rehearsal

@Suite("Arrows in the console")
struct ConsoleDirectionTests {
  private static let widths = [40, 62, 80]

  @Test("an arrow goes its own way on the page, and they reach everything", arguments: Wording.allCases, widths)
  func ways(wording: Wording, columns: Int) throws {
    let console = try Console(files: ConsoleFiles.embedded(wording), role: .agents)
    for name in console.pages.keys.sorted() {
      var state = ConsoleState(console, role: .agents)
      state.show(name)
      let places = ConsoleDirection.places(in: state, columns: columns)
      #expect(Set(places.map { "\($0.control)" }) == Set(state.controls.map { "\($0)" }), "\(name)")
      var reached: [ConsoleState.Control] = [try #require(state.moment.focus)]
      var index = 0
      while index < reached.count {
        state.focus(on: reached[index])
        let here = try #require(places.first { $0.control == reached[index] })
        for direction in ConsoleDirection.allCases {
          guard let next = direction.neighbour(in: state, columns: columns) else { continue }
          let place = try #require(places.first { $0.control == next })
          switch direction {
          case .up: #expect(place.rows.upperBound <= here.rows.lowerBound)
          case .down: #expect(place.rows.lowerBound >= here.rows.upperBound)
          case .left: #expect(place.columns.upperBound <= here.columns.lowerBound)
          case .right: #expect(place.columns.lowerBound >= here.columns.upperBound)
          }
          if !reached.contains(next) { reached.append(next) }
        }
        index += 1
      }
      #expect(reached.count == places.count, "\(name): \(places.map(\.control)) \(reached)")
    }
  }

  @Test("beside each other Right and Left, below each other Down and Up, and the menu is at the left")
  func form() throws {
    var trainee = try Trainee()
    try trainee.goToForm()
    try trainee.focus("Relay state")
    trainee.key(.down)
    #expect(trainee.words == "Session duration")
    trainee.key(.down)
    #expect(trainee.words == "Cancel")
    trainee.key(.right)
    #expect(trainee.words == "Submit")
    trainee.key(.right)
    #expect(trainee.words == "Submit")
    trainee.key(.left)
    #expect(trainee.words == "Cancel")
    trainee.key(.up)
    trainee.key(.up)
    #expect(trainee.words == "Relay state")
    // In a box Left and Right move in its text.
    trainee.key(.left)
    #expect(trainee.words == "Relay state")

    try trainee.type(Sample.url, into: "Relay state")
    try trainee.press("Submit")
    #expect(trainee.words == "Edit configuration")
    trainee.key(.left)
    #expect(["Dashboard", "Users", "Groups", "Settings", "Applications"].contains(trainee.words))
    trainee.key(.right)
    #expect(trainee.words == "Edit configuration")
  }
}

extension Trainee {
  /// The words of what is focused.
  fileprivate var words: String { state.console.focusedElement?.words ?? "something else" }
}
