import Pages
import SetupRules
import TestSupport
import Testing
import Wizard

@testable import TerminalUI

@Suite("The trainer's notes on the screen")
struct NotesScreenTests {
  private static func view(at place: Place, after seconds: Int = 60) throws -> TrainersView {
    var view = TrainersView(pages: try Pages.embedded())
    let run = SetupRun(role: .agents, place: place, currentItem: place.step?.items.first?.id)
    view.follow(run, isDemonstration: true)
    let now = Timestamp(seconds: seconds)
    view.schedule = Schedule(of: run, pages: view.pages, minutes: nil, start: Timestamp(seconds: 0), now: now)
    return view
  }

  private static let sizes = [(80, 24), (120, 40), (200, 60), (40, 12), (40, 9), (30, 9)].map {
    Size(columns: $0.0, rows: $0.1)
  }

  @Test("where the wizard is, the time, the item and the first note are seen without a key", arguments: sizes)
  func seen(_ size: Size) throws {
    for place in Place.all {
      let view = try Self.view(at: place)
      let text = Screen.notes(view, size: size).frame.rows.joined(separator: "\n")
      #expect(text.contains("demo"))
      #expect(text.contains("1:00 of 35:00"))
      if let number = place.stepNumber { #expect(text.contains("step \(number) of 6")) }
      let page = try #require(view.pages[place.id])
      let note = try #require(page.notes.first?.plainText)
      #expect(text.contains(note.prefix(12)), "\(place.id)\n\(text)")
    }
  }

  @Test("reading on shows every line once, and ends", arguments: sizes)
  func reading(_ size: Size) throws {
    for place in Place.all {
      var view = try Self.view(at: place)
      let last = Screen.notesCanScroll(view, size: size)
      var text = ""
      for scroll in 0...last {
        view.scroll = scroll
        text += Screen.notes(view, size: size).frame.rows.joined(separator: "\n") + "\n"
      }
      let pitfalls = try #require(view.pages[place.id]).pitfalls
      let lastWord = pitfalls.last?.plainText.split(separator: " ").last
      #expect(lastWord.map(text.contains) ?? true, "\(place.id)")
      #expect(text.contains("Next:"))
    }
  }

  @Test("a frame is whole at every size, with and without a run")
  func anySize() throws {
    for columns in 0...130 where columns < 45 || columns % 17 == 0 {
      for rows in 0...26 {
        let size = Size(columns: columns, rows: rows)
        for view in [try Self.view(at: .review, after: 90_000), TrainersView(pages: [:])] {
          let frame = Screen.notes(view, size: size, options: .init(isASCII: rows.isMultiple(of: 2))).frame
          #expect(frame.cells.count == columns * rows)
        }
      }
    }
  }

  @Test("what is urgent stands out in words and in style")
  func urgent() throws {
    let frame = Screen.notes(try Self.view(at: .welcome, after: 3000), size: Size(columns: 80, rows: 24)).frame
    let row = try #require(frame.rows.firstIndex { $0.contains("TIME IS UP") })
    let cells = frame.cells[row * 80..<(row + 1) * 80]
    #expect(cells.contains { $0.style == .error })
  }
}

extension Page.Block {
  fileprivate var plainText: String {
    switch self {
    case .paragraph(let phrases), .entry(let phrases): phrases.plainText
    case .code(let lines): lines.joined(separator: "\n")
    }
  }
}
