import SetupRules
import TestSupport
import Testing

@testable import Wizard

@Suite("The time against the trainer's plan")
struct ScheduleTests {
  /// Ten minutes for each of the eight places.
  private static let pages: [String: Page] = Place.all.reduce(into: [:]) { pages, place in
    pages[place.id] = Page(title: place.id, shortTitle: place.id, minutes: 10)
  }
  private static let start = Sample.now

  private static func schedule(
    at place: Place, after seconds: Int, minutes: Int? = nil, planned: Int? = nil
  ) -> Schedule {
    let run = SetupRun(role: .agents, place: place, plannedMinutes: planned)
    return Schedule(
      of: run, pages: pages, minutes: minutes, start: start, now: Timestamp(seconds: start.seconds + seconds))
  }

  @Test(
    "from calm to urgent, in words too",
    arguments: [
      (0, .ahead(1200), "Calm: 20 minutes ahead."), (1199, .ahead(1), "Calm: 1 minute ahead."),
      (1200, .onTime, "On time."), (1800, .onTime, "On time."),
      (1801, .behind(1), "A little behind: 1 minute."), (2280, .behind(480), "A little behind: 8 minutes."),
      (2281, .late(481), "LATE by 8 minutes: please shorten what is left."),
      (4800, .late(3000), "LATE by 50 minutes: please shorten what is left."),
      (4801, .over(1), "TIME IS UP, 1 minute ago: please come to the end."),
    ] as [(Int, Schedule.Pace, String)])
  func pace(_ seconds: Int, _ pace: Schedule.Pace, _ words: String) {
    let schedule = Self.schedule(at: .step(Step.createOrganization.id), after: seconds)
    #expect(schedule.here == 1200..<1800)
    #expect(schedule.pace == pace)
    #expect(schedule.pace.words == words)
    #expect(schedule.left == 4800 - seconds)
  }

  @Test("the plan is stretched to the minutes that there are, and those given to the notes count more than the run's")
  func stretched() {
    #expect(Self.schedule(at: .review, after: 0).planned == 4800)
    #expect(Self.schedule(at: .review, after: 0, planned: 40).here == 2100..<2400)
    #expect(Self.schedule(at: .review, after: 0, minutes: 8, planned: 40).here == 420..<480)
  }

  @Test("a clock that was set back, and pages without minutes, make nothing absurd")
  func absurd() {
    #expect(Self.schedule(at: .welcome, after: -500).elapsed == 0)
    let empty = Schedule(of: SetupRun(role: .agents), pages: [:], minutes: nil, start: Self.start, now: Self.start)
    #expect(empty.planned == 60)
    #expect(empty.pace == .onTime)
  }

  @Test("a complete run is in no hurry")
  func complete() {
    let schedule = Schedule(
      of: Sample.completeRun, pages: Self.pages, minutes: 1, start: Self.start, now: Timestamp(seconds: 1_800_099_999))
    #expect(schedule.pace == .finished)
  }

  @Test("the clock", arguments: [(0, "0:00"), (65, "1:05"), (3599, "59:59"), (3723, "1:02:03"), (-5, "0:00")])
  func clock(_ seconds: Int, _ words: String) {
    #expect(Schedule.clock(seconds) == words)
  }
}
