/// The display name of the application in IAM Identity Center; 1 to 100 characters (IAM Identity Center API, ApplicationNameType).
public struct ApplicationName: Hashable, Sendable, CustomStringConvertible {
  /// The name as the console shows it.
  public let text: String

  /// The name.
  public var description: String { text }

  /// The name that the workshop gives the role's application.
  public static func workshop(for role: Role) -> ApplicationName {
    switch role {
    case .agents: ApplicationName(text: "Amazon Connect - Agent")
    case .admins: ApplicationName(text: "Amazon Connect - Admin")
    }
  }

  /// Judges a display name against the workshop's own. Another name is legal, so a difference is a warning.
  public static func judge(_ input: String, for role: Role) -> Judgement<ApplicationName> {
    Judgement(input) { NameRule(role: role).examine($0) }
  }
}
