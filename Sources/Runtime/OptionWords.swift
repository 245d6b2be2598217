import Machine
import SetupRules

/// The words of a command, as one types them to give it once more.
extension String {
  /// With an option and its value, as a shell reads it, where one was given.
  func adding(_ option: String, _ value: String?) -> String {
    value.map { "\(self) \(option) \(ShellWord.writing($0))" } ?? self
  }

  func adding(_ flag: String, if isGiven: Bool) -> String { isGiven ? "\(self) \(flag)" : self }

  /// Without a role, the agents are meant.
  func adding(role: Role?) -> String { adding("--role", role == .admins ? Role.admins.rawValue : nil) }
}
