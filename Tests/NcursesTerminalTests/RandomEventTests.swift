import NcursesTerminal
import Pages
import SetupRules
import TerminalUI
import TestSupport
import Testing
import Wizard

@Suite("Anything at all, from the bytes of the terminal to the cells of the frame")
struct RandomEventTests {
  /// A wizard without a terminal, its world made up.
  private struct Wizard {
    var state: WizardState
    var decoder = KeyDecoder()
    var size = Size(columns: 80, rows: 24)
    var time = 0
    var sittings = 1

    init(pages: [String: Page], hasDisplay: Bool) {
      let surroundings = Surroundings(
        awsRegion: "us-east-1", hasDisplay: hasDisplay, stateFile: "/x", home: "/home/me")
      state = Sitting(pages: pages, surroundings: surroundings).state
      decoder.reportsMouse = true
    }

    mutating func take(_ key: Key, _ input: inout RandomInput) {
      var clicked: Event?
      if case .mouse = key { clicked = Screen.drawing(of: state, size: size).target(of: key) }
      guard let event = KeyMap.event(for: key, in: state, size: size, clicked: clicked) else { return }
      var effects = update(&state, event)
      // What the world answers can ask for more; not without end.
      for _ in 0..<8 where !effects.isEmpty {
        var next: [Effect] = []
        for effect in effects { if let answer = answer(effect, &input) { next += update(&state, answer) } }
        effects = next
      }
    }

    private mutating func answer(_ effect: Effect, _ input: inout RandomInput) -> Event? {
      switch effect {
      case .save, .saveKeepingBefore: return input.number(0...9) == 0 ? .saveFailed("The disk is full.") : .saved
      case .watchForRest: return .rested
      case .copy: return .told("Sent.")
      case .searchMetadata: return .metadataFilesFound(["/home/me/a.xml"])
      case .findOtherApplication: return .otherApplicationFound(nil)
      case .findAgentsRun: return .agentsRunFound(nil)
      case .completePath(let typed):
        return .pathCompleted(typed: typed, completed: typed + "/", candidates: ["a", "b"])
      case .readMetadata(let typed):
        let finding = Finding("metadata/is-html", .error, "A page.", advice: "Look again.", line: 1)
        return .metadataRead(MetadataReading(typed: typed, path: "/x", description: nil, findings: [finding]))
      case .keepPastedMetadata:
        return .metadataRead(MetadataReading(typed: "", path: "/x", description: nil, findings: []))
      case .copyMetadata(let typed):
        return .metadataCopied(of: typed, MetadataReading(typed: "/x", path: "/x", description: nil, findings: []))
      case .setAside: return .setAside(nil)
      case .keepMine: return .foundChanged
      case .takeOver, .takeTheirs, .quit:
        sittings += 1
        return .opened(state.run, isSaved: true, remarks: ["Again."])
      default: return nil
      }
    }
  }

  @Test("no trap, no cell outside, the cursor inside, the focused item in sight", arguments: UInt64(0)..<4)
  func anything(_ stream: UInt64) throws {
    var input = RandomInput(rounds: 2_000, stream: stream)
    var wizard = Wizard(pages: try Pages.embedded(), hasDisplay: stream.isMultiple(of: 2))
    for round in 0..<input.rounds.count / 4 {
      if input.number(0...15) == 0 { wizard.size = Self.size(&input) }
      wizard.time += input.number(0...5) == 0 ? 3_000 : 1
      var keys = wizard.decoder.expire(at: wizard.time)
      keys += wizard.decoder.feed(
        input.bytes(columns: wizard.size.columns, rows: wizard.size.rows), at: wizard.time)
      for key in keys { wizard.take(key, &input) }
      let frame = Screen.frame(of: wizard.state, size: wizard.size)
      if let fault = Self.fault(in: frame, wizard.state) {
        Issue.record("\(fault) at \(wizard.size) in round \(round) of seed \(input.rounds.seed), stream \(stream)")
        return
      }
    }
    print("\(input.rounds.count / 4) events, \(wizard.sittings) sittings")
  }

  private static func size(_ input: inout RandomInput) -> Size {
    switch input.number(0...5) {
    case 0: Size(columns: input.number(1...6), rows: input.number(1...6))
    case 1: input.pick([Size(columns: 80, rows: 24), Size(columns: 40, rows: 9), Size(columns: 40, rows: 12)])
    default: Size(columns: input.number(1...160), rows: input.number(1...50))
    }
  }

  /// What is wrong with a frame; nil where it is whole.
  private static func fault(in frame: Frame, _ state: WizardState) -> String? {
    let size = frame.size
    guard frame.cells.count == size.columns * size.rows else { return "a cell outside" }
    guard let cursor = frame.cursor, (0..<size.columns).contains(cursor.column), (0..<size.rows).contains(cursor.row)
    else {
      return "the cursor outside"
    }
    for row in 0..<size.rows {
      var isHalf = false
      for cell in frame.row(row) {
        if cell.isContinuation != isHalf { return "half a character in row \(row)" }
        guard let scalar = cell.ascii == nil ? cell.scalars.first.flatMap(Unicode.Scalar.init) : nil else {
          isHalf = false
          continue
        }
        if scalar.terminalColumns < 1 { return "\(scalar.value) is not drawn alone, in row \(row)" }
        isHalf = scalar.terminalColumns == 2
      }
      if isHalf { return "half a character at the end of row \(row)" }
    }
    let isAtFocus = state.overlay == nil && state.scroll == 0 && !state.isHintNew
    guard isAtFocus, size.columns >= 40, size.rows >= 9, let item = state.focusedItem else { return nil }
    let row = frame.row(cursor.row).compactMap(\.ascii)
    let isSeen = item.field != nil || row.contains(UInt8(ascii: ">")) && row.contains(UInt8(ascii: "["))
    return isSeen ? nil : "the focused item \(item.id) out of sight"
  }
}
