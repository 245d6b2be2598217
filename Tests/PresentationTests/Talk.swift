import Pages
import SAMLMetadata
import SetupRules
import TerminalUI
import TestSupport
import Testing
import Wizard

@testable import Presentation

/// A presentation without a terminal: its effects are answered from the sample file, and time passes as it is told.
struct Talk {
  var presentation: Presentation
  /// In milliseconds.
  var clock = 0
  /// What the scratch file held, in order.
  var saved: [SetupRun] = []
  var quits: [Ending] = []
  var reportsMouse = false
  /// Answers that wait while nothing is to be answered.
  var isHeld = false
  private(set) var held: [([Event], Set<RequestID>)] = []

  static let usualSize = Size(columns: 80, rows: 24)
  private static let sample = Repository.path("Resources/samples/metadata.xml")

  init(_ tape: Tape, role: Role = .agents, size: Size = usualSize, isAuto: Bool = false) throws {
    let sitting = Sitting(SetupRun(role: role, startedAt: Sample.now), pages: try Pages.embedded())
    presentation = Presentation(tape, on: sitting.state, size: size, isAuto: isAuto)
  }

  init(_ text: String, isAuto: Bool = false) throws {
    try self.init(try Tape(Array(text.utf8)), isAuto: isAuto)
  }

  static func shipped(_ role: Role, size: Size = usualSize, isAuto: Bool = false) throws -> Talk {
    try Talk(try Tape(try Demonstration.tape(for: role)), role: role, size: size, isAuto: isAuto)
  }

  var frame: Frame { presentation.drawing().frame }
  var run: SetupRun { presentation.state.run }

  /// Presses a key, and lets time pass until nothing is due any more.
  mutating func press(_ key: Key) {
    touch(key)
    rest()
  }

  /// Presses a key, and no time passes.
  mutating func touch(_ key: Key) {
    let clicked = presentation.drawing().target(of: key)
    perform(presentation.take(key, clicked: clicked, at: clock, now: Sample.now))
    perform(presentation.advance(at: clock, now: Sample.now))
  }

  mutating func type(_ text: String) {
    for character in text { press(.character(character)) }
  }

  /// Lets time pass until nothing is due any more.
  mutating func rest() {
    for _ in 0..<10_000 {
      guard presentation.outcome == nil, let due = presentation.due else { return }
      pass(max(0, due - clock))
    }
    Issue.record("the presentation never rests")
  }

  mutating func pass(_ milliseconds: Int) {
    clock += milliseconds
    perform(presentation.advance(at: clock, now: Sample.now))
  }

  /// Gives the answers that were held back.
  mutating func release() {
    isHeld = false
    let answers = held
    held = []
    for (events, requests) in answers { answer(events, requests) }
  }

  /// Gives the oldest answer that was held back; what follows from it waits as well.
  mutating func releaseNext() {
    let (events, requests) = held.removeFirst()
    perform(presentation.take(events, to: requests))
    perform(presentation.advance(at: clock, now: Sample.now))
  }

  private mutating func perform(_ orders: [Order]) {
    for order in orders {
      let requests = order.request.map { Set([$0]) } ?? []
      switch order.effect {
      case .save, .saveKeepingBefore:
        saved.append(run)
        answer([.saved], [])
      case .quit(let ending): quits.append(ending)
      case .reportMouse(let isOn): reportsMouse = isOn
      case .readMetadata(let typed):
        answer([.otherApplicationFound(nil), .metadataRead(Self.reading(typed))], requests)
      case .searchMetadata:
        answer([.metadataFilesFound(["/home/me/Downloads/\(Demonstration.metadataName)"])], requests)
      case .findOtherApplication: answer([.otherApplicationFound(nil)], requests)
      case .completePath(let typed):
        answer([.pathCompleted(typed: typed, completed: typed, candidates: [])], requests)
      case .copy: answer([.told("copied")], requests)
      default: break
      }
    }
  }

  /// What the program would say of the sample file.
  static func reading(_ typed: String) -> MetadataReading {
    var reading = MetadataInspection.inspectFile(sample, now: Sample.now)
    (reading.typed, reading.path) = (typed, typed)
    return reading
  }

  private mutating func answer(_ events: [Event], _ requests: Set<RequestID>) {
    if isHeld {
      held.append((events, requests))
      return
    }
    perform(presentation.take(events, to: requests))
    perform(presentation.advance(at: clock, now: Sample.now))
  }
}
