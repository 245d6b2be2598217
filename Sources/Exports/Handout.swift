import SetupRules
import Wizard

extension Export {
  /// The first line of a handout, by which an earlier one is known.
  package static func handoutTitle(for role: Role) -> String {
    "# Handout: single sign-on for Amazon Connect, for \(role.rawValue)"
  }

  /// Everything that is set up, for people: each answer with how it was checked, what there is to say about it, what the
  /// first login will show, and what to do in the next module.
  package var handout: String {
    let parts = [
      Self.handoutTitle(for: run.role), introduction, "## What is set up", setUp, "## At the first login", login,
      "## The next module: Configure the IAM identity provider", nextModuleSteps, "## All values by name", values,
    ]
    return parts.joined(separator: "\n\n") + "\n"
  }

  private var introduction: String {
    let moment = run.changedAt.map { " Its answers were last changed on \($0.date)." } ?? ""
    return "This is what connect-sso keeps of the setup in \(MarkdownText.inline(stateFile)).\(moment) "
      + "*Checked* means that the program has judged the value, *not checked* that somebody said so. "
      + "There is no secret in it, but it names accounts."
  }

  private var setUp: String {
    zip(1..., Workshop.steps).map { number, step in
      let title = pages.title(of: .step(step.id))
      let items = run.items(of: step).compactMap { line(of: $0, in: step) }
      return "### \(number). \(MarkdownText.words(title))\n\n" + items.joined(separator: "\n")
    }.joined(separator: "\n\n")
  }

  /// An action is never checked. A field that may stay empty has no line while it is.
  private func line(of item: Item, in step: Step) -> String? {
    let label = MarkdownText.words(pages.label(of: item, in: step))
    guard let field = item.field else {
      let known = run.seenItems.contains(item.id) ? Known.seen : .notChecked
      return "- \(label) (\(known.rawValue))" + said(of: item)
    }
    guard let answer = run.answers[field] else { return nil }
    let source = run.taken.contains(field) ? ", from the agents' setup" : ""
    let standing = run.known(field).rawValue
    return
      (["- \(label) (\(standing)\(source)): \(shown(answer, of: field))" + said(of: item)] + metadataLines(of: field))
      .joined(separator: "\n")
  }

  private func said(of item: Item) -> String {
    findings.filter { $0.itemID == item.id }.map { finding in
      "\n  - \(finding.severity.label): "
        + MarkdownText.words("\(finding.message) \(finding.advice) (\(finding.code))")
    }.joined()
  }

  private func shown(_ answer: String, of field: Field) -> String {
    field.words(for: answer).map(MarkdownText.words) ?? MarkdownText.value(answer, indent: "  ")
  }

  private func metadataLines(of field: Field) -> [String] {
    guard field == .metadataFile, let record = run.metadata else { return [] }
    let end = record.certificateNotAfter.map { "  - Its certificate is valid until \($0.date)." }
    let account = record.accountID.map { "  - Identity Center's account seems to be \(MarkdownText.inline($0))." }
    return ["  - Its SHA-256: \(MarkdownText.inline(record.sha256))", end, account].compactMap(\.self)
  }

  private var login: String {
    // There is none to write where an answer has an error.
    let login = run.firstLogin([])
    let symptom = login.symptom.map { "\n\n" + MarkdownText.words("\($0.cause) \($0.advice)") } ?? ""
    let why = login.isWanted ? "" : " " + MarkdownText.words(login.why) + symptom
    guard !login.assumptions.isEmpty else { return MarkdownText.words(login.headline) + why }
    let assumed = login.assumptions.map { "- " + MarkdownText.words($0) }
    return MarkdownText.words(login.headline) + why + "\n\nThis assumes:\n\n" + assumed.joined(separator: "\n")
  }

  private var values: String {
    let answers = answers.map { "- \($0.field.rawValue): \(MarkdownText.value($0.text, indent: "  "))" }
    return (answers + derived.map { "- \($0.key): \(MarkdownText.inline($0.text))" }).joined(separator: "\n")
  }
}
