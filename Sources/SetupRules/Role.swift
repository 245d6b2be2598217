/// Whom the application is for. The workshop sets up the agents' application; its note recommends a second one for administrators.
package enum Role: String, Sendable, CaseIterable {
  case agents, admins

  package var other: Role { self == .agents ? .admins : .agents }
}
