/// The display name of the application in IAM Identity Center; 1 to 100 characters (IAM Identity Center API, ApplicationNameType).
package struct ApplicationName: Hashable, Sendable, CustomStringConvertible {
  /// The name as the console shows it.
  package let text: String

  /// The name.
  package var description: String { text }

  /// The name that the workshop gives the role's application.
  package static func workshop(for role: Role) -> ApplicationName {
    switch role {
    case .agents: ApplicationName(text: "Amazon Connect - Agent")
    case .admins: ApplicationName(text: "Amazon Connect - Admin")
    }
  }

  /// Judges a display name against the workshop's own. Another name is legal, so a difference is a warning.
  package static func judge(_ input: String, for role: Role) -> Judgement<ApplicationName> {
    Judgement(input) { NameRule(role: role).examine($0) }
  }
}
