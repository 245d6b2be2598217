import SetupRules

/// How a run goes against the trainer's plan: the minutes of the pages, stretched to the minutes that there are in all.
package struct Schedule: Equatable, Sendable {
  /// How much hurry there is, from none to no time left.
  package enum Pace: Equatable, Sendable {
    case finished
    /// A place was reached before its time; by so many seconds.
    case ahead(Int)
    case onTime
    /// The place should have been left so many seconds ago.
    case behind(Int)
    /// The same, and so much that something has to be left out.
    case late(Int)
    /// The time for everything is over, since so many seconds.
    case over(Int)
  }

  /// Seconds since the run began.
  package let elapsed: Int
  /// Seconds planned for everything.
  package let planned: Int
  /// The seconds of the plan in which the place is shown.
  package let here: Range<Int>
  package let pace: Pace

  /// - Parameters:
  ///   - minutes: Minutes for everything; nil for those that the run or else the pages plan.
  ///   - start: When it began.
  package init(of run: SetupRun, pages: [String: Page], minutes: Int?, start: Timestamp, now: Timestamp) {
    let plan = Place.all.map { max(0, pages[$0.id]?.minutes ?? 0) }
    let sum = max(1, plan.reduce(0, +))
    let all = minutes ?? run.plannedMinutes ?? sum
    let position = Place.all.firstIndex(of: run.place) ?? 0
    let before = plan[..<position].reduce(0, +)
    planned = all * 60
    here = before * all * 60 / sum..<(before + plan[position]) * all * 60 / sum
    elapsed = max(0, now.seconds - start.seconds)
    pace = Self.pace(elapsed, here: here, planned: planned, isComplete: run.isComplete)
  }

  /// The seconds that are left of the plan; below 0 when it is over.
  package var left: Int { planned - elapsed }

  /// A tenth of the time, and at least two minutes, can be made up for.
  private static func pace(_ elapsed: Int, here: Range<Int>, planned: Int, isComplete: Bool) -> Pace {
    if isComplete { return .finished }
    if elapsed > planned { return .over(elapsed - planned) }
    if elapsed < here.lowerBound { return .ahead(here.lowerBound - elapsed) }
    guard elapsed > here.upperBound else { return .onTime }
    let behind = elapsed - here.upperBound
    return behind > max(120, planned / 10) ? .late(behind) : .behind(behind)
  }
}

extension Schedule.Pace {
  /// The hurry in a few words, each more urgent than the one before.
  package var words: String {
    switch self {
    case .finished: "Everything is done."
    case .ahead(let seconds): "Calm: \(Schedule.minutes(seconds)) ahead."
    case .onTime: "On time."
    case .behind(let seconds): "A little behind: \(Schedule.minutes(seconds))."
    case .late(let seconds): "LATE by \(Schedule.minutes(seconds)): please shorten what is left."
    case .over(let seconds): "TIME IS UP, \(Schedule.minutes(seconds)) ago: please come to the end."
    }
  }
}

extension Schedule.Pace {
  /// The hurry in a word or two, for a room that looks on; nil when everything is done.
  package var shortWords: String? {
    switch self {
    case .finished: nil
    case .ahead: "calm"
    case .onTime: "on time"
    case .behind: "a little behind"
    case .late: "late"
    case .over: "the time is up"
    }
  }
}

extension Schedule {
  /// What is left of the plan, for a room that looks on.
  package var leftWords: String { "\(max(0, (left + 59) / 60)) of \(planned / 60) min left" }

  /// Seconds as a clock shows them: `4:05`, `1:02:03`.
  package static func clock(_ seconds: Int) -> String {
    let (minutes, rest) = (max(0, seconds) / 60, max(0, seconds) % 60)
    let tail = rest.digits(atLeast: 2)
    return minutes < 60 ? "\(minutes):\(tail)" : "\(minutes / 60):\((minutes % 60).digits(atLeast: 2)):\(tail)"
  }

  /// Seconds as whole minutes in words, never less than one.
  static func minutes(_ seconds: Int) -> String {
    let minutes = max(1, (seconds + 30) / 60)
    return minutes == 1 ? "1 minute" : "\(minutes) minutes"
  }
}

/// The one clock of the trainer: the notes and the presentation count from it, whatever run begins meanwhile.
package struct TrainersClock: Equatable, Sendable {
  /// What began longer ago, in seconds, belongs to an earlier session.
  package static let longestSession = 4 * 3600

  package var start: Timestamp
  /// The minutes that the trainer has; nil for those that the run or else the pages plan.
  package var minutes: Int?

  package init(start: Timestamp, minutes: Int? = nil) {
    self.start = start
    self.minutes = minutes
  }

  /// Whether something that began then belongs to the session that goes on now. A clock may have been set back a little.
  package static func isOfThisSession(_ start: Timestamp, now: Timestamp) -> Bool {
    (-60..<longestSession).contains(now.seconds - start.seconds)
  }
}
