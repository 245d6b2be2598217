import SetupRules
import Wizard

extension Export {
  /// A file for a shell to source. A variable is called like the key in JSON, in capitals and with `CONNECT_SSO_` before
  /// it, so that `roleARN` is `CONNECT_SSO_ROLE_ARN`.
  var variables: String {
    var lines = [
      "# Single sign-on for Amazon Connect, for \(run.role.rawValue). To use it in a shell: . ./FILE",
      Self.assignment("role", run.role.rawValue),
    ]
    lines += answers.map { Self.assignment($0.field.rawValue, $0.text) }
    lines.append(Self.assignment("byWord", run.notChecked.map(\.rawValue).joined(separator: " ")))
    lines += derived.map { Self.assignment($0.key, $0.text) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func assignment(_ key: String, _ value: String) -> String {
    "CONNECT_SSO_\(snakeCase(key))=\(ShellQuotation.quoted(value))"
  }

  /// A word begins where a capital letter follows a small one.
  static func snakeCase(_ key: String) -> String {
    var name = ""
    var isAfterSmall = false
    for character in key {
      if character.isUppercase, isAfterSmall { name += "_" }
      isAfterSmall = character.isLowercase
      name += character.uppercased()
    }
    return name
  }
}
