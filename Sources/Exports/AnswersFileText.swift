import JSON
import SetupRules
import Wizard

extension Export {
  /// An answers file that gives this run again, with what follows from the answers beside them.
  var answersFile: JSONValue {
    var answers: [String: JSONValue] = [:]
    for (field, text) in self.answers { answers[field.rawValue] = .string(text) }
    var derived: [String: JSONValue] = [:]
    for (key, text) in self.derived { derived[key] = .string(text) }
    return .object(present: [
      "role": .string(run.role.rawValue), "answers": .object(answers),
      "byWord": Self.list(run.notChecked), "taken": Self.list(run.taken),
      "done": .array(Workshop.steps.map { .string($0.id.rawValue) }), "derived": .object(derived),
    ])
  }

  /// nil where there is none.
  private static func list(_ fields: some Collection<Field>) -> JSONValue? {
    fields.isEmpty ? nil : .array(fields.map(\.rawValue).sorted().map { .string($0) })
  }
}
