/// Whom the application is for. The workshop sets up the agents' application; its note recommends a second one for administrators.
public enum Role: String, Sendable, CaseIterable {
  case agents, admins

  /// The role that has the other application.
  public var other: Role { self == .agents ? .admins : .agents }
}
