import SetupRules
import TerminalUI
import Wizard

/// A tape played on the wizard, stop by stop, forward and back.
///
/// Every state that was shown is kept, so going back is exact, and going forward again shows the same states. Only what
/// was never shown is really played: its keys go through the wizard's own `update`, and its effects are performed. Nothing
/// is read from a clock here: the session says how many milliseconds have passed.
package struct Presentation: Sendable {
  /// How a presentation ends by itself or is left.
  package enum Outcome: Equatable, Sendable {
    /// It played by itself to the end of the tape.
    case played
    /// It played by itself until the tape did not fit any more; the words say where and why.
    case didNotFit(String)
  }

  /// A state that was shown.
  struct Moment: Equatable, Sendable {
    var state: WizardState
    /// The milliseconds before it.
    var delay = 0
    /// The key that led to it, and what it does, in words.
    var words = ""
    /// Whether the tape rests here.
    var isStop = false
    /// How long it rests where it plays by itself, in milliseconds.
    var rest = 0
  }

  /// Where a play ends.
  enum Goal: Equatable, Sendable {
    case nextStop
    /// The first stop in this place; if there is none, back to where it began.
    case place(Place, from: Int)
    case end
  }

  /// What is being played.
  struct Play: Equatable, Sendable {
    var goal: Goal
    /// Whether no delay is kept.
    var isFast = false
    /// When the moment before was shown, in the session's milliseconds.
    var since: Int
  }

  /// The wizard under the presenter's own hands.
  struct Hand: Equatable, Sendable {
    var state: WizardState
    /// The requests whose answers are still to come.
    var outstanding: Set<RequestID> = []
  }

  /// What lies over the wizard.
  enum Panel: Equatable, Sendable {
    case menu(selection: Int)
    case places(selection: Int)
  }

  /// The size of the whole screen.
  package var size: Size
  /// Set when the presentation has ended by itself.
  package internal(set) var outcome: Outcome?
  /// Whether it goes on by itself after each stop.
  var isAuto: Bool

  /// What was shown so far, in the order of the tape; the last of them is where the tape really is.
  var history: [Moment]
  /// The moment that is shown.
  var position = 0
  /// What was not played yet.
  var actions: ArraySlice<TapeAction>
  /// How many stops the tape has after its start.
  let stopCount: Int
  var play: Play?
  var hand: Hand?
  /// The presenter asked for the keys while an answer was still to come.
  var wantsHand = false
  var panel: Panel?
  /// What is said to the presenter until the next key.
  var notice: String?
  /// Why the last save failed.
  var saveProblem: String?
  /// How far the page is scrolled away for the audience to read.
  var scroll = 0
  /// The tape's requests whose answers are still to come.
  var outstanding: Set<RequestID> = []
  /// How many requests were made so far.
  private var requests = 0
  /// Whether the wizard has asked to be told of a second without a key.
  var needsRest = false

  /// A presentation at the start of its tape.
  ///
  /// - Parameters:
  ///   - state: The wizard when it has just opened on its own scratch state.
  ///   - milliseconds: The session's clock now.
  package init(_ tape: Tape, on state: WizardState, size: Size, isAuto: Bool = false, at milliseconds: Int = 0) {
    self.size = size
    self.isAuto = isAuto
    actions = tape.actions[...]
    stopCount = tape.stopCount
    var start = Moment(state: state, isStop: true)
    while case .stop(let rest) = actions.first {
      start.rest = max(start.rest, rest)
      actions.removeFirst()
    }
    history = [start]
    if isAuto { play = Play(goal: .nextStop, since: milliseconds + start.rest) }
  }

  /// The wizard's state that is shown, without what lies over it.
  package var state: WizardState { hand?.state ?? history[position].state }

  /// Whether the keys go to the wizard.
  package var isByHand: Bool { hand != nil }

  /// Where the tape really is.
  var frontier: WizardState { history[history.count - 1].state }
  var isAtFrontier: Bool { position == history.count - 1 }
  /// Whether the tape has nothing more.
  var isAtEnd: Bool { isAtFrontier && actions.isEmpty && isSettled }
  /// Whether every answer has come that the tape waits for.
  var isSettled: Bool { outstanding.isEmpty && frontier.saveStatus != .saving }
  /// How many stops lie before the moment that is shown, and how many there are.
  package var progress: (passed: Int, all: Int) {
    (history[...position].count { $0.isStop } - 1, max(stopCount, history.count { $0.isStop } - 1))
  }

  /// The effects as orders, each request with an id of its own.
  mutating func ordering(_ effects: [Effect]) -> [Order] {
    effects.map { effect in
      guard effect.kind == .request else { return Order(effect) }
      requests += 1
      return Order(effect, RequestID(requests))
    }
  }
}
