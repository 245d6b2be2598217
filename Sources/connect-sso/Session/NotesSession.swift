import Machine
import NcursesTerminal
import SetupRules
import StateFile
import TerminalUI
import Wizard

/// The trainer's notes in a terminal of their own. They read what the wizard saves, so that either side can end and start
/// again.
final class NotesSession {
  /// How often the saved run is looked for, in milliseconds. Looking costs a few system calls.
  private static let interval = 50
  /// A run that began longer ago goes on from an earlier session, so that its time says nothing about this one.
  private static let longestSession = 4 * 3600

  private var view: TrainersView
  private var followed: FollowedRun
  private let minutes: Int?
  private let terminal: NcursesTerminal
  /// When the clock was set to nothing by hand, or these notes opened beside a run that began long ago.
  private var start: Timestamp?
  private let opened = Clock.now
  private var shown: TrainersView?
  private var ending: Leaving?
  private var isToPause = false

  init(_ followed: FollowedRun, pages: NamedValues<Page>, minutes: Int?, terminal: NcursesTerminal) {
    self.followed = followed
    self.minutes = minutes
    self.terminal = terminal
    view = TrainersView(pages: pages)
  }

  /// Runs until the notes are left, and tells how.
  func run() -> Leaving {
    while true {
      follow()
      show()
      if let ending { return ending }
      take(terminal.wait(milliseconds: Self.interval))
    }
  }

  private func follow() {
    if followed.look() {
      view.follow(followed.run, isDemonstration: followed.isDemonstration)
      view.remark = followed.failure.map { "The newest state cannot be read, so these notes may be old. \($0)" }
    }
    guard let run = view.run else { return }
    let now = Clock.now
    view.schedule = Schedule(of: run, pages: view.pages, minutes: minutes, start: beginning(of: run, now), now: now)
  }

  private func beginning(of run: SetupRun, _ now: Timestamp) -> Timestamp {
    if let start { return start }
    guard let began = run.startedAt, now.seconds - began.seconds < Self.longestSession else { return opened }
    return began
  }

  private func show() {
    guard view != shown else { return }
    shown = view
    terminal.show(Screen.notes(view, size: terminal.size, options: Screen.Options(isASCII: !terminal.isUnicode)))
  }

  private func take(_ inputs: [NcursesTerminal.Input]) {
    // Keys that came together stop once.
    defer {
      if isToPause { pause() }
    }
    for input in inputs {
      switch input {
      case .key(let key): press(key)
      case .resized: shown = nil
      case .stopRequested: isToPause = true
      case .signal(let name): ending = ending ?? .signal(name)
      case .hangup: ending = ending ?? .hangup
      case .woken, .descriptorReady, .timedOut: break
      }
    }
  }

  private func press(_ key: Key) {
    switch key {
    case .pageDown, .down, .right, .character(" "): scroll(by: 1)
    case .pageUp, .up, .left, .backspace: scroll(by: -1)
    case .home: view.scroll = 0
    case .character("r"), .character("R"): start = Clock.now
    case .character("q"), .control("x"): ending = .asked(.saved)
    case .control("c"): ending = .asked(.interrupted)
    case .control("z"): isToPause = true
    case .control("l"): terminal.redraw()
    default: break
    }
  }

  private func scroll(by offset: Int) {
    view.scroll = min(max(0, view.scroll + offset), Screen.notesCanScroll(view, size: terminal.size))
  }

  private func pause() {
    isToPause = false
    if ending != nil { return }
    terminal.pause(saying: "The notes are paused. To come back: fg")
    shown = nil
  }
}
