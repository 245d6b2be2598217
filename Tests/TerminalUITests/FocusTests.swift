import Pages
import SetupRules
import TestSupport
import Testing
import Wizard

@testable import TerminalUI

@Suite("Whatever the size, the focused item is seen with what is said of it")
struct FocusTests {
  static let sizes = [
    (80, 24), (120, 40), (200, 60), (60, 16), (60, 15), (59, 24), (40, 24), (40, 12), (40, 9), (30, 9), (132, 12),
  ].map { Size(columns: $0.0, rows: $0.1) }

  @Test("every item of every step, with the real pages", arguments: sizes)
  func everyItem(_ size: Size) throws {
    let pages = try Pages.embedded()
    for step in Workshop.steps {
      for item in step.items {
        let answers: [Field: String] = item.condition == .afterBareInstanceID ? [.instance: Sample.instanceID] : [:]
        var state = SampleStates.state(at: .step(step.id), item: item.id, with: answers)
        state.pages = pages
        guard state.focusedItem != nil else {
          Issue.record("\(item.id) is not in its step")
          continue
        }
        try expectSeen(item, state, size)
        guard let field = item.field else { continue }
        state = SampleStates.refusing(field, at: step)
        state.pages = pages
        try #require(state.focusedField == field && state.findings(of: field).hasError, "\(field)")
        try expectSeen(item, state, size)
      }
    }
  }

  private func expectSeen(_ item: Item, _ state: WizardState, _ size: Size) throws {
    let frame = Screen.frame(of: state, size: size)
    let comment = Comment("\(item.id) at \(size):\n\(frame.text)")
    let cursor = try #require(frame.cursor, comment)
    let row = frame.rows[cursor.row]
    guard let field = item.field else {
      #expect(row.contains(">["), comment)
      return
    }
    guard let finding = state.findings(of: field).first else {
      #expect(row.contains("[") || row.contains("\u{2502}"), comment)
      return
    }
    // A value with a finding may take several rows: its end stands before the cursor.
    let end = Array(row).prefix(cursor.column).reversed().prefix { !"[\u{2502}".contains($0) }.reversed()
    let shown = String(end.drop { " <.".contains($0) })
    #expect(!shown.isEmpty && state.editor.text.hasSuffix(shown), comment)
    #expect(frame.rows[cursor.row...].contains { $0.contains("! \(finding.severity.label):") }, comment)
    #expect(frame.withoutBlanks.contains(finding.message.filter { $0 != " " }.prefix(12)), comment)
  }

  @Test("marks and findings are told apart without any colour", arguments: sizes)
  func withoutColor(_ size: Size) {
    let marks = [StepStatus.done, .open, .problem].map { StatusMark($0) }
    #expect(Set(marks.map(\.text)).count == 3 && Set(marks.map(\.word)).count == 3)
    for (severity, words) in [(Finding.Severity.error, "! Error:"), (.warning, "! Warning:"), (.note, "Note:")] {
      var state = SampleStates.typing("Connect", in: .applicationName, at: .nameApplication)
      state.findings[.applicationName] = [Finding("test/x", severity, "Words.", advice: "")]
      let rows = Screen.frame(of: state, size: size).rows.joined(separator: "\n")
      #expect(rows.contains(words))
      #expect(rows.contains("[!]") == (severity == .error))
    }
    for state in [SampleStates.list, SampleStates.menu, SampleStates.places, SampleStates.question] {
      let frame = Screen.frame(of: state, size: size)
      let highlighted = frame.rows[frame.cursor.map(\.row) ?? 0]
      #expect(highlighted.contains("> "))
    }
    var state = SampleStates.notSaved
    state.notice = nil
    guard size.columns >= 40 else { return }
    #expect(Screen.frame(of: state, size: size).rows[0].contains("NOT SAVED"))
  }
}
