import JSON
import Machine
import SetupRules
import Wizard

/// What the trainer's windows share: the clock, and where the presentation stands on its tape.
struct TrainersFiles {
  private let environment: Environment
  private var clockFile: SharedFile
  /// Nil for whoever presents nothing.
  private let positionFile: SharedFile?

  /// - Parameter presenting: whose tape is played; nil for whoever only looks on.
  init(_ environment: Environment, presenting role: Role? = nil) {
    self.environment = environment
    let scratch = ScratchFolder(locatedBy: environment)
    clockFile = SharedFile("clock.json", in: scratch)
    positionFile = role.map { Self.position(of: $0, in: scratch) }
  }

  static func position(of role: Role, in scratch: ScratchFolder) -> SharedFile {
    SharedFile("present-\(role.rawValue).tape.json", in: scratch)
  }

  /// The clock, if it is another one than it was the last time.
  mutating func clock(now: Timestamp) -> TrainersClock? {
    guard let value = clockFile.look(), let start = value["startedAt"]?.string.flatMap({ Timestamp($0) }),
      TrainersClock.isOfThisSession(start, now: now)
    else { return nil }
    let minutes = value["minutes"]?.number
    return TrainersClock(start: start, minutes: minutes.flatMap { SetupRun.possibleMinutes.contains($0) ? $0 : nil })
  }

  func tell(_ clock: TrainersClock) {
    // In a folder that cannot be trusted nothing is told.
    guard (try? ScratchFolder(madeBy: environment)) != nil else { return }
    clockFile.write(
      .object(present: [
        "startedAt": .string(clock.start.description), "minutes": clock.minutes.map { .number($0) },
      ]))
  }

  func tell(_ position: TapePosition) { positionFile?.write(ToldPosition(position, by: .this).json) }
}

/// A position on a tape, with the process that plays it.
struct ToldPosition: Equatable {
  var position: TapePosition
  let process: RunningProcess?

  init(_ position: TapePosition, by process: RunningProcess?) {
    self.position = position
    self.process = process
  }

  /// Nil where it is none.
  init?(_ json: JSONValue) {
    guard let passed = json["passed"]?.number, let all = json["all"]?.number,
      let mode = json["mode"]?.string.flatMap(TapePosition.Mode.init)
    else { return nil }
    let ahead = json["ahead"]?.elements?.map { stretch in
      TapePosition.Stretch(deeds: Self.texts(stretch["deeds"]), comments: Self.texts(stretch["comments"]))
    }
    position = TapePosition(
      passed: passed, all: all, mode: mode, comments: Self.texts(json["comments"]), ahead: ahead ?? [])
    let process = json["process"]
    if let id = process?["id"]?.number, let start = process?["startedAt"]?.number {
      self.process = RunningProcess(id: id, startedAt: start)
    } else {
      self.process = nil
    }
  }

  var json: JSONValue {
    .object(present: [
      "passed": .number(position.passed), "all": .number(position.all), "mode": .string(position.mode.rawValue),
      "comments": Self.array(position.comments),
      "ahead": .array(
        position.ahead.map { .object(["deeds": Self.array($0.deeds), "comments": Self.array($0.comments)]) }),
      "process": process.map { .object(["id": .number($0.id), "startedAt": .number($0.startedAt)]) },
    ])
  }

  /// Whether it is played by nobody any more, though nobody has said so.
  var isOrphaned: Bool { position.mode != .ended && process.map { !$0.isRunning } ?? false }

  private static func texts(_ value: JSONValue?) -> [String] {
    value?.elements?.compactMap { $0.string?.withoutTerminalControls } ?? []
  }

  private static func array(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }
}
