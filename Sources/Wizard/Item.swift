import SetupRules

/// What a step consists of: an action, which the participant ticks, or a field, which asks a question.
package struct Item: Hashable, Sendable, Identifiable {
  /// When an item is part of its step.
  package enum Condition: Hashable, Sendable {
    case always
    /// Only while the instance is given by its id alone, which tells neither Region nor account.
    case afterBareInstanceID
    /// Only where the `aws` command is found.
    case whereAccountCanBeAsked
  }

  /// An action's own name such as `console-open`, or the key of the field.
  package let id: String
  /// nil for an action.
  package let field: Field?
  /// Whether the step can be done without it.
  package let isOptional: Bool
  package let condition: Condition

  /// A statement to tick.
  package static func action(_ id: String) -> Item {
    Item(id: id, field: nil, isOptional: false, condition: .always)
  }

  package static func field(_ field: Field, isOptional: Bool = false, condition: Condition = .always) -> Item {
    Item(id: field.rawValue, field: field, isOptional: isOptional, condition: condition)
  }
}
