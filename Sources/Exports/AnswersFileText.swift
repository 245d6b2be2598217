import JSON
import SetupRules
import Wizard

extension Export {
  /// An answers file that gives this run again, with what follows from the answers beside them.
  var answersFile: JSONValue {
    .object(present: [
      "role": .string(run.role.rawValue), "answers": Self.object(answers.map { ($0.field.rawValue, $0.text) }),
      "byWord": Self.list(run.notChecked), "taken": Self.list(run.taken),
      "done": .array(Workshop.steps.map { .string($0.id.rawValue) }), "derived": Self.object(derived),
    ])
  }

  private static func object(_ texts: [(key: String, text: String)]) -> JSONValue {
    .object(texts.reduce(into: [:]) { $0[$1.key] = .string($1.text) })
  }

  /// nil where there is none.
  private static func list(_ fields: some Collection<Field>) -> JSONValue? {
    fields.isEmpty ? nil : .array(fields.map(\.rawValue).sorted().map { .string($0) })
  }
}
