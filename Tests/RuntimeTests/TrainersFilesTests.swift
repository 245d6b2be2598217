import Glibc
import Machine
import SetupRules
import TestSupport
import Testing
import Wizard

@testable import Runtime

@Suite("What the trainer's windows tell each other")
struct TrainersFilesTests {
  private let folder: TemporaryFolder
  private let environment: Environment
  private let scratch: ScratchFolder

  init() throws {
    let folder = try TemporaryFolder()
    let environment: Environment = ["TMPDIR": folder.path]
    self.folder = folder
    self.environment = environment
    scratch = ScratchFolder(locatedBy: environment)
  }

  private static let folderName = "connect-sso-\(getuid())"
  private static let name = folderName + "/present-agents.tape.json"

  private static let position = TapePosition(
    passed: 3, all: 33, mode: .byHand, comments: ["Say hello."],
    ahead: [TapePosition.Stretch(deeds: ["types \"a\u{2013}b\""], comments: ["c"]), TapePosition.Stretch()])

  @Test("a clock is told once, kept for four hours, and a new one is seen by everybody")
  func clock() throws {
    var mine = TrainersFiles(environment)
    var other = TrainersFiles(environment)
    let found1 = mine.clock(now: Sample.now)
    #expect(found1 == nil)
    let clock = TrainersClock(start: Sample.now, minutes: 40)
    mine.tell(clock)
    let found2 = other.clock(now: Sample.now)
    #expect(found2 == clock)
    let found3 = other.clock(now: Sample.now)
    #expect(found3 == nil)
    let later = TrainersClock(start: Timestamp(seconds: Sample.now.seconds + 60))
    other.tell(later)
    let found4 = mine.clock(now: later.start)
    #expect(found4 == later)
    var old = TrainersFiles(environment)
    let found5 = old.clock(now: Timestamp(seconds: Sample.now.seconds + 60 + 4 * 3600))
    #expect(found5 == nil)
    #expect(try folder.names(in: Self.folderName) == ["clock.json"])
  }

  @Test("a position comes over whole, and tells whether its presentation still runs")
  func position() throws {
    let told = ToldPosition(Self.position, by: .this)
    #expect(ToldPosition(told.json) == told)
    #expect(!told.isOrphaned)
    let gone = ToldPosition(Self.position, by: RunningProcess(id: Int(getpid()), startedAt: 1))
    #expect(gone.isOrphaned)
    var ended = gone
    ended.position.mode = .ended
    #expect(!ended.isOrphaned)
    #expect(RunningProcess.this?.isRunning == true)
  }

  @Test(
    "what is no position, is too large, a link or somebody's prank tells nothing, or nothing that acts on a terminal",
    arguments: ["", "[]", "{\"passed\": 1}", "{\"passed\": 1, \"all\": 2, \"mode\": \"sleeping\"}", "nonsense"])
  func strange(_ text: String) throws {
    _ = try ScratchFolder(madeBy: environment)
    try folder.write(text, to: Self.name)
    var file = TrainersFiles.position(of: .agents, in: scratch)
    let found6 = file.look().flatMap { ToldPosition($0) }
    #expect(found6 == nil)
  }

  @Test("texts lose their control characters, and a large file or a link is not read")
  func hostile() throws {
    _ = try ScratchFolder(madeBy: environment)
    let path = scratch.file("present-agents.tape.json")
    let text =
      "{\"passed\": 1, \"all\": 2, \"mode\": \"waiting\", \"comments\": [\"a\\u001b[2Jb\", 7, \"\\u202e\"], \"ahead\": [{}, 3]}"
    try folder.write(text, to: Self.name)
    var file = TrainersFiles.position(of: .agents, in: scratch)
    let seen = file.look().flatMap { ToldPosition($0) }
    let told = try #require(seen)
    #expect(told.position.comments == ["a[2Jb", ""])
    #expect(told.position.ahead.count == 2)
    let found7 = file.look()
    #expect(found7 == nil)
    try folder.write(text + String(repeating: " ", count: 65_536), to: Self.name)
    let found8 = file.look()
    #expect(found8 == nil)
    try folder.write(text, to: "elsewhere.json")
    unlink(path)
    #expect(symlink(folder.path + "/elsewhere.json", path) == 0)
    let found9 = file.look()
    #expect(found9 == nil)
    unlink(path)
    #expect(mkfifo(path, 0o600) == 0)
    let found10 = file.look()
    #expect(found10 == nil)
  }

  @Test("in a folder that others can open, no clock is told")
  func distrusted() throws {
    _ = try ScratchFolder(madeBy: environment)
    chmod(scratch.path, 0o777)
    TrainersFiles(environment).tell(TrainersClock(start: Sample.now))
    #expect(try folder.names(in: Self.folderName).isEmpty)
  }
}

extension TemporaryFolder {
  fileprivate func names(in folder: String) throws -> [String] {
    try FolderListing(of: "\(path)/\(folder)").entries.map(\.name)
  }
}
