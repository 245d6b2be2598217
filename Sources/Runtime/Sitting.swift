import Machine
import NcursesTerminal
import Rehearsal
import SetupRules
import TerminalUI
import Wizard

/// Something that is shown in a terminal and operated there: inputs go in, orders and frames come out. What it orders is
/// performed after the frame is shown.
protocol Sitting {
  /// What a click can be on.
  associatedtype Target: Sendable

  /// The wizard whose run is saved, and about which the orders are; nil where there is none.
  var wizard: WizardState? { get }
  /// When something in it is due by itself, in the milliseconds of `Clock`; nil while nothing is.
  var due: Int? { get }
  /// How it has ended by itself; nil while it has not.
  var ending: Leaving? { get }
  /// What a fault of the program leaves on the normal screen; nil for the words that the terminal was opened with.
  var crashWords: String? { get }

  mutating func take(_ input: SittingInput<Target>, at moment: Moment) -> [SittingOrder]
  func drawing(of size: Size) -> Drawing<Target>
  /// The cell that a typed character brings for certain; nil where only the next frame tells.
  func echo(of key: Key, on shown: Frame) -> Cell?
  /// What stands on the normal screen while the program is stopped.
  func wordsWhenPaused(_ outcome: SaveOutcome) -> String
}

extension Sitting {
  var due: Int? { nil }
  var ending: Leaving? { nil }
  var crashWords: String? { nil }
  func echo(of key: Key, on shown: Frame) -> Cell? { nil }
}

/// What comes to a sitting.
enum SittingInput<Target> {
  /// Keys that came together, on a screen of this size.
  case keys([KeyPress<Target>], on: Size)
  /// SIGTSTP was sent, from outside.
  case askedToPause
  case news(News)
  /// The window has this size now, and what is due can be done.
  case timePassed(Size)
}

/// A key; if it is a click, with what it is on, in the drawing that was shown.
struct KeyPress<Target> {
  var key: Key
  var clicked: Target?
}

/// What a sitting orders from the world.
enum SittingOrder {
  case effect(Order)
  /// What a rehearsal orders beside the wizard's effects.
  case rehearsed(RehearsalEffect)
  /// Tell the trainer's other windows what the clock is.
  case tellClock(TrainersClock)
  /// Tell them where the presentation stands on its tape.
  case tellPosition(TapePosition)

  /// Whether a value is to be shown by itself, until any key.
  var showsAlone: Bool {
    if case .effect(let order) = self, case .showAlone = order.effect { true } else { false }
  }

  static func effects(_ effects: [Effect]) -> [SittingOrder] { effects.map { .effect(Order($0)) } }
}

/// What the world has to tell.
enum News {
  case answer(Answer)
  /// A download could not be kept, and why.
  case downloadFailed(name: String, reason: String)
  /// The run that the notes follow, as it was saved last.
  case followed(FollowedRun)
  /// The cards of the board, as they were seen last.
  case board(BoardLook)
  /// The trainer's clock, as it was told last.
  case clock(TrainersClock)
}

struct Answer: Sendable {
  var events: [Event]
  /// The requests that it answers; none for news.
  var requests: Set<RequestID>

  init(_ events: [Event], to requests: Set<RequestID> = []) {
    self.events = events
    self.requests = requests
  }
}

/// A moment on both clocks.
struct Moment {
  /// Those of `Clock`, for waiting.
  var milliseconds: Int
  /// The time of day.
  var now: Timestamp

  static var present: Moment { Moment(milliseconds: Clock.milliseconds, now: Clock.now) }
}
