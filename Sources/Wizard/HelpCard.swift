import SetupRules

/// What to read out when asking for help: five lines that tell somebody who does not see the screen where a run is, what
/// it holds and what is wrong. Ids are cut to four characters, so that a card can be shown and read to anybody.
package struct HelpCard: Equatable, Sendable {
  /// Five lines: where, how far, what is here, the values, and what to ask about.
  package let lines: [String]

  /// The card of a saved run. What is typed and not accepted is judged anew.
  package init(_ run: SetupRun, pages: [String: Page], beside other: OtherApplication? = nil) {
    let standing = run.judgeAnswers(beside: other)
    var findings = standing
    for (field, draft) in run.drafts { findings[field] = run.judge(field, draft).findings }
    self.init(run, pages: pages, Verdict(run, findings: standing, account: run.accountFindings), findings: findings)
  }

  /// - Parameter findings: What there is to say about each field now, typed or accepted.
  init(_ run: SetupRun, pages: [String: Page], _ verdict: Verdict, findings: [Field: [Finding]]) {
    let card = CardWords(run, pages, verdict, findings)
    lines = [card.position, card.progress, card.current, card.values, card.question].map { line in
      line.split(whereSeparator: \.isNewline).joined(separator: " ").withoutTerminalControls
    }
  }
}

extension WizardState {
  /// The card of this moment, with what is typed and what was said of it.
  package var helpCard: HelpCard {
    let findings = Field.allCases.reduce(into: [:]) { $0[$1] = self.findings(of: $1) }
    return HelpCard(run, pages: pages, verdict, findings: findings)
  }
}

/// The five lines, each a sentence or two.
private struct CardWords {
  private let run: SetupRun
  private let pages: [String: Page]
  private let verdict: Verdict
  private let findings: [Field: [Finding]]

  init(_ run: SetupRun, _ pages: [String: Page], _ verdict: Verdict, _ findings: [Field: [Finding]]) {
    self.run = run
    self.pages = pages
    self.verdict = verdict
    self.findings = findings
  }

  var position: String {
    let role = run.role == .agents ? "Agents" : "Admins"
    let title = pages.title(of: run.place)
    guard let number = run.place.stepNumber else {
      return run.place == .welcome ? "\(role), before step 1: \(title)" : "\(role), after step \(count): \(title)"
    }
    return "\(role), step \(number) of \(count): \(title)"
  }

  var progress: String {
    var numbers: [StepStatus: [String]] = [:]
    for (number, part) in zip(1..., verdict.parts) { numbers[part.status, default: []].append(String(number)) }
    let done = numbers[.done] ?? []
    if done.count == count { return "Done: all \(count) steps." }
    return "Done: " + (done.isEmpty ? "none" : done.joined(separator: ", ")) + "."
      + Self.sentence("Problem", numbers[.problem]) + Self.sentence("Open", numbers[.open])
  }

  private static func sentence(_ word: String, _ numbers: [String]?) -> String {
    numbers.map { " \(word): \($0.joined(separator: ", "))." } ?? ""
  }

  /// The item that the keys go to, and what it holds.
  var current: String {
    guard let step = run.place.step, let item = run.items(of: step).first(where: { $0.id == run.currentItem }) else {
      return run.place == .review ? "Now: all answers are shown." : "Now: nothing is asked here."
    }
    let label = pages.label(of: item, in: step)
    guard let field = item.field else {
      return "Now: to tick \"\(label)\" \(run.isTicked(item, in: step) ? "It is ticked." : "It is not ticked yet.")"
    }
    let value = run.drafts[field] ?? run.answers[field] ?? ""
    guard !value.isEmpty else { return "Now: \(label). It is empty." }
    let standing =
      run.drafts[field] != nil ? "not accepted" : run.knownWords(of: field)
    let words = field.words(for: value) ?? value.cuttingIDs.shortened(to: 72)
    return "Now: \(label). It holds (\(standing)): \(words)"
  }

  var values: String {
    var parts: [String] = []
    if let region = run.answers[.identityCenterRegion] { parts.append("Identity Center in " + region) }
    if let name = run.answers[.applicationName] { parts.append("name " + name.shortened(to: 30)) }
    let instance = run.instance
    if let instance { parts.append("instance " + instance.id.cut + (run.instanceRegion.map { " in " + $0.id } ?? "")) }
    if let account = instance?.arn?.account ?? run.answers[.instanceAccount] ?? run.metadata?.accountID {
      parts.append("account " + account.cut)
    }
    if run.answers[.metadataFile] != nil { parts.append(metadata) }
    if run.answers[.relayState] != nil {
      parts.append("relay state " + (run.isChecked(.relayState) ? "given" : "not checked"))
    }
    let seen = run.stepsWithSeenActions.compactMap { Place.step($0.id).stepNumber.map(String.init) }
    let seenWords = seen.isEmpty ? "" : " Seen in the account: step \(seen.joined(separator: ", "))."
    return (parts.isEmpty ? "Values: none yet." : "Values: \(parts.joined(separator: ", ")).").cuttingIDs + seenWords
  }

  /// The worst that there is to say, first about what is here; else what is missing here.
  var question: String {
    let worst = worstFindings
    guard let first = worst.first else { return "To say: no finding is open. " + missing }
    var others: [String] = []
    for finding in worst where finding.code != first.code && !others.contains(finding.code) {
      others.append(finding.code)
    }
    let more = others.count > 2 ? ", and \(others.count - 2) more." : "."
    let also = others.isEmpty ? "" : " Also " + others.prefix(2).joined(separator: ", ") + more
    return "To say: " + first.severity.rawValue + " " + first.code + ". "
      + first.message.cuttingIDs.shortened(to: 90) + also
  }

  /// Errors before warnings, and each time what belongs to the present item first.
  private var worstFindings: [Finding] {
    let here = run.place.step?.items.first { $0.id == run.currentItem }?.field
    var all: [Finding] = []
    for severity in [Finding.Severity.error, .warning] {
      if let here { all += (findings[here] ?? []).filter { $0.severity == severity } }
      for field in Field.allCases where field != here {
        all += (findings[field] ?? []).filter { $0.severity == severity }
      }
      all += run.allAccountFindings.filter { $0.severity == severity }
    }
    return all
  }

  private var missing: String {
    guard let part = verdict.parts.first(where: { !$0.missing.isEmpty }), let item = part.missing.first else {
      return "Everything is answered."
    }
    return "Missing: \(verdict.open), first \"" + pages.label(of: item, in: part.step) + "\""
  }

  private var metadata: String {
    guard let record = run.metadata else { return "metadata file not checked" }
    return "metadata file of \(record.bytes) bytes" + (record.applicationInstance.map { ", application " + $0 } ?? "")
  }

  private var count: Int { Workshop.steps.count }
}
