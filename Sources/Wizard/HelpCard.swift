import SetupRules

/// What to read out when asking for help: five lines that tell somebody who does not see the screen where a run is, what
/// it holds and what is wrong. Ids are cut to four characters, so that a card can be shown and read to anybody.
package struct HelpCard {
  private let run: SetupRun
  private let pages: [String: Page]
  private let verdict: Verdict
  private let findings: [Field: [Finding]]

  /// The card of a saved run. What is typed and not accepted is judged anew.
  package init(_ run: SetupRun, pages: [String: Page], beside other: OtherApplication? = nil) {
    let standing = run.judgeAnswers(beside: other)
    var findings = standing
    for (field, draft) in run.drafts { findings[field] = run.judge(field, draft).findings }
    self.init(run, pages: pages, Verdict(run, findings: standing, account: run.accountFindings), findings: findings)
  }

  /// - Parameter findings: What there is to say about each field now, typed or accepted.
  init(_ run: SetupRun, pages: [String: Page], _ verdict: Verdict, findings: [Field: [Finding]]) {
    self.run = run
    self.pages = pages
    self.verdict = verdict
    self.findings = findings
  }

  /// Five lines: where, how far, what is here, the values, and what to ask about; each a sentence or two.
  package var lines: [String] {
    [position, progress, current, values, question].map { line in
      line.split(whereSeparator: \.isNewline).joined(separator: " ").withoutTerminalControls
    }
  }

  private var position: String {
    let role = run.role == .agents ? "Agents" : "Admins"
    let title = pages.title(of: run.place)
    guard run.place.step != nil else {
      return run.place == .welcome ? "\(role), before step 1: \(title)" : "\(role), after step \(count): \(title)"
    }
    return "\(role), \(run.place.words): \(title)"
  }

  private var progress: String {
    if verdict.doneSteps == count { return "Done: all \(count) steps." }
    let ranks = [("Done", StepStatus.done), ("Problem", .problem), ("Open", .open)]
    let sentences = ranks.compactMap { word, status -> String? in
      let numbers = zip(1..., verdict.parts).filter { $1.status == status }.map { String($0.0) }
      if numbers.isEmpty { return status == .done ? "Done: none." : nil }
      return "\(word): \(numbers.joined(separator: ", "))."
    }
    return sentences.joined(separator: " ")
  }

  private var currentItem: Item? { run.place.items.first { $0.id == run.currentItem && run.has($0) } }

  /// The item that the keys go to, and what it holds.
  private var current: String {
    guard let item = currentItem else {
      return run.place == .review ? "Now: all answers are shown." : "Now: nothing is asked here."
    }
    let label = pages.label(ofItem: item.id, in: run.place.id)
    guard let field = item.field else {
      let isTicked = run.isSatisfied(item, in: run.place.step)
      return "Now: to tick \"\(label)\" \(isTicked ? "It is ticked." : "It is not ticked yet.")"
    }
    let value = run.drafts[field] ?? run.answers[field] ?? ""
    guard !value.isEmpty else { return "Now: \(label.asSentence) It is empty." }
    let standing = run.drafts[field] != nil ? "not accepted" : run.knownWords(of: field)
    let words = field.words(for: value) ?? value.cuttingIDs.shortened(to: 72)
    return "Now: \(label.asSentence) It holds (\(standing)): \(words)"
  }

  private var values: String {
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
  private var question: String {
    let worst = worstFindings
    guard let first = worst.first else { return "To say: no finding is open. " + missing }
    let others: [String] = worst.map(\.code).reduce(into: []) { codes, code in
      if code != first.code, !codes.contains(code) { codes.append(code) }
    }
    let step = first.field.flatMap(Workshop.step(asking:)).map { Place.step($0.id) }
    let elsewhere = step == run.place ? "" : step?.stepNumber.map { " in step \($0)" } ?? ""
    let more = others.count > 2 ? ", and \(others.count - 2) more." : "."
    let also = others.isEmpty ? "" : " Also " + others.prefix(2).joined(separator: ", ") + more
    return "To say: " + first.severity.rawValue + " " + first.code + elsewhere + ". "
      + first.message.cuttingIDs.shortened(to: 90) + also
  }

  /// Errors before warnings, and each time what belongs to the present item first.
  private var worstFindings: [Finding] {
    let here = currentItem?.field
    let fields = [here].compactMap(\.self) + Field.allCases.filter { $0 != here }
    let all = fields.flatMap { findings[$0] ?? [] } + run.allAccountFindings
    return all.byWeight.filter { $0.severity != .note }
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

extension WizardState {
  /// The card of this moment, with what is typed and what was said of it.
  package var helpCard: HelpCard {
    let findings = Field.allCases.reduce(into: [:]) { $0[$1] = self.findings(of: $1) }
    return HelpCard(run, pages: pages, verdict, findings: findings)
  }
}
