import Glibc
import JSON
import Machine
import Runtime
import SetupRules
import Wizard

/// Reads an answers file: `{"role", "answers": {…}, "done": ["enable-sso", …] | "all"}`; an export also
/// has `byWord` and `taken`, lists of the answers that nobody checked and of those from the other role's run.
enum AnswersReader {
  /// Larger files are no answers.
  private static let limit = 1_000_000

  static func read(_ path: String) throws(Refusal) -> AnswersFile {
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes =
        path == "-"
        ? try Descriptor.contents(of: STDIN_FILENO, atMost: limit + 1)
        : try RegularFile.contents(of: path, atMost: limit + 1)
    } catch {
      var reason = error.reason
      if case .kind(let kind) = error.cause {
        let words = kind == .folder ? "it is a folder" : "it is a pipe or a device, not a file"
        reason = "\(words). With - in its place, the answers come by standard input"
      }
      throw Refusal(.noInput, ["The answers file \(path) cannot be read: \(reason)."])
    }
    guard bytes.count <= limit else { throw wrongShape("it is longer than \(limit) bytes.") }
    return try parse(bytes)
  }

  private static func wrongShape(_ reason: String) -> Refusal {
    Refusal(.badData, ["The answers file has another shape than it should: \(reason)"])
  }

  private static func parse(_ bytes: [UInt8]) throws(Refusal) -> AnswersFile {
    guard case .object(let top) = try json(bytes) else { throw wrongShape("it is not a JSON object.") }
    var file = AnswersFile()
    for (key, value) in top.sorted(by: { $0.key < $1.key }) {
      switch key {
      case "role": file.role = try role(value)
      case "answers": file.answers = try answers(value)
      case "done": file.done = try done(value)
      case "byWord": file.byWord = try fields(value, "byWord", among: [.relayState, .metadataFile, .consoleShows])
      case "taken": file.taken = try fields(value, "taken", among: Field.sharedByRoles)
      // What the export works out from the answers; it follows from them again.
      case "derived": break
      case _ where Field(rawValue: key) != nil: throw wrongShape("the key \"\(key)\" belongs inside \"answers\".")
      default: throw wrongShape("the key \"\(key)\" is unknown. Known are role, answers, done, byWord and taken.")
      }
    }
    return file
  }

  private static func json(_ bytes: [UInt8]) throws(Refusal) -> JSONValue {
    do {
      return try JSONValue(reading: bytes, refusesRepeatedKeys: true)
    } catch {
      throw wrongShape("at line \(error.line), column \(error.column), \(error.reason).")
    }
  }

  private static func role(_ value: JSONValue) throws(Refusal) -> Role {
    guard let role = value.string.flatMap(Role.init) else { throw wrongShape("role is agents or admins.") }
    return role
  }

  private static func answers(_ value: JSONValue) throws(Refusal) -> [Field: AnswersFile.Change] {
    guard case .object(let object) = value else { throw wrongShape("answers is an object of keys and texts.") }
    var answers: [Field: AnswersFile.Change] = [:]
    for (key, value) in object.sorted(by: { $0.key < $1.key }) {
      guard let field = Field(rawValue: key) else {
        let known = Field.allCases.map(\.rawValue).joined(separator: ", ")
        throw wrongShape("the answer \"\(key)\" is unknown. Known are \(known).")
      }
      switch value {
      case .string(let text): answers[field] = .set(text)
      case .null: answers[field] = .remove
      case .number, .decimal, .boolean, .array, .object:
        throw wrongShape("the answer \(key) is a text, or null to remove it.")
      }
    }
    return answers
  }

  private static func fields(_ value: JSONValue, _ key: String, among known: [Field]) throws(Refusal) -> Set<Field> {
    let names = known.map(\.rawValue).joined(separator: ", ")
    guard value.elements != nil else { throw wrongShape("\(key) is a list of answers, of \(names).") }
    let fields = value.elements { element in known.first { .string($0.rawValue) == element } }
    guard let fields else { throw wrongShape("\(key) names answers, of \(names).") }
    return Set(fields)
  }

  private static func done(_ value: JSONValue) throws(Refusal) -> [Step.ID] {
    let ids = Workshop.steps.map(\.id)
    if value == .string("all") { return ids }
    guard value.elements != nil else { throw wrongShape("done is a list of steps, or \"all\".") }
    let done = value.elements { element in ids.first { .string($0.rawValue) == element } }
    guard let done else {
      let known = ids.map(\.rawValue).joined(separator: ", ")
      throw wrongShape("done names steps. Known are \(known), or \"all\" for every one.")
    }
    return ids.filter(done.contains)
  }
}
