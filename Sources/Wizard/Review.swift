import SetupRules

package struct ReviewLine: Equatable, Sendable {
  /// What the line tells.
  package enum Kind: Equatable, Sendable {
    case heading
    case answer(Known)
    case missing
    case finding(Finding.Severity)
    /// A value of the next module, or the handout.
    case choice
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
  /// What is chosen with the line; nil where nothing is.
  package var choice: ReviewChoice?

  /// A line of the review.
  package init(
    _ kind: Kind, _ label: String, _ value: String = "", isInWords: Bool = false, isToMend: Bool = false,
    choice: ReviewChoice? = nil
  ) {
    self.kind = kind
    self.label = label
    self.value = value
    self.isInWords = isInWords
    self.isToMend = isToMend
    self.choice = choice
  }

  /// How an answer is known, and whether it is to be mended; nil for any other line.
  package var standing: String? {
    guard case .answer(let known) = kind else { return nil }
    return known.rawValue + (isToMend ? ", to mend" : "")
  }
}

extension WizardState {
  /// The review: the verdict, what is to mend and what is open, every answer, what the first login will show, the next
  /// module's values, and where all of it is kept.
  package var reviewLines: [ReviewLine] {
    let verdict = verdict
    var lines = lines(of: verdict)
    let answers = verdict.parts.flatMap(answerLines)
    if !answers.isEmpty { lines += [ReviewLine(.heading, "Your answers")] + answers }
    let seen = run.stepsWithSeenActions.map { pages[$0.id.rawValue]?.shortTitle ?? $0.id.rawValue }
    if !seen.isEmpty { lines.append(ReviewLine(.plain, "Seen in the account: \(seen.joined(separator: ", "))")) }
    lines += run.firstLogin.reviewLines(label: label)
    lines += run.nextModuleLines(handout: handoutName)
    if !surroundings.stateFile.isEmpty {
      lines.append(ReviewLine(.heading, "Where it is kept", shownPath(surroundings.stateFile)))
    }
    let other = run.role.other.rawValue
    lines.append(ReviewLine(.plain, "", "For the \(other)' application: connect-sso --role \(other)"))
    return lines
  }

  /// The verdict; below it each error, and each point that is open.
  private func lines(of verdict: Verdict) -> [ReviewLine] {
    if verdict.isComplete { return [ReviewLine(.heading, verdict.words, "everything is set up", isInWords: true)] }
    var lines = [ReviewLine(.heading, "Not done yet", verdict.words, isInWords: true)]
    for (number, part) in zip(1..., verdict.parts) {
      for item in part.toMend {
        for finding in said(of: item) where finding.severity == .error {
          let place = "Step \(number), \(label(item.id, in: part.step)): "
          lines.append(ReviewLine(.finding(.error), place + finding.message, finding.advice))
        }
      }
    }
    for (number, part) in zip(1..., verdict.parts) {
      lines += part.missing.map { ReviewLine(.missing, label($0.id, in: part.step), "Step \(number)") }
    }
    return lines
  }

  /// Each answer of a step, with what there is to say about it; its errors stand below the verdict.
  private func answerLines(of part: Verdict.Part) -> [ReviewLine] {
    let step = part.step
    var lines: [ReviewLine] = []
    for item in run.items(of: step) {
      guard let field = item.field, let answer = run.answers[field] else {
        let findings = accountFindings(of: item).filter { $0.severity != .error }
        lines += findings.map {
          ReviewLine(.finding($0.severity), "\(label(item.id, in: step)) \($0.message)", $0.advice)
        }
        continue
      }
      let source = run.taken.contains(field) ? " (from agents)" : ""
      lines.append(answerLine(field, answer, label(item.id, in: step) + source, isToMend: part.toMend.contains(item)))
      if let summary = run.summary(of: field) { lines.append(ReviewLine(.detail, summary)) }
      let findings = said(of: item).filter { $0.severity != .error }
      lines += findings.map { ReviewLine(.finding($0.severity), $0.message, $0.advice) }
    }
    return lines
  }

  /// What there is to say of a saved item.
  private func said(of item: Item) -> [Finding] {
    (item.field.flatMap { standing[$0] } ?? []) + accountFindings(of: item)
  }

  private func label(_ item: String, in step: Step) -> String {
    pages.label(ofItem: item, in: step.id.rawValue)
  }

  func label(_ field: Field) -> String {
    Workshop.step(asking: field).map { label(field.rawValue, in: $0) } ?? field.rawValue
  }

  private func answerLine(_ field: Field, _ answer: String, _ label: String, isToMend: Bool) -> ReviewLine {
    let kind = ReviewLine.Kind.answer(run.known(field))
    let isInWords = field.words(for: answer) != nil
    return ReviewLine(
      kind, label, shown(answer, of: field), isInWords: isInWords, isToMend: isToMend, choice: .answer(field))
  }
}

extension FirstLogin {
  /// The outcome, and what it assumes or what to mend.
  /// - Parameter label: The words that the wizard has for a field.
  func reviewLines(label: (Field) -> String) -> [ReviewLine] {
    if isWanted {
      let result = ReviewLine(.heading, "At the first login", headline.dropLast() + ", if:", isInWords: true)
      return [result] + assumptions.map { ReviewLine(.entry, $0) }
    }
    let heading = ReviewLine(.heading, "At the first login")
    let mend = fieldToMend.map { ReviewLine(.plain, outcome == .nothingYet ? "To answer:" : "To mend:", label($0)) }
    let told =
      outcome == .nothingYet
      ? [ReviewLine(.plain, headline), ReviewLine(.plain, why)] : [ReviewLine(.finding(.warning), headline, why)]
    return [heading] + told + [mend].compactMap(\.self)
  }
}
