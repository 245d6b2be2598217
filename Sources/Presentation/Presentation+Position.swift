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
    var stretch = Deeds()
    var known = stop
    // What a key does where nobody has been yet is found by pressing it on a copy, as far as nothing has to be answered.
    var state: WizardState? = history[stop].state
    for index in history[stop].next..<actions.endIndex where stretches.count < 3 {
      switch script[index] {
      case .wait: break
      case .stop:
        if stretch.isEmpty { continue }
        stretches.append(stretch.stretch)
        stretch = Deeds()
      case .press(let key, _, let isTyped):
        let before = state
        known += 1
        state = known < history.count ? history[known].state : before.flatMap { after(key, in: $0) }
        stretch.comments += comments[index] ?? []
        stretch.add(key, isTyped: isTyped, before: before, after: state)
      }
    }
    if stretches.count < 3, !stretch.isEmpty { stretches.append(stretch.stretch) }
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
  fileprivate static func shown(_ comments: [String]) -> [String] { comments.prefix(6).map { $0.shortened(to: 400) } }
}

/// The deeds of a stretch, as they are put together.
private struct Deeds {
  var comments: [String] = []
  private var deeds: [String] = []
  private var typed = ""
  /// The label of the field into which it is typed.
  private var field: String?
  private var key = ""
  private var meaning: String?
  private var count = 0

  var isEmpty: Bool { deeds.isEmpty && typed.isEmpty && count == 0 }

  mutating func add(_ key: Key, isTyped: Bool, before: WizardState?, after: WizardState?) {
    if isTyped, case .character(let character) = key {
      endPresses()
      if typed.isEmpty { field = after?.labelOfField }
      typed.append(character)
      return
    }
    endTyping()
    let meaning = before.flatMap { key.meaning(in: $0) }
    if key.name != self.key || meaning != self.meaning { endPresses() }
    (self.key, self.meaning) = (key.name, meaning)
    count += 1
  }

  var stretch: TapePosition.Stretch {
    var all = self
    all.endTyping()
    all.endPresses()
    return TapePosition.Stretch(deeds: all.deeds, comments: Presentation.shown(comments))
  }

  private mutating func endTyping() {
    if typed.isEmpty { return }
    deeds.append("types \"\(typed.shortened(to: 60))\"" + (field.map { " in \($0)" } ?? ""))
    typed = ""
  }

  private mutating func endPresses() {
    if count == 0 { return }
    deeds.append("presses \(key)" + (count > 1 ? " \(count) times" : "") + (meaning.map { " (\($0))" } ?? ""))
    count = 0
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
