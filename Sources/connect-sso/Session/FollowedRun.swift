import Glibc
import SetupRules
import StateFile
import Wizard

/// The run that the trainer's notes follow: the one that was saved last of those that may be meant. Nothing is locked or
/// written.
struct FollowedRun {
  /// A state file that may be meant.
  private struct Candidate {
    let file: StateFile
    let isDemonstration: Bool
  }

  /// What tells one saved run from the next: every save is a file of its own.
  private struct Generation: Equatable {
    let path: String
    let inode: UInt
    let seconds: Int, nanoseconds: Int
  }

  private let candidates: [Candidate]
  private var seen: Generation?
  private var hasLooked = false
  /// The run as it was saved last; nil while there is none.
  private(set) var run: SetupRun?
  private(set) var isDemonstration = false
  /// Why the newest file could not be read; the run before it stays.
  private(set) var failure: StateFileError?

  init(_ choice: RunChoice, environment: Environment) throws {
    if choice.state != nil {
      candidates = [Candidate(file: try choice.file(environment: environment), isDemonstration: false)]
      return
    }
    let roles = choice.role.map { [$0] } ?? Role.allCases
    let scratch = ScratchFolder(locatedBy: { environment[$0] })
    let demonstrations = roles.flatMap { role in
      ["present", "rehearse"].map { scratch.file("\($0)-\(role.rawValue).json") }
    }
    candidates =
      demonstrations.map { Candidate(file: StateFile(path: $0), isDemonstration: true) }
      + (try roles.map { role throws(StateFileError) in
        Candidate(
          file: StateFile(path: try StateFile.defaultPath(for: role) { environment[$0] }), isDemonstration: false)
      })
  }

  /// Looks whether something was saved since the last time; true when there is anything new.
  mutating func look() -> Bool {
    let newest = candidates.compactMap { candidate in
      Self.generation(of: candidate).map { (candidate: candidate, generation: $0) }
    }.max { ($0.generation.seconds, $0.generation.nanoseconds) < ($1.generation.seconds, $1.generation.nanoseconds) }
    guard newest?.generation != seen || !hasLooked else { return false }
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
      failure = error
    }
    return true
  }

  private static func generation(of candidate: Candidate) -> Generation? {
    var status = stat()
    let path = candidate.file.path
    guard stat(path, &status) == 0 else { return nil }
    // A demonstration stands where others could put a file of theirs.
    if candidate.isDemonstration, status.st_uid != getuid() { return nil }
    return Generation(
      path: path, inode: UInt(status.st_ino), seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec)
  }
}
