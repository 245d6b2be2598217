import SetupRules

package struct ReviewLine: Equatable, Sendable {
  /// What the line tells.
  package enum Kind: Equatable, Sendable {
    case heading
    /// An answer: judged by the program, or only given.
    case answer(isChecked: Bool)
    case missing
    case finding(Finding.Severity)
    /// What can be chosen: the number is its place in `reviewChoices`.
    case choice(Int)
    case plain
    /// One of several things said below each other.
    case entry
    /// What the answer above it holds.
    case detail
  }

  /// What the line tells.
  package var kind: Kind
  /// What the value is, or what is to be said.
  package var label: String
  /// The value, or the advice.
  package var value: String
  /// Whether the value is a sentence; any other counts letter by letter.
  package var isInWords: Bool
  /// Whether the answer has an error.
  package var isToMend: Bool

  /// A line of the review.
  package init(
    _ kind: Kind, _ label: String, _ value: String = "", isInWords: Bool = false, isToMend: Bool = false
  ) {
    self.kind = kind
    self.label = label
    self.value = value
    self.isInWords = isInWords
    self.isToMend = isToMend
  }

  /// How an answer is known, and whether it is to be mended; nil for any other line.
  package var standing: String? {
    guard case .answer(let isChecked) = kind else { return nil }
    return SetupRun.knownWords(isChecked: isChecked) + (isToMend ? ", to mend" : "")
  }
}

extension WizardState {
  /// The review: the verdict with what is to mend, every step with its answers and what it still needs, what the first
  /// login will show, and where all of it is kept.
  package var reviewLines: [ReviewLine] {
    let verdict = verdict
    var lines = lines(of: verdict)
    for part in verdict.parts { lines += reviewLines(of: part) }
    lines += run.firstLogin.reviewLines(label: label)
    lines += run.nextModuleLines(handout: handoutName)
    lines.append(ReviewLine(.heading, "Where it is kept"))
    lines.append(ReviewLine(.plain, "", shownPath(surroundings.stateFile)))
    let other = run.role.other.rawValue
    lines.append(ReviewLine(.plain, "", "For the \(other)' application: connect-sso --role \(other)"))
    return lines
  }

  /// The verdict; below it each error, and how many points are open where.
  private func lines(of verdict: Verdict) -> [ReviewLine] {
    if verdict.isComplete { return [ReviewLine(.heading, verdict.words, "everything is set up")] }
    var lines = [ReviewLine(.heading, "Not done yet", verdict.words)]
    for (number, part) in zip(1..., verdict.parts) {
      for field in part.toMend.compactMap(\.field) {
        for finding in standing[field] ?? [] where finding.severity == .error {
          let place = "Step \(number), \(label(field.rawValue, in: part.step)): "
          lines.append(ReviewLine(.finding(.error), place + finding.message))
        }
      }
    }
    let open = zip(1..., verdict.parts).filter { !$1.missing.isEmpty }.map { "step \($0) (\($1.missing.count))" }
    if !open.isEmpty { lines.append(ReviewLine(.plain, "Open: \(open.joined(separator: ", "))")) }
    return lines
  }

  private func reviewLines(of part: Verdict.Part) -> [ReviewLine] {
    let step = part.step
    let title = pages[step.id.rawValue]?.shortTitle ?? step.id.rawValue
    var lines = [ReviewLine(.heading, title, part.status.rawValue)]
    for item in run.items(of: step) {
      guard let field = item.field, let answer = run.answers[field] else { continue }
      let source = run.taken.contains(field) ? " (from agents)" : ""
      lines.append(answerLine(field, answer, label(item.id, in: step) + source, isToMend: part.toMend.contains(item)))
      if let summary = run.summary(of: field) { lines.append(ReviewLine(.detail, summary)) }
      lines += (standing[field] ?? []).map { ReviewLine(.finding($0.severity), $0.message, $0.advice) }
    }
    lines += part.missing.map { ReviewLine(.missing, label($0.id, in: step)) }
    return lines
  }

  private func label(_ item: String, in step: Step) -> String {
    pages.label(ofItem: item, in: step.id.rawValue)
  }

  private func label(_ field: Field) -> String {
    Workshop.step(asking: field).map { label(field.rawValue, in: $0) } ?? field.rawValue
  }

  private func answerLine(_ field: Field, _ answer: String, _ label: String, isToMend: Bool) -> ReviewLine {
    let kind = ReviewLine.Kind.answer(isChecked: run.isChecked(field))
    let isInWords = field.words(for: answer) != nil
    return ReviewLine(kind, label, shown(answer, of: field), isInWords: isInWords, isToMend: isToMend)
  }
}

extension FirstLogin {
  /// The outcome, and what it assumes or what to mend.
  /// - Parameter label: The words that the wizard has for a field.
  func reviewLines(label: (Field) -> String) -> [ReviewLine] {
    let heading = ReviewLine(.heading, "At the first login")
    if isWanted {
      let assumed = assumptions.map { ReviewLine(.entry, $0) }
      return [heading, ReviewLine(.plain, headline), ReviewLine(.plain, "This assumes:")] + assumed
    }
    let mend = fieldToMend.map { ReviewLine(.plain, outcome == .nothingYet ? "To answer:" : "To mend:", label($0)) }
    let told =
      outcome == .nothingYet
      ? [ReviewLine(.plain, headline), ReviewLine(.plain, why)] : [ReviewLine(.finding(.warning), headline, why)]
    return [heading] + told + [mend].compactMap(\.self)
  }
}
