import Glibc
import Machine
import SetupRules
import StateFile
import Wizard

/// The run that the trainer's notes follow: the one that was saved last of those that may be meant. Nothing is locked or
/// written.
struct FollowedRun {
  /// How often the saved run is looked for, in milliseconds. Looking costs a few system calls.
  static let interval = 50

  /// A state file that may be meant.
  private struct Candidate {
    let file: StateFile
    let isDemonstration: Bool
    /// The role whose tape is played; nil for what is no presentation.
    var presented: Role?
  }

  /// What is looked at every time; rehearsals come and go besides.
  private let candidates: [Candidate]
  /// Whether it is one file that is followed, whatever else is saved.
  private let isNamed: Bool
  /// The role that is followed; nil for either.
  private let role: Role?
  /// Every save is a file of its own.
  private var seen: FileStatus.Generation?
  private var hasLooked = false
  /// The run as it was saved last; nil while there is none.
  private(set) var run: SetupRun?
  private(set) var isDemonstration = false
  /// Why the newest file could not be read, in words; the run before it stays.
  private(set) var failure: String?
  /// Where the presentation that is followed stands; nil where none is.
  var tape: TapePosition? { told?.position }
  private var told: ToldPosition?
  /// Where that is told, and by whose presentation.
  private var tapeFile: (role: Role, file: SharedFile)?
  private let scratch: ScratchFolder

  /// - Throws: A usage error for a named file of another role.
  init(_ choice: RunChoice, environment: Environment) throws {
    role = choice.role
    scratch = ScratchFolder(locatedBy: environment)
    isNamed = choice.state != nil
    if isNamed {
      let file = try choice.file(environment: environment)
      // What cannot be read yet is said in the notes themselves.
      if let run = try? file.read() { try choice.check(run, in: file) }
      candidates = [Candidate(file: file, isDemonstration: false)]
      return
    }
    let roles = choice.role.map { [$0] } ?? Role.allCases
    let scratch = self.scratch
    candidates = try roles.flatMap { role throws(StateFileError) in
      [
        Candidate(
          file: DemonstrationHome.stateFile(of: role, in: scratch), isDemonstration: true, presented: role),
        Candidate(
          file: StateFile(path: try StateFile.defaultPath(for: role, environment: environment)), isDemonstration: false),
      ]
    }
  }

  /// The state files of the rehearsals that are open, or were ended by force.
  private var rehearsed: [Candidate] {
    if isNamed { return [] }
    let folders = FolderListing.showable(in: scratch.path, until: Deadline(milliseconds: 20)) {
      $0.hasPrefix(RehearsalFolder.beginningOfName)
    }
    return folders.map { Candidate(file: RehearsalFolder.stateFile(in: $0.path), isDemonstration: true) }
      // One that was left is kept, and is nobody's now. One that cannot be read belongs to no role.
      .filter { $0.file.isOpenSomewhere && (role == nil || (try? $0.file.read())?.role == role) }
  }

  /// Looks whether something was saved since the last time; true when there is anything new.
  mutating func look() -> Bool {
    let newest = (candidates + rehearsed).compactMap { candidate in
      Self.generation(of: candidate).map { (candidate: candidate, generation: $0) }
    }.max { $0.generation.modified < $1.generation.modified }
    let isTapeNew = lookAtTape(newest?.candidate.presented)
    guard newest?.generation != seen || !hasLooked else { return isTapeNew }
    hasLooked = true
    seen = newest?.generation
    failure = nil
    guard let newest else {
      run = nil
      return true
    }
    do throws(StateFileError) {
      run = try newest.candidate.file.read()
      isDemonstration = newest.candidate.isDemonstration
    } catch {
      // The folder of a demonstration tells nobody anything.
      failure = newest.candidate.isDemonstration ? "Please begin the demonstration again." : error.description
    }
    return true
  }

  /// Looks whether there is anything new of the tape that is played.
  private mutating func lookAtTape(_ presented: Role?) -> Bool {
    let before = told
    if presented != tapeFile?.role {
      told = nil
      tapeFile = presented.map { ($0, TrainersFiles.position(of: $0, in: scratch)) }
    }
    if let value = tapeFile?.file.look() { told = ToldPosition(value) }
    // One that was killed could not say so.
    if told?.isOrphaned == true { told?.position.mode = .ended }
    return told != before
  }

  private static func generation(of candidate: Candidate) -> FileStatus.Generation? {
    guard let status = FileStatus(ofPath: candidate.file.path) else { return nil }
    // A demonstration stands where others could put a file of theirs.
    if candidate.isDemonstration, status.owner != getuid() { return nil }
    return status.generation
  }
}
