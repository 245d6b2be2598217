import Machine
import SetupRules
import StateFile
import TerminalUI
import TestSupport
import Testing
import Wizard

@testable import Runtime

@Suite("The clock of the trainer's notes")
struct NotesClockTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func sitting(minutes: Int? = nil, clock: TrainersClock? = nil) throws -> NotesSitting {
    NotesSitting(pages: TestSupport.Sitting.namedPages, minutes: minutes, clock: clock, isASCII: false, now: Sample.now)
  }

  /// The notes see a run that began so many seconds after the sample's time, and so many have passed.
  private func see(_ notes: inout NotesSitting, runBegun: Int, at seconds: Int) throws -> [TrainersClock] {
    let path = folder.path + "/\(runBegun).json"
    let open = OpenStateFile(StateFile(path: path))
    try open.save(SetupRun(role: .agents, startedAt: Timestamp(seconds: Sample.now.seconds + runBegun)))
    var followed = try FollowedRun(RunChoice(state: path), environment: [:])
    let isNew = followed.look()
    #expect(isNew)
    return give(&notes, .news(.followed(followed)), at: seconds) + give(&notes, .timePassed(Self.size), at: seconds)
  }

  private func give(_ notes: inout NotesSitting, _ input: SittingInput<Event>, at seconds: Int) -> [TrainersClock] {
    let moment = Moment(milliseconds: 0, now: Timestamp(seconds: Sample.now.seconds + seconds))
    return notes.take(input, at: moment).compactMap { order in
      if case .tellClock(let clock) = order { clock } else { nil }
    }
  }

  private static let size = Size(columns: 80, rows: 24)

  private func time(_ notes: NotesSitting) -> String { notes.drawing(of: Self.size).frame.rows[2].withoutBlanksAround }

  @Test("it begins with the run, and a new run does not turn it back")
  func newRun() throws {
    var notes = try sitting()
    let begun = TrainersClock(start: Timestamp(seconds: Sample.now.seconds - 300))
    let told11 = try see(&notes, runBegun: -300, at: 0)
    #expect(told11 == [begun])
    #expect(time(notes).hasPrefix("5:00 of 8:00"))
    let told12 = try see(&notes, runBegun: 60, at: 60)
    #expect(told12 == [])
    #expect(time(notes).hasPrefix("6:00 of 8:00"))
  }

  @Test("a run of an earlier session says nothing: then it begins when the notes open")
  func old() throws {
    var notes = try sitting()
    let told13 = try see(&notes, runBegun: -5 * 3600, at: 30)
    #expect(told13 == [TrainersClock(start: Sample.now)])
    #expect(time(notes).hasPrefix("0:30"))
  }

  @Test("notes that begin again go on with the clock that was told, and tell it the minutes they were given")
  func again() throws {
    let told = TrainersClock(start: Timestamp(seconds: Sample.now.seconds - 600), minutes: 40)
    var notes = try sitting(clock: told)
    let told14 = try see(&notes, runBegun: 0, at: 1)
    #expect(told14 == [])
    #expect(time(notes).hasPrefix("10:01 of 40:00"))
    var others = try sitting(minutes: 30, clock: told)
    let told15 = try see(&others, runBegun: 2, at: 1)
    #expect(told15 == [TrainersClock(start: told.start, minutes: 30)])
    #expect(time(others).hasPrefix("10:01 of 30:00"))
    let told16 = give(&others, .timePassed(Self.size), at: 2)
    #expect(told16 == [])
  }

  @Test("R counts from now and keeps the minutes; what another window tells is taken")
  func restarted() throws {
    var notes = try sitting(minutes: 30)
    _ = try see(&notes, runBegun: -600, at: 0)
    let r = KeyPress<Event>(key: .character("r"), clicked: nil)
    let anew = TrainersClock(start: Timestamp(seconds: Sample.now.seconds + 5), minutes: 30)
    let told17 = give(&notes, .keys([r], on: Self.size), at: 5)
    #expect(told17 == [anew])
    let told18 = give(&notes, .timePassed(Self.size), at: 6)
    #expect(told18 == [])
    #expect(time(notes).hasPrefix("0:01 of 30:00"))
    let told = TrainersClock(start: Timestamp(seconds: Sample.now.seconds - 60))
    let told19 = give(&notes, .news(.clock(told)), at: 7)
    #expect(told19 == [])
    let told20 = give(&notes, .timePassed(Self.size), at: 7)
    #expect(told20 == [])
    #expect(time(notes).hasPrefix("1:07 of 8:00"))
  }
}
