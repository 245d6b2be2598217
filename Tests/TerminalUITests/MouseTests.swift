import SetupRules
import TestSupport
import Testing
import Wizard

@testable import TerminalUI

@Suite("The mouse")
struct MouseTests {
  private static let size = Size(columns: 80, rows: 24)

  private func click(on text: String, in state: WizardState, size: Size = size) throws -> Event? {
    let drawing = Screen.drawing(of: state, size: size)
    let rows = drawing.frame.rows
    let row = try #require(rows.firstIndex { $0.contains(text) }, "\(text) is not on the screen")
    let column = try #require(Array(rows[row]).indices.first { Array(rows[row])[$0...].starts(with: text) })
    let click = Key.mouse(Key.Mouse(.pressed, column: column, row: row))
    return KeyMap.event(for: click, in: state, size: size, clicked: drawing.target(of: click))
  }

  @Test("A click goes to a step, focuses an item, ticks the focused action, and does what the footer says")
  func page() throws {
    let state = SampleStates.state(at: .step(Step.enableSSO.id))
    let wide = Size(columns: 120, rows: 40)
    #expect(
      try click(on: "5 Download metadata", in: state, size: wide) == .jumped(to: .step(Step.downloadMetadata.id)))
    #expect(try click(on: "Review", in: state, size: wide) == .jumped(to: .review))
    #expect(try click(on: " [ ]  [ ]", in: state) == .jumped(to: .step(Step.createOrganization.id)))
    #expect(try click(on: "What the console shows", in: state) == .focused("consoleShows"))
    #expect(try click(on: ">[ ] The IAM", in: state) == .toggled)
    #expect(try click(on: "F1 menu", in: state) == .askedForMenu)
    #expect(try click(on: "Configure AWS SSO", in: state) == nil)
    #expect(
      try click(on: "What the console shows", in: state, size: Size(columns: 40, rows: 24)) == .focused("consoleShows"))
  }

  @Test("A click highlights an entry of an open list")
  func list() throws {
    #expect(try click(on: "US East (N. Virginia)", in: SampleStates.list) == .highlighted(0))
  }

  @Test("A click does an entry of the menu, goes to a place, and answers a question in two steps")
  func overlays() throws {
    #expect(try click(on: "How to paste here", in: SampleStates.menu) == .chose(.askedToPaste))
    #expect(try click(on: "Take the repaired value", in: SampleStates.menu) == .highlighted(2))
    #expect(
      try click(on: "6 of 6 done", in: SampleStates.state(at: .review), size: Size(columns: 120, rows: 40)) == nil)
    #expect(
      try click(on: "[x] 2 Create organization   done", in: SampleStates.places)
        == .jumped(to: .step(Step.createOrganization.id)))
    #expect(try click(on: "Yes, they are equal", in: SampleStates.question) == .highlighted(1))
    #expect(try click(on: "No, I paste it here", in: SampleStates.question) == .accepted)
  }

  @Test("A click beside a list closes it; a question waits for its answer")
  func beside() {
    let corner = Key.mouse(Key.Mouse(.pressed, column: 0, row: 0))
    #expect(Screen.drawing(of: SampleStates.menu, size: Self.size).target(of: corner) == .wentBack)
    #expect(Screen.drawing(of: SampleStates.places, size: Self.size).target(of: corner) == .wentBack)
    #expect(Screen.drawing(of: SampleStates.question, size: Self.size).target(of: corner) == nil)
  }

  @Test("The wheel scrolls the page, and moves in what lies over it")
  func wheel() {
    let down = Key.mouse(Key.Mouse(.wheelDown, column: 40, row: 10))
    let up = Key.mouse(Key.Mouse(.wheelUp, column: 40, row: 10))
    #expect(KeyMap.event(for: down, in: SampleStates.state(at: .review), size: Self.size) == .pagedDown)
    #expect(KeyMap.event(for: up, in: SampleStates.state(at: .review), size: Self.size) == nil)
    #expect(KeyMap.event(for: down, in: SampleStates.places, size: Self.size) == .movedDown)
    #expect(KeyMap.event(for: up, in: SampleStates.menu, size: Self.size) == .highlighted(3))
  }
}
