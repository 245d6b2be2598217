import SetupRules
import TerminalUI
import Wizard

/// Where a presentation stands, for the trainer's notes.
extension Presentation {
  /// What the position depends on. It is worked out only where this has changed.
  package struct PositionMark: Equatable, Sendable {
    var stop: Int
    var mode: TapePosition.Mode
    var isSettled: Bool
    var known: Int
  }

  package var positionMark: PositionMark {
    let mode = mode
    // While it plays, nothing of what lies ahead is told anew for each key.
    let isPlaying = mode == .playing
    return PositionMark(
      stop: stop, mode: mode, isSettled: isPlaying || isSettled, known: isPlaying ? 0 : history.count)
  }

  package var tapePosition: TapePosition {
    let (passed, all) = progress
    let before = history[..<stop].lastIndex(where: \.isStop)
    let way = (before.map { history[$0].next } ?? 0)..<history[stop].next
    return TapePosition(
      passed: passed, all: all, mode: mode, comments: Self.shown(way.flatMap { comments[$0] ?? [] }), ahead: ahead)
  }

  private var mode: TapePosition.Mode {
    if isBlank { return .blank }
    if isByHand { return .byHand }
    return play == nil ? .waiting : .playing
  }

  /// The stop at which it stands, or from which it plays.
  private var stop: Int { history[...position].lastIndex(where: \.isStop) ?? 0 }

  /// What the next Space plays, and twice what comes after it.
  private var ahead: [TapePosition.Stretch] {
    var stretches: [TapePosition.Stretch] = []
    var (deeds, said): ([Deed], [String]) = ([], [])
    var known = stop
    // What a key does where nobody has been yet is found by pressing it on a copy, as far as nothing has to be answered.
    var state: WizardState? = history[stop].state
    func finish() {
      if !deeds.isEmpty { stretches.append(.init(deeds: deeds.map(\.words), comments: Self.shown(said))) }
      (deeds, said) = ([], [])
    }
    for index in history[stop].next..<actions.endIndex where stretches.count < 3 {
      switch script[index] {
      case .wait: break
      case .stop: finish()
      case .press(let key, _, let isTyped):
        let before = state
        known += 1
        state = known < history.count ? history[known].state : before.flatMap { after(key, in: $0) }
        said += comments[index] ?? []
        deeds.add(key, isTyped: isTyped, before: before, after: state)
      }
    }
    if stretches.count < 3 { finish() }
    return stretches
  }

  /// The state after a key; nil where it depends on an answer.
  private func after(_ key: Key, in state: WizardState) -> WizardState? {
    // A file is read first.
    if key == .enter, state.focusedField?.isPath == true { return nil }
    var state = state
    let effects = take(key, into: &state, now: state.now)
    return effects.contains(where: \.decidesWhatFollows) ? nil : state
  }

  /// A comment that nobody reads at a glance is cut.
  private static func shown(_ comments: [String]) -> [String] { comments.prefix(6).map { $0.shortened(to: 400) } }
}

/// What a tape does in one go.
private enum Deed {
  case types(String, into: String?)
  case presses(String, meaning: String?, times: Int)

  var words: String {
    switch self {
    case .types(let text, let field): "types \"\(text.shortened(to: 60))\"" + (field.map { " in \($0)" } ?? "")
    case .presses(let key, let meaning, let times):
      "presses \(key)" + (times > 1 ? " \(times) times" : "") + (meaning.map { " (\($0))" } ?? "")
    }
  }
}

extension [Deed] {
  fileprivate mutating func add(_ key: Key, isTyped: Bool, before: WizardState?, after: WizardState?) {
    let deed: Deed
    if isTyped, case .character(let character) = key {
      if case .types(let text, let field) = last {
        deed = .types(text + String(character), into: field)
        removeLast()
      } else {
        deed = .types(String(character), into: after?.labelOfField)
      }
    } else {
      let meaning = before.flatMap { key.meaning(in: $0) }
      if case .presses(key.name, meaning, let times) = last {
        deed = .presses(key.name, meaning: meaning, times: times + 1)
        removeLast()
      } else {
        deed = .presses(key.name, meaning: meaning, times: 1)
      }
    }
    append(deed)
  }
}

extension WizardState {
  /// What the focused field is called on its page; nil on an action.
  fileprivate var labelOfField: String? {
    guard let item = focusedItem, item.field != nil, let step else { return nil }
    return pages.label(of: item, in: step)
  }
}

extension Effect {
  /// Whether its answer may move the focus or bring a value.
  fileprivate var decidesWhatFollows: Bool {
    switch self {
    case .readMetadata, .fetchMetadata, .keepPastedMetadata, .copyMetadata, .completePath, .findAgentsRun, .askAccount,
      .quit, .setAside, .takeTheirs, .takeOver:
      true
    case .save, .saveKeepingBefore, .watchForRest, .findOtherApplication, .searchMetadata, .copy, .showAlone,
      .writeHandout, .openAddress, .redraw, .pause, .reportMouse, .keepMine:
      false
    }
  }
}
