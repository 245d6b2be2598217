import SetupRules
import TestSupport
import Testing
import Wizard

@testable import TerminalUI

@Suite("What the screen promises")
struct ScreenTests {
  private static let narrow = [Size(columns: 40, rows: 9), Size(columns: 40, rows: 12), Size(columns: 60, rows: 16)]

  /// Of the same size in every field, whatever its rule would say.
  private static let markedError = Finding(
    "test/wrong", .error, "The dash in this name is an en dash (\u{2013}).",
    advice: "The workshop's name has a hyphen (-). Please use the hyphen.", repair: "Amazon Connect - Agent",
    span: 15..<16)

  @Test("The focused item is seen with its finding, however small the screen", arguments: narrow)
  func focusIsSeen(size: Size) {
    for step in Workshop.steps {
      for item in step.items where item.condition == .always {
        var state = SampleStates.state(at: .step(step.id), item: item.id)
        if let field = item.field {
          state = SampleStates.typing("Amazon Connect \u{2013} Agent", in: field, at: step)
          state.findings[field] = [Self.markedError]
        }
        let text = Screen.frame(of: state, size: size).rows.joined(separator: "\n")
        #expect(text.contains(item.field == nil ? ">[ ]" : ">[!]"), "\(item.id)")
        if item.field != nil {
          #expect(text.contains("! Error:"), "\(item.id)")
          #expect(text.contains("^"), "\(item.id)")
        }
      }
    }
  }

  @Test("Paging shows every line, and says while there is more", arguments: SnapshotTests.sizes + narrow)
  func pagingShowsAll(size: Size) throws {
    for moment in SampleStates.moments where moment.state.overlay == nil {
      var state = moment.state
      state.notice = nil
      while let event = KeyMap.event(for: .pageUp, in: state, size: size) { _ = update(&state, event) }
      var seen: Set<Int> = []
      var presses = 0
      while true {
        let view = PageView(Scene(state), size: size)
        seen.formUnion(view.window)
        let says = Screen.frame(of: state, size: size).rows.contains { row in
          ["v more", "v PageDown", "v\u{2500}"].contains { row.contains($0) }
        }
        #expect(says == view.hasMoreBelow, "\(moment) \(size)")
        guard let event = KeyMap.event(for: .pageDown, in: state, size: size) else { break }
        _ = update(&state, event)
        presses += 1
        try #require(presses < 100)
      }
      #expect(seen.count == PageView(Scene(state), size: size).column.lines.count, "\(moment) \(size)")
    }
  }

  @Test("A value to copy fills lines of its own from the first column", arguments: SnapshotTests.sizes + narrow)
  func valueStandsAlone(size: Size) throws {
    let state = SampleStates.pasting
    let value = try #require(state.valueToPaste?.value)
    let rows = Screen.frame(of: state, size: size).rows
    let first = try #require(rows.firstIndex { value.hasPrefix($0) && !$0.isEmpty })
    let count = (value.count + size.columns - 1) / size.columns
    #expect(rows[first..<min(rows.count, first + count)].joined() == value)
  }

  @Test("The cursor stands where the next character goes")
  func cursorInField() throws {
    var state = SampleStates.typing("Amazon コネクト", in: .applicationName, at: .nameApplication)
    for cursor in 0...state.editor.characters.count {
      state.editor.moveCursor(to: cursor)
      let frame = Screen.frame(of: state, size: Size(columns: 80, rows: 24))
      let place = try #require(frame.cursor)
      let columns = cursor <= 7 ? cursor : 7 + (cursor - 7) * 2
      #expect(place.column == 9 + columns)
      #expect(frame.rows[place.row].contains("Amazon コネクト"))
    }
  }

  @Test("While another entry is highlighted, nothing says that Enter keeps the one with a warning")
  func otherEntry() {
    let size = Size(columns: 80, rows: 24)
    var state = SampleStates.typing("3", in: .consoleShows, at: .enableSSO)
    _ = update(&state, .accepted)
    #expect(Screen.frame(of: state, size: size).words.contains("Enter again keeps it as it is."))
    #expect(Screen.frame(of: state, size: size).rows[23].contains("Enter keep it"))
    for event in [Event.movedDown, .movedDown] { _ = update(&state, event) }
    #expect(!Screen.frame(of: state, size: size).words.contains("Enter again keeps it"))
    #expect(Screen.frame(of: state, size: size).rows[23].contains("Enter choose"))
  }

  @Test("The list of steps names what is to mend in one", arguments: [Size(columns: 80, rows: 24), narrow[0]])
  func toMend(size: Size) {
    var run = Sample.completeRun
    run.answers[.relayState] = Sample.workshopURL
    run.place = .step(Step.setRelayState.id)
    var state = Sitting(run, pages: SamplePages.all).state
    _ = update(&state, .askedForPlaces)
    let words = Screen.frame(of: state, size: size).words
    #expect(words.contains("to mend: What the box Relay state holds"), "\(words)")
    #expect(!words.contains("Nothing is missing."), "\(words)")
    if size.columns == 80 { #expect(words.contains("problem (here)"), "\(words)") }
  }

  @Test("Carets stand under the faulty characters")
  func carets() throws {
    let rows = Screen.frame(of: SampleStates.finding, size: Size(columns: 80, rows: 24)).rows
    let value = try #require(rows.first { $0.contains("│ Amazon Connect – Agent") })
    let marks = try #require(rows.first { $0.contains("└───") && $0.contains("^") })
    #expect(Array(value).firstIndex(of: "–") == Array(marks).firstIndex(of: "^"))
  }

  @Test("A fault that a small field does not show is shown in a line of its own")
  func hiddenFault() throws {
    var state = SampleStates.longValue
    for index in 0..<(state.findings[.instance]?.count ?? 0) { state.findings[.instance]?[index].repair = nil }
    let rows = Screen.frame(of: state, size: Size(columns: 24, rows: 12)).rows
    let line = try #require(rows.firstIndex { $0.contains("...") && $0.contains("us-est-1:") })
    let start = try #require(Array(rows[line]).firstIndex(of: "u"))
    #expect(Array(rows[line + 1]).firstIndex(of: "^") == start)
    #expect(rows[line + 1].hasSuffix("^^^^^^^^"))
  }

  @Test("What a save failed for stays on the screen")
  func notSaved() {
    let frame = Screen.frame(of: SampleStates.notSaved, size: Size(columns: 80, rows: 24))
    #expect(frame.rows[0].hasSuffix("NOT SAVED"))
    #expect(frame.rows[22].contains("Not saved: the disk is full"))
  }

  @Test("Where a list has no such entry, that is said until Enter has said what is wrong")
  func noEntry() {
    let words = "Backspace takes one away"
    var state = SampleStates.list
    _ = update(&state, .typed("zz"))
    #expect(Screen.frame(of: state, size: Size(columns: 80, rows: 24)).text.contains(words))
    _ = update(&state, .accepted)
    #expect(state.findings(of: .identityCenterRegion).hasError)
    #expect(!Screen.frame(of: state, size: Size(columns: 80, rows: 24)).text.contains(words))
    _ = update(&state, .typed("z"))
    #expect(Screen.frame(of: state, size: Size(columns: 80, rows: 24)).text.contains(words))
  }

  @Test("A repair is shown as it is and as it would be, with the change marked")
  func change() {
    let change = TextChange(Array("us-est-1"), Array("us-east-1"))
    #expect(change.before == 4..<4)
    #expect(change.after == 4..<5)
    #expect(TextChange(Array("aa"), Array("aaa")).after == 2..<3)
    #expect(TextChange(Array("a"), Array("b")).before == 0..<1)
    #expect(TextChange([], Array("b")).after == 0..<1)
  }

  @Test("That the answers are not safe is said in every header", arguments: [30, 34, 40, 59, 60, 80, 120])
  func notSavedIsSaid(columns: Int) {
    for place in Place.all {
      for scroll in [0, 3] {
        var state = SampleStates.state(at: place)
        state.saveStatus = .failed("The disk is full.")
        state.scroll = scroll
        let frame = Screen.frame(of: state, size: Size(columns: columns, rows: 9))
        #expect(frame.rows[0].contains("NOT SAVED"), "\(place.id): \(frame.rows[0])")
      }
    }
  }

  @Test(
    "what is said is whole where a third of the rows hold it, and else marked as cut",
    arguments: [
      (Size(columns: 80, rows: 24), true), (Size(columns: 120, rows: 40), true), (Size(columns: 40, rows: 9), false),
    ])
  func notice(_ size: Size, isWhole: Bool) {
    var state = SampleStates.notSaved
    state.notice = (1...40).map { "word\($0)" }.joined(separator: " ") + " end"
    let rows = Screen.frame(of: state, size: size).rows
    let first = rows.firstIndex { $0.contains("word1 ") } ?? 0
    let said = rows[first..<(rows.count - 1)].joined(separator: " ")
    #expect(said.contains(" end") == isWhole)
    #expect(said.contains("...") == !isWhole)
    // Wherever it is cut: three dots, and none of a sentence before them.
    state.notice = (1...60).map { _ in "No." }.joined(separator: " ")
    let dots = Screen.frame(of: state, size: size).words
    #expect(dots.contains("No...") && !dots.contains("....") || isWhole, "\(dots)")
  }
}
