/// The display name of the application in IAM Identity Center; 1 to 100 characters (IAM Identity Center API, ApplicationNameType).
package struct ApplicationName: Hashable, Sendable, CustomStringConvertible {
  package let text: String

  package var description: String { text }

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
