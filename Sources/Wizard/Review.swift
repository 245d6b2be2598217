import SetupRules

/// A line of the review.
public struct ReviewLine: Equatable, Sendable {
  /// What the line tells.
  public enum Kind: Equatable, Sendable {
    case heading
    /// An answer: judged by the program, or given by word.
    case answer(isChecked: Bool)
    case missing
    case finding(Finding.Severity)
    /// What can be chosen: the number is its place in `reviewChoices`.
    case choice(Int)
    case plain
  }

  /// What the line tells.
  public var kind: Kind
  /// What the value is, or what is to be said.
  public var label: String
  /// The value, or the advice.
  public var value: String
  /// Whether the value is a sentence; any other counts letter by letter.
  public var isInWords: Bool

  /// A line of the review.
  public init(_ kind: Kind, _ label: String, _ value: String = "", isInWords: Bool = false) {
    self.kind = kind
    self.label = label
    self.value = value
    self.isInWords = isInWords
  }
}

extension WizardState {
  /// The review: every step with its answers and what it still needs, what the first login will show, and where all of
  /// it is kept.
  public var reviewLines: [ReviewLine] {
    var lines: [ReviewLine] = []
    for step in Workshop.steps { lines += reviewLines(of: step) }
    lines += run.firstLogin.reviewLines(label: label)
    lines += run.nextModuleLines(handout: handoutName)
    lines.append(ReviewLine(.heading, "Where it is kept"))
    lines.append(ReviewLine(.plain, "", surroundings.stateFile))
    let other = run.role.other.rawValue
    lines.append(ReviewLine(.plain, "", "For the \(other)' application: connect-sso --role \(other)"))
    return lines
  }

  private func reviewLines(of step: Step) -> [ReviewLine] {
    let title = pages[step.id.rawValue]?.shortTitle ?? step.id.rawValue
    let missing = run.missing(in: step)
    var lines = [ReviewLine(.heading, title, missing.isEmpty ? "done" : "open")]
    for item in run.items(of: step) {
      guard let field = item.field, let answer = run.answers[field] else { continue }
      let source = run.taken.contains(field) ? " (from agents)" : ""
      lines.append(answerLine(field, answer, label(item.id, in: step) + source))
      if let summary = run.summary(of: field) { lines.append(ReviewLine(.plain, "    " + summary)) }
      lines += findings(of: field).map { ReviewLine(.finding($0.severity), $0.message, $0.advice) }
    }
    lines += missing.map { ReviewLine(.missing, label($0.id, in: step)) }
    return lines
  }

  private func label(_ item: String, in step: Step) -> String {
    pages.label(ofItem: item, in: step.id.rawValue)
  }

  private func label(_ field: Field) -> String {
    Workshop.step(asking: field).map { label(field.rawValue, in: $0) } ?? field.rawValue
  }

  private func answerLine(_ field: Field, _ answer: String, _ label: String) -> ReviewLine {
    let kind = ReviewLine.Kind.answer(isChecked: !run.byWord.contains(field))
    guard field == .consoleShows, let view = ConsoleView(rawValue: answer) else {
      return ReviewLine(kind, label, answer)
    }
    return ReviewLine(kind, label, view.label, isInWords: true)
  }
}
