import NcursesTerminal
import SetupRules
import TerminalUI
import Wizard

/// The trainer's notes in a terminal of their own. They show what the wizard saves, and where a presentation stands on its tape, so
/// that either side can end and start again.
package struct NotesSitting: Sitting {
  private var view: TrainersView
  private let options: Screen.Options
  /// Nil until there is a run.
  private var clock: TrainersClock?
  /// The minutes that were given to the notes, until the clock has them.
  private var minutes: Int?
  private let opened: Timestamp

  /// - Parameter clock: the clock of this session, where it has begun.
  init(
    pages: [String: Page], minutes: Int?, clock: TrainersClock?, isASCII: Bool, isMasked: Bool = false, now: Timestamp
  ) {
    self.minutes = minutes
    self.clock = clock
    options = Screen.Options(isASCII: isASCII)
    opened = now
    view = TrainersView(pages: pages)
    view.isMasked = isMasked
  }

  var wizard: WizardState? { nil }

  mutating func take(_ input: SittingInput<Event>, at moment: Moment) -> [SittingOrder] {
    switch input {
    case .keys(let keys, let size): return keys.flatMap { take($0, size, moment.now) }
    case .askedToPause: return SittingOrder.effects([.pause])
    case .news(.followed(let followed)):
      view.follow(followed.run, isDemonstration: followed.isDemonstration, tape: followed.tape)
      view.remark = followed.failure.map { "The newest state cannot be read, so these notes may be old. \($0)" }
    case .news(.clock(let clock)): self.clock = clock
    case .timePassed: return passTime(moment.now)
    case .news(.answer), .news(.downloadFailed), .news(.board): break
    }
    return []
  }

  /// The clock begins with the first run of a session; a run that goes on from an earlier one says nothing about this one.
  private mutating func passTime(_ now: Timestamp) -> [SittingOrder] {
    guard let run = view.run else { return [] }
    let began = run.startedAt.flatMap { TrainersClock.isOfThisSession($0, now: now) ? $0 : nil }
    var shown = clock ?? TrainersClock(start: began ?? opened)
    if let minutes { shown.minutes = minutes }
    minutes = nil
    defer { clock = shown }
    view.schedule = Schedule(of: run, pages: view.pages, minutes: shown.minutes, start: shown.start, now: now)
    return shown == clock ? [] : [.tellClock(shown)]
  }

  private mutating func take(_ press: KeyPress<Event>, _ size: Size, _ now: Timestamp) -> [SittingOrder] {
    let own = NotesScreenCommand(press.key)
    guard let selection = view.menuSelection else { return own.map { perform($0, size, now) } ?? [] }
    let commands = NotesScreenCommand.entries.map(\.command)
    switch MenuStep(press.key.usual, selection: selection, of: commands, clicked: press.clicked, own: own) {
    case .highlighted(let selection): view.menuSelection = selection
    case .closed, .chosen(.openMenu): view.menuSelection = nil
    case .chosen(let command):
      view.menuSelection = nil
      return perform(command, size, now)
    case nil: break
    }
    return []
  }

  private mutating func perform(_ command: NotesScreenCommand, _ size: Size, _ now: Timestamp) -> [SittingOrder] {
    switch command {
    case .readOn: scroll(by: 1, size)
    case .readBack: scroll(by: -1, size)
    case .toTop: view.scroll = 0
    case .openMenu: view.menuSelection = 0
    case .restartClock:
      let restarted = TrainersClock(start: now, minutes: clock?.minutes)
      clock = restarted
      return [.tellClock(restarted)]
    case .redraw: return SittingOrder.effects([.redraw])
    case .pause: return SittingOrder.effects([.pause])
    case .quit: return SittingOrder.effects([.quit(.saved)])
    case .interrupt: return SittingOrder.effects([.quit(.interrupted)])
    }
    return []
  }

  private mutating func scroll(by offset: Int, _ size: Size) {
    view.scroll = min(max(0, view.scroll + offset), Screen.notesCanScroll(view, size: size, options: options))
  }

  func drawing(of size: Size) -> Drawing<Event> { Screen.notes(view, size: size, options: options) }

  func wordsWhenPaused(_ outcome: SaveOutcome) -> String { "The notes are paused. To come back: fg" }
}
