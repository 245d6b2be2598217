/// Whom the application is for. The workshop sets up the agents' application; its note recommends a second one for administrators.
public enum Role: String, Sendable, CaseIterable {
  case agents, admins
}
