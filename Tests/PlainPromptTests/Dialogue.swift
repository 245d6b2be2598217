import PlainPrompt
import SAMLMetadata
import SetupRules
import TestSupport
import Wizard

@testable import Pages

/// Somebody at plain mode, with the program's own pages; the outside world answers at once.
struct Dialogue {
  static let downloads = "/home/me/Downloads"
  static let metadataPath = "\(downloads)/\(Sample.metadataName)"

  private(set) var prompt: PlainPrompt
  /// Every line that was typed, with `> ` before it, and every line that was printed.
  private(set) var transcript: [String] = []
  private(set) var ending: Ending?

  /// Begins a run, or goes on with one.
  init(run: SetupRun? = nil, role: Role = .agents, opening: Event? = nil) throws {
    let surroundings = Surroundings(
      awsRegion: "us-east-1", stateFile: "/home/me/.local/state/connect-sso/\((run?.role ?? role).rawValue).json",
      home: "/home/me",
      pasteAdvice: "Ctrl-Shift-V pastes in most terminals; in some, Shift-Insert or the middle mouse button.")
    let state = WizardState(
      run: run ?? SetupRun(role: role), pages: try Pages.embedded(), surroundings: surroundings,
      now: Sample.now)
    prompt = PlainPrompt(state: state)
    perform(
      prompt.begin(with: opening ?? .opened(run ?? SetupRun(role: role), isSaved: run != nil, remarks: [])))
    transcript += prompt.say()
  }

  /// Types a line, and answers with what is printed.
  @discardableResult
  mutating func type(_ line: String) -> [String] {
    transcript.append(line.isEmpty ? ">" : "> \(line)")
    perform(prompt.take(line: TypedLine.text(of: Array(line.utf8))))
    guard ending == nil else { return [] }
    let printed = prompt.say()
    transcript += printed
    return printed
  }

  var state: WizardState { prompt.state }

  private mutating func perform(_ first: [Effect]) {
    var effects = first
    while !effects.isEmpty {
      var answers: [Event] = []
      for effect in effects {
        switch effect {
        case .save, .saveKeepingBefore: answers.append(.saved)
        case .watchForRest: answers.append(.rested)
        case .searchMetadata: answers.append(.metadataFilesFound([Self.metadataPath]))
        case .readMetadata(let typed): answers.append(.metadataRead(Self.reading(typed)))
        case .keepPastedMetadata: answers.append(.metadataRead(Self.reading("")))
        case .completePath(let typed):
          answers.append(.pathCompleted(typed: typed, completed: Self.metadataPath, candidates: []))
        case .quit(let how): ending = how
        default: break
        }
      }
      effects = answers.flatMap { prompt.take($0) }
    }
  }

  /// What the program would say of the sample file, or of one that is missing.
  static func reading(_ typed: String) -> MetadataReading {
    let isThere = typed.isEmpty || typed == metadataPath
    var reading = MetadataInspection.inspectFile(isThere ? Sample.metadataFile : typed, now: Sample.now)
    reading.typed = typed
    reading.path = typed.isEmpty ? "/home/me/.local/state/connect-sso/agents-metadata.xml" : typed
    return reading
  }
}
