import SetupRules

package struct ReviewLine: Equatable, Sendable {
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
    var lines = lines(of: verdict) + run.changesToAccept.map { ReviewLine(.finding(.note), $0) }
    let answers = verdict.parts.flatMap(answerLines)
    if !answers.isEmpty { lines += [ReviewLine(.heading, "Your answers")] + answers }
    let seen = run.stepsWithSeenActions.map { pages.shortTitle(of: .step($0.id)) }
    if !seen.isEmpty { lines.append(ReviewLine(.plain, "Seen in the account: \(seen.joined(separator: ", "))")) }
    lines += loginLines + nextModuleLines
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
          let place = "Step \(number), \(pages.label(of: item, in: part.step)): "
          lines.append(ReviewLine(.finding(.error), place + finding.message, finding.advice))
        }
      }
    }
    for (number, part) in zip(1..., verdict.parts) {
      lines += part.missing.map { ReviewLine(.missing, pages.label(of: $0, in: part.step), "Step \(number)") }
    }
    return lines
  }

  /// Each answer of a step, with what there is to say about it; its errors stand below the verdict.
  private func answerLines(of part: Verdict.Part) -> [ReviewLine] {
    let step = part.step
    var lines: [ReviewLine] = []
    for item in run.items(of: step) {
      let label = pages.label(of: item, in: step)
      guard let field = item.field, let answer = run.answers[field] else {
        let findings = accountFindings(of: item).filter { $0.severity != .error }
        lines += findings.map { ReviewLine(.finding($0.severity), "\(label) \($0.message)", $0.advice) }
        continue
      }
      lines.append(
        ReviewLine(
          .answer(run.known(field)), label + (run.taken.contains(field) ? " (from agents)" : ""),
          shown(answer, of: field), isInWords: field.words(for: answer) != nil,
          isToMend: part.toMend.contains(item), choice: .answer(field)))
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

  func label(_ field: Field) -> String {
    pages.label(ofItem: field.rawValue, in: Workshop.step(asking: field)?.id.rawValue ?? "")
  }

  /// What the first login will show, and what that assumes or what to mend.
  private var loginLines: [ReviewLine] {
    let login = run.firstLogin(standing.values.flatMap(\.self))
    let heading = "At the first login"
    if login.isWanted {
      let result = ReviewLine(.heading, heading, login.headline.dropLast() + ", if:", isInWords: true)
      return [result] + login.assumptions.map { ReviewLine(.entry, $0) }
    }
    let isOpen = login.outcome == .nothingYet
    let told =
      isOpen
      ? [ReviewLine(.plain, login.headline), ReviewLine(.plain, login.why)]
      : [ReviewLine(.finding(.warning), login.headline, login.why)]
    let mend = login.fieldToMend.map { ReviewLine(.plain, isOpen ? "To answer:" : "To mend:", label($0)) }
    return [ReviewLine(.heading, heading)] + told + [mend].compactMap(\.self)
  }

  /// The next module's values, or why there are none, and the handout.
  private var nextModuleLines: [ReviewLine] {
    let heading = ReviewLine(.heading, "For the next module", "IAM learns to trust this application", isInWords: true)
    let values =
      run.nextModule?.values.map { ReviewLine(.choice, $0.label, $0.text, choice: .value($0)) }
      ?? [ReviewLine(.plain, "", "These values need the instance, its Region and its account.")]
    return [heading] + values
      + [ReviewLine(.choice, "Write handout", "\(handoutName), beside the answers", isInWords: true, choice: .handout)]
  }
}
