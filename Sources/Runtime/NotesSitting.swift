import NcursesTerminal
import SetupRules
import TerminalUI
import Wizard

/// The trainer's notes in a terminal of their own. They show what the wizard saves, so that either side can end and start
/// again.
package struct NotesSitting: Sitting {
  /// A run that began longer ago goes on from an earlier session, so that its time says nothing about this one.
  private static let longestSession = 4 * 3600

  private var view: TrainersView
  private let minutes: Int?
  private let options: Screen.Options
  /// When the clock was set to nothing by hand.
  private var start: Timestamp?
  private let opened: Timestamp

  init(pages: [String: Page], minutes: Int?, isASCII: Bool, now: Timestamp) {
    self.minutes = minutes
    options = Screen.Options(isASCII: isASCII)
    opened = now
    view = TrainersView(pages: pages)
  }

  var wizard: WizardState? { nil }

  mutating func take(_ input: SittingInput<Event>, at moment: Moment) -> [SittingOrder] {
    switch input {
    case .keys(let keys, let size): return SittingOrder.effects(keys.flatMap { take($0.key, size, moment.now) })
    case .askedToPause: return SittingOrder.effects([.pause])
    case .news(.followed(let followed)):
      view.follow(followed.run, isDemonstration: followed.isDemonstration)
      view.remark = followed.failure.map { "The newest state cannot be read, so these notes may be old. \($0)" }
    case .timePassed:
      guard let run = view.run else { break }
      let beginning = beginning(of: run, moment.now)
      view.schedule = Schedule(of: run, pages: view.pages, minutes: minutes, start: beginning, now: moment.now)
    case .news(.answer), .news(.downloadFailed), .news(.board): break
    }
    return []
  }

  private func beginning(of run: SetupRun, _ now: Timestamp) -> Timestamp {
    if let start { return start }
    guard let began = run.startedAt, now.seconds - began.seconds < Self.longestSession else { return opened }
    return began
  }

  private mutating func take(_ key: Key, _ size: Size, _ now: Timestamp) -> [Effect] {
    switch key {
    case .pageDown, .down, .right, .character(" "): scroll(by: 1, size)
    case .pageUp, .up, .left, .backspace: scroll(by: -1, size)
    case .home: view.scroll = 0
    case .character("r"), .character("R"): start = now
    case .character("q"), .control("x"): return [.quit(.saved)]
    case .control("c"): return [.quit(.interrupted)]
    case .control("z"): return [.pause]
    case .control("l"): return [.redraw]
    default: break
    }
    return []
  }

  private mutating func scroll(by offset: Int, _ size: Size) {
    view.scroll = min(max(0, view.scroll + offset), Screen.notesCanScroll(view, size: size))
  }

  func drawing(of size: Size) -> Drawing<Event> { Screen.notes(view, size: size, options: options) }

  func wordsWhenPaused(_ outcome: SaveOutcome) -> String { "The notes are paused. To come back: fg" }
}
