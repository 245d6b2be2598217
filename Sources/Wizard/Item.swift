import SetupRules

/// What a step consists of: an action, which the participant ticks, or a field, which asks a question.
public struct Item: Hashable, Sendable, Identifiable {
  /// What an item asks of the participant.
  public enum Kind: Hashable, Sendable {
    /// A statement about the console that is true now.
    case action
    /// A question whose answer is judged.
    case field(Field)
  }

  /// When an item is part of its step.
  public enum Condition: Hashable, Sendable {
    case always
    /// Only while the instance is given by its id alone, which tells neither Region nor account.
    case afterBareInstanceID
  }

  /// An action's own name such as `console-open`, or the key of the field.
  public let id: String
  /// What is asked of the participant.
  public let kind: Kind
  /// Whether the step can be done without it.
  public let isOptional: Bool
  /// When the item is part of its step.
  public let condition: Condition

  /// A statement to tick.
  public static func action(_ id: String) -> Item {
    Item(id: id, kind: .action, isOptional: false, condition: .always)
  }

  /// A question to answer.
  public static func field(_ field: Field, isOptional: Bool = false, condition: Condition = .always) -> Item {
    Item(id: field.rawValue, kind: .field(field), isOptional: isOptional, condition: condition)
  }

  /// The field that the item asks for; nil for an action.
  public var field: Field? {
    if case .field(let field) = kind { field } else { nil }
  }
}
