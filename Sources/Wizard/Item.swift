import SetupRules

/// What a step consists of: an action, which the participant ticks, or a field, which asks a question.
package struct Item: Hashable, Sendable, Identifiable {
  /// What an item asks of the participant.
  package enum Kind: Hashable, Sendable {
    /// A statement about the console that is true now.
    case action
    /// A question whose answer is judged.
    case field(Field)
  }

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
  /// What is asked of the participant.
  package let kind: Kind
  /// Whether the step can be done without it.
  package let isOptional: Bool
  /// When the item is part of its step.
  package let condition: Condition

  /// A statement to tick.
  package static func action(_ id: String) -> Item {
    Item(id: id, kind: .action, isOptional: false, condition: .always)
  }

  /// A question to answer.
  package static func field(_ field: Field, isOptional: Bool = false, condition: Condition = .always) -> Item {
    Item(id: field.rawValue, kind: .field(field), isOptional: isOptional, condition: condition)
  }

  /// The field that the item asks for; nil for an action.
  package var field: Field? {
    if case .field(let field) = kind { field } else { nil }
  }
}
