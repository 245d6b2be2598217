/// The things inside an Amazon Connect instance, by the word in their ARN (CloudFormation's schemas of AWS::Connect).
enum InstanceChildren {
  /// The thing in words; a word that is not known is shown itself.
  static func noun(for type: String) -> String {
    nouns[type.asciiLowercased] ?? "something (\(type.shown))"
  }

  static func isKnown(_ type: String) -> Bool { nouns[type.asciiLowercased] != nil }

  private static let nouns = [
    "queue": "a queue", "contact-flow": "a flow", "flow-module": "a flow module", "agent": "a user",
    "agent-group": "a level of the agent hierarchy", "agent-state": "an agent status",
    "routing-profile": "a routing profile", "security-profile": "a security profile",
    "operating-hours": "hours of operation", "prompt": "a prompt", "rule": "a rule", "task-template": "a task template",
    "transfer-destination": "a quick connect", "view": "a view", "workspace": "a workspace",
    "evaluation-form": "an evaluation form", "email-address": "an e-mail address",
    "integration-association": "an integration", "notification": "a notification",
    "user-hierarchy-structure": "the agent hierarchy", "user": "users, as the next module's policy names them,",
    "use-case": "a use case", "contact": "a contact", "vocabulary": "a vocabulary", "data-table": "a data table",
    "file": "an attached file", "contact-evaluation": "an evaluation",
    "authentication-profile": "an authentication profile",
    "hours-of-operation": "hours of operation", "quick-connect": "a quick connect",
  ]
}
