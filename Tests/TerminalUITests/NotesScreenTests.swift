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

  private static let position = TapePosition(
    passed: 12, all: 33, mode: .waiting,
    comments: ["The dash comes from a document, and is an en dash.", "Say nothing yet."],
    ahead: [
      TapePosition.Stretch(deeds: ["presses Enter (accept)"], comments: ["The wizard names the sign."]),
      TapePosition.Stretch(deeds: ["presses Ctrl-R (repair)"], comments: ["Take the repair."]),
      TapePosition.Stretch(deeds: ["types \"Amazon Connect \u{2013} Agent\" in Application name", "presses Enter"]),
    ])

  @Test(
    "beside a presentation: where its tape stands, what Space does, what its author says, what comes after",
    arguments: sizes)
  func tape(_ size: Size) throws {
    var view = try Self.view(at: .step(Step.nameApplication.id))
    view.tape = Self.position
    let first = Screen.notes(view, size: size).frame.words
    #expect(first.contains("Tape: stop 12 of 33 It waits for Space."))
    #expect(first.contains("Space presses Enter (accept)"))
    var all = ""
    for scroll in 0...Screen.notesCanScroll(view, size: size) {
      view.scroll = scroll
      all += Screen.notes(view, size: size).frame.words + " "
    }
    let expected = [
      "The wizard names the sign.", "Here The dash comes", "Say nothing yet.",
      "After presses Ctrl-R (repair). Take the repair.", "in Application name, then presses Enter", "Next:",
    ]
    for words in expected where size.columns >= 80 { #expect(all.contains(words), "\(words) in\n\(all)") }
    for word in ["document", "Ctrl-R", "repair", "Application", "Next:"] { #expect(all.contains(word), "\(word)") }
  }

  @Test(
    "what is not as usual is said",
    arguments: [
      (.byHand, "The presenter has the keys."), (.blank, "The screen is blank."), (.playing, "It is playing."),
      (.ended, "The presentation has ended; its last place is shown."),
    ] as [(TapePosition.Mode, String)])
  func modes(_ mode: TapePosition.Mode, _ words: String) throws {
    var view = try Self.view(at: .welcome)
    view.tape = Self.position
    view.tape?.mode = mode
    for size in Self.sizes { #expect(Screen.notes(view, size: size).frame.words.contains(words)) }
    let text = Screen.notes(view, size: Self.sizes[0]).frame.words
    #expect(text.contains("Space presses Enter") == (mode == .playing), "\(text)")
    #expect(text.contains("presses Enter (accept)") == (mode != .ended), "\(text)")
  }

  @Test("what is open here is a sentence")
  func open() throws {
    let text = Screen.notes(try Self.view(at: .step(Step.nameApplication.id)), size: Self.sizes[1]).frame.words
    #expect(text.contains("Still open here: Application name. And 1 more."), "\(text)")
  }

  @Test("the footer names the key that reads on, and at the end the one that goes to the top")
  func readingKeys() throws {
    var view = try Self.view(at: .step(Step.nameApplication.id))
    let size = Size(columns: 80, rows: 12)
    #expect(Screen.notes(view, size: size).frame.rows[11].contains("PageDown more"))
    view.scroll = Screen.notesCanScroll(view, size: size)
    #expect(view.scroll > 1)
    #expect(Screen.notes(view, size: size).frame.rows[11].contains("Home top"))
    #expect(NotesScreenCommand(.home) == .toTop)
  }

  @Test("F1 lists every key that does anything, and the footer names it")
  func menu() throws {
    var view = try Self.view(at: .welcome)
    #expect(Screen.notes(view, size: Size(columns: 80, rows: 24)).frame.rows[23].contains("F1 menu"))
    view.menuSelection = 0
    let text = Screen.notes(view, size: Size(columns: 80, rows: 24)).frame.words
    for entry in NotesScreenCommand.entries {
      #expect(text.contains(entry.line.words) && text.contains(entry.line.keys.joined(separator: ", ")))
      #expect(entry.line.keys.allSatisfy { Key(named: $0) != nil })
    }
    for columns in [1, 20, 40, 200] {
      for selection in [0, 8, 99] {
        view.menuSelection = selection
        #expect(Screen.notes(view, size: Size(columns: columns, rows: 9)).frame.cells.count == columns * 9)
      }
    }
  }

  @Test("for a projector, ids in notes, tape and remarks are cut, and the header says so")
  func masked() throws {
    var view = try Self.view(at: .welcome)
    view.isMasked = true
    view.tape = TapePosition(
      passed: 1, all: 2, mode: .waiting, comments: ["Account \(111_122_223_333)."],
      ahead: [TapePosition.Stretch(deeds: ["types \"\(Sample.arn)\""])])
    view.remark = "Not read: /home/ada/111122223333.json"
    for size in Self.sizes {
      for scroll in 0...Screen.notesCanScroll(view, size: size) {
        view.scroll = scroll
        let frame = Screen.notes(view, size: size).frame
        let text = frame.withoutBlanks
        #expect(!text.contains("11112") && !text.contains("178c7"), "\(frame.rows)")
        #expect(frame.rows[0].contains("masked"))
      }
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
