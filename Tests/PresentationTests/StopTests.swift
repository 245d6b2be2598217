import SetupRules
import TerminalUI
import TestSupport
import Testing
import Wizard

@testable import Presentation

/// What the room sees at each stop of the shipped tapes.
@Suite("At every stop of both tapes, what is talked about is on the screen whole")
struct StopTests {
  private static let sizes = [(80, 24), (60, 20), (40, 12)].map { Size(columns: $0.0, rows: $0.1) }

  private func stops(_ role: Role, _ size: Size) throws -> [(state: WizardState, frame: Frame)] {
    var talk = try Talk.shipped(role, size: size)
    var stops = [(talk.presentation.state, talk.frame)]
    while !talk.presentation.isAtEnd, stops.count < 200 {
      talk.press(.character(" "))
      stops.append((talk.presentation.state, talk.frame))
    }
    return stops
  }

  @Test("the frames are as they were looked at and kept", arguments: Role.allCases, sizes)
  func kept(role: Role, size: Size) throws {
    let frames = try stops(role, size).enumerated().map { "=== stop \($0.offset)\n\($0.element.frame.shown)" }
    try KeptTexts("Tests/PresentationTests/Stops")
      .expect(frames.joined(separator: "\n"), as: "\(role.rawValue)-\(size.columns)x\(size.rows).txt")
  }

  @Test("the slip, what is said of it, and its repair", arguments: Role.allCases, sizes.prefix(2))
  func slips(role: Role, size: Size) throws {
    var seen = 0
    for (state, frame) in try stops(role, size) {
      guard let field = state.focusedField else { continue }
      let findings = state.findings(of: field)
      guard findings.hasError || findings.hasWarning else { continue }
      seen += 1
      let words = frame.words
      let value = frame.withoutBlanks
      #expect(value.contains(state.editor.text.filter { $0 != " " }), "\(frame.shown)")
      for finding in findings {
        #expect(words.contains(finding.message), "\(finding.message) in\n\(frame.shown)")
        if let repair = finding.repair { #expect(value.contains(repair.filter { $0 != " " }), "\(frame.shown)") }
      }
      if state.offeredRepair != nil { #expect(words.contains("Ctrl-R"), "\(frame.shown)") }
    }
    #expect(seen >= 2)
  }

  @Test("the focused item, and the first time the title", arguments: Role.allCases, sizes)
  func items(role: Role, size: Size) throws {
    for (state, frame) in try stops(role, size) {
      guard let item = state.focusedItem, let step = state.place.step else { continue }
      let label = state.pages.label(of: item, in: step)
      #expect(frame.words.contains(label), "\(label) in\n\(frame.shown)")
      if size.columns >= 60 {
        #expect(frame.words.contains(state.pages.title(of: state.place)), "\(frame.shown)")
      }
    }
  }

  @Test("the picture of what is chosen is seen at a stop of its step", arguments: Role.allCases, sizes.prefix(2))
  func pictures(role: Role, size: Size) throws {
    let stops = try stops(role, size)
    for step in Workshop.steps {
      let frames = stops.filter { $0.state.place == .step(step.id) }
      for picture in frames.first?.state.page?.pictures ?? [] {
        guard let target = picture.lines.first(where: { $0.contains("> ") })?.filter(\.isLetter) else { continue }
        let last = picture.lines.dropLast().last?.filter { $0.isLetter } ?? ""
        let shown = frames.contains { stop in
          let rows = stop.frame.rows.map { $0.filter(\.isLetter) }
          return rows.contains { $0.contains(target) } && rows.contains { $0.contains(last) }
        }
        #expect(shown, "\(step.id.rawValue), \(picture.title) at \(size)")
      }
    }
  }

  @Test("no key is named that does something else here: reading on is done with Down", arguments: Role.allCases, sizes)
  func scrollKeys(role: Role, size: Size) throws {
    for (_, frame) in try stops(role, size) {
      #expect(!frame.words.contains("PageDown") && !frame.words.contains("PageUp"), "\(frame.shown)")
    }
  }

  @Test("the review is read to its end with the key that goes on", arguments: sizes)
  func review(size: Size) throws {
    var talk = try Talk.shipped(.agents, size: size)
    talk.press(.end)
    var read = talk.frame.words
    for _ in 0..<60 where talk.presentation.notice == nil {
      talk.press(.character(" "))
      read += " " + talk.frame.words
    }
    #expect(talk.presentation.notice == "This is the end of the tape. Home goes to its start.")
    for words in ["Done", "At the first login", "For the next module", "For the admins' application", "finishes."] {
      #expect(read.contains(words), "\(words) in\n\(read)")
    }
  }
}

extension Frame {
  fileprivate var shown: String { rows.map { $0 + "\n" }.joined() }
}
