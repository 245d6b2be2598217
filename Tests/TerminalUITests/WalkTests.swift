import Pages
import SetupRules
import TestSupport
import Testing
import Wizard

@testable import TerminalUI

/// A moment of a run, made by the real pages and rules alone.
private struct View {
  let name: String
  let state: WizardState
  /// What must be in the window, in words.
  var words: [String] = []
  /// Values that must be there letter by letter.
  var values: [String] = []
}

/// What a participant sees: every step when it opens first and when it was left, every hint, findings with long values.
@Suite("What must be in the window")
struct WalkTests {
  private static let sizes = [(80, 24), (60, 20), (40, 12)].map { Size(columns: $0.0, rows: $0.1) }
  private static let arn = "arn:aws:connect:us-east-1:111122223333:instance/178c75e4-b3de-4839-a6aa-e321ab3f3770"
  private static let wrongARN =
    "arn:aws-cn:connect:us-east-1:111122223333:instance/178c75e4-b3de-4839-a6aa-e321ab3f3770"
  private static let wrongURL =
    "https://us-west-2.console.aws.amazon.com/connect/federate/178c75e4-b3de-4839-a6aa-e321ab3f3770?destination=%2Fconnect%2Fccp"
  private static let rightURL =
    "https://us-east-1.console.aws.amazon.com/connect/federate/178c75e4-b3de-4839-a6aa-e321ab3f3770?destination=%2Fconnect%2Fccp"

  private static func begin() throws -> WizardState {
    let surroundings = Surroundings(
      awsRegion: "us-east-1", hasDisplay: true, stateFile: "/home/me/.local/state/connect-sso/agents.json",
      home: "/home/me")
    var sitting = Sitting(pages: try Pages.embedded(), surroundings: surroundings)
    sitting.take(.saved)
    return sitting.state
  }

  private static func state(_ events: [Event], in begun: WizardState? = nil) throws -> WizardState {
    var state = try begun ?? begin()
    for event in events {
      if update(&state, event).contains(.save) { _ = update(&state, .saved) }
    }
    return state
  }

  private static func answered(upTo step: Step) throws -> WizardState {
    var state = try begin()
    let before = Workshop.steps.prefix { $0 != step }
    for step in before {
      let actions = step.items.filter { $0.field == nil }.map(\.id)
      state.run.steps[step.id] = SetupRun.StepProgress(ticked: Set(actions))
    }
    let values: [Field: String] = [
      .identityCenterRegion: "us-east-1", .applicationName: "Amazon Connect - Agent",
      .metadataFile: SetupRun.metadataElsewhere,
    ]
    for (field, value) in values where Workshop.step(asking: field).map({ before.contains($0) }) ?? false {
      state.run.answers[field] = value
    }
    return try Self.state([.jumped(to: .step(step.id))], in: state)
  }

  private static func views() throws -> [View] {
    var views: [View] = []
    for step in Workshop.steps {
      let first = try state([.jumped(to: .step(step.id))], in: answered(upTo: step))
      let page = first.page ?? Page(title: "", shortTitle: "", minutes: 0)
      let label = first.focusedItem.map { first.pages.label(of: $0, in: step) } ?? ""
      views.append(View(name: "\(step.id.rawValue), first", state: first, words: [label]))

      var resumed = first
      if let item = first.items.first {
        resumed =
          try item.field == nil ? state([.accepted], in: first) : state([.typed("Connect"), .accepted], in: first)
      }
      let focused = resumed.focusedItem.map { resumed.pages.label(of: $0, in: step) } ?? ""
      views.append(View(name: "\(step.id.rawValue), resumed", state: resumed, words: [focused]))

      var hinted = first
      for (index, hint) in page.hints.enumerated() {
        hinted = try state([.askedForHint], in: hinted)
        views.append(
          View(
            name: "\(step.id.rawValue), hint \(index + 1)", state: hinted,
            words: ["Hint \(index + 1) of \(page.hints.count)", hint.last?.lastWords ?? ""]))
      }
    }
    let relay = try state(
      [.jumped(to: .step(Step.setRelayState.id)), .focused("instance")], in: answered(upTo: .setRelayState))
    let instance = try state([.pasted(wrongARN), .accepted], in: relay)
    views.append(View(name: "a wrong instance", state: instance, words: ["Error:"], values: [wrongARN]))
    let box = try state([.pasted(arn), .accepted, .focused("relayState"), .pasted(wrongURL), .accepted], in: relay)
    views.append(
      View(
        name: "a wrong relay state", state: box, words: ["Error:", "us-west-2", "Ctrl-R"], values: [wrongURL, rightURL])
    )
    let corrected = try state([.askedToRepair], in: box)
    views.append(
      View(name: "the box to correct", state: corrected, words: ["Correct the box in AWS"], values: [rightURL]))
    let name = try state(
      [.jumped(to: .step(Step.nameApplication.id)), .typed("Amazon Connect \u{2013} Agent"), .accepted],
      in: answered(upTo: .nameApplication))
    views.append(
      View(name: "a wrong name", state: name, words: ["en dash", "Ctrl-R"], values: ["Amazon Connect - Agent"]))
    return views
  }

  @Test("the frames are as they were looked at and kept", arguments: sizes)
  func kept(size: Size) throws {
    let frames = try Self.views().map { "=== \($0.name)\n\(Screen.frame(of: $0.state, size: size).text)" }
    try KeptTexts("Tests/TerminalUITests/Walks")
      .expect(frames.joined(separator: "\n"), as: "\(size.columns)x\(size.rows).txt")
  }

  @Test("what each moment is about", arguments: sizes)
  func inside(size: Size) throws {
    for view in try Self.views() {
      let frame = Screen.frame(of: view.state, size: size)
      let words = frame.words
      for wanted in size.columns >= 60 ? view.words : Array(view.words.prefix(1)) {
        #expect(words.contains(wanted), "\(view.name): \(wanted) at \(size)\n\(frame.text)")
      }
      guard size.columns >= 60 else { continue }
      let value = frame.withoutBlanks
      for wanted in view.values {
        #expect(value.contains(wanted.filter { $0 != " " }), "\(view.name): \(wanted) at \(size)\n\(frame.text)")
      }
    }
  }

  @Test(
    "a step opens at its title and introduction, with its first item and all that helps with it",
    arguments: Workshop.steps.indices)
  func opening(index: Int) throws {
    let step = Workshop.steps[index]
    let state = try Self.answered(upTo: step)
    let frame = Screen.frame(of: state, size: Size(columns: 80, rows: 24))
    let words = frame.words
    let page = try #require(state.page)
    let item = try #require(state.focusedItem)
    #expect(item == state.items.first)
    for wanted in [page.title] + page.text.map(\.plainText) + [state.pages.label(of: item, in: step)]
      + (page.items[item.id]?.detail ?? []).map(\.plainText) where !wanted.contains("https://")
    {
      #expect(words.contains(wanted), "\(wanted) in\n\(frame.text)")
    }
    #expect(frame.rows.dropFirst(3).dropLast(2).allSatisfy { $0.count <= 78 || $0.first != " " }, "\(frame.text)")
  }

  @Test("at the lower edge a picture begins with three rows at least, or not at all", arguments: sizes.prefix(2))
  func picturesAtTheEdge(size: Size) throws {
    var cut = 0
    for view in try Self.views() {
      var state = view.state
      for _ in 0..<12 {
        let page = PageView(Scene(state), size: size)
        let window = page.window
        let below = page.column.lines.dropFirst(window.upperBound).first
        if let above = below?.pictureLinesAbove, above > 0 {
          #expect(min(above, window.count) >= 3, "\(view.name) at \(size)")
          cut += 1
        }
        _ = update(&state, .pagedDown)
      }
    }
    #expect(cut > 0)
  }

  @Test("no key acts on an item that is not in the window", arguments: UInt64(1)...6)
  func nothingUnseen(seed: UInt64) throws {
    var generator = SeededNumbers(seed: seed)
    let keys: [Key] = [
      .enter, .character(" "), .up, .down, .tab, .pageDown, .pageUp, .pageDown, .function(2), .function(2), .escape,
      .control("r"), .function(8), .function(7), .character("x"), .backspace,
    ]
    for size in Self.sizes + [Size(columns: 40, rows: 9), Size(columns: 120, rows: 40)] {
      var state = try Self.begin()
      for _ in 0..<300 {
        guard let key = keys.randomElement(using: &generator),
          let event = KeyMap.event(for: key, in: state, size: size)
        else { continue }
        let before = state
        if update(&state, event).contains(.save) { _ = update(&state, .saved) }
        guard let item = before.focusedItem, before.overlay == nil,
          before.run.steps != state.run.steps || before.run.answers != state.run.answers
        else { continue }
        let frame = Screen.frame(of: before, size: size)
        let label = before.place.step.map { before.pages.label(of: item, in: $0) } ?? ""
        let row = frame.rows[try #require(frame.cursor).row]
        #expect(
          item.field != nil || (row.contains(">[") && row.contains(label.prefix(12))),
          "\(key) acted on \(item.id) at \(size), seed \(seed):\n\(frame.text)")
      }
    }
  }

  @Test("from before you start to complete with at most 25 keys besides values")
  func keysToComplete() throws {
    var state = try Self.begin()
    var keys = 0
    let values = [
      "metadataFile": SetupRun.metadataElsewhere, "instance": Self.arn, "relayState": Self.rightURL,
      "consoleShows": "1",
    ]
    while state.place != .review, keys < 60 {
      if let value = state.run.currentItem.flatMap({ values[$0] }), state.editor.isEmpty {
        _ = update(&state, .pasted(value))
        if value == "1" { _ = update(&state, .edited(.deleteToStart)) }
        if value == "1" { _ = update(&state, .typed(value)) }
      }
      let event = KeyMap.event(for: .enter, in: state, size: Size(columns: 80, rows: 24))
      _ = update(&state, try #require(event))
      _ = update(&state, .saved)
      keys += 1
    }
    #expect(state.verdict.isComplete)
    #expect(keys <= 25, "\(keys) keys")
    print("keys from before you start to complete: \(keys)")
  }
}

extension Page.Block {
  fileprivate var plainText: String {
    switch self {
    case .paragraph(let phrases), .entry(let phrases): phrases.plainText
    case .code(let lines): lines.joined(separator: " ")
    }
  }

  /// A few words at its end.
  fileprivate var lastWords: String {
    plainText.contains("https://") ? "" : plainText.split(separator: " ").suffix(3).joined(separator: " ")
  }
}
