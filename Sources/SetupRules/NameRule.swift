/// The rule for the application's display name: 1 to 100 characters (IAM Identity Center API, ApplicationNameType),
/// no control characters, and best the workshop's own.
struct NameRule {
  static let limit = 100

  let role: Role

  private var workshop: String { ApplicationName.workshop(for: role).text }

  func examine(_ input: String) -> Examination<ApplicationName> {
    Examination(input, as: .name) { pasted in
      if pasted.text.isExactly(workshop) { return Examination(value: ApplicationName(text: workshop)) }
      if let foreign = ForeignValue(pasted.text, for: .name) {
        let faults = limits(pasted)
        let finding = foreign.finding(.name, faults.hasError ? .error : .warning, pasted.wholeSpan)
        return Examination(value: ApplicationName(text: pasted.text), findings: [finding] + faults)
      }
      let differences = NameDifferences(pasted, role: role)
      var findings = limits(pasted) + differences.findings
      if !differences.isWorkshopMeant {
        let finding: NameFinding =
          isPlaceholder(pasted.text) ? .placeholder(pasted.text) : .differs(workshop: workshop)
        findings.append(Finding(finding, at: pasted.wholeSpan))
      }
      return Examination(
        value: ApplicationName(text: pasted.text), findings: findings,
        meant: differences.isWorkshopMeant ? workshop : withoutControls(pasted.text))
    }
  }

  // A name may have square brackets, such as `Agents [Frankfurt]`.
  private func isPlaceholder(_ text: String) -> Bool {
    Placeholder.stretches(in: text[...]).contains { !text[$0].hasPrefix("[") }
      || Placeholder.isWord(text) && text.squashed.hasSuffix("name")
  }

  // Smithy counts the length of a string in Unicode scalars.
  private func limits(_ pasted: PastedText) -> [Finding] {
    var findings: [Finding] = []
    let count = pasted.text.unicodeScalars.count
    if count > Self.limit { findings.append(Finding(NameFinding.tooManyCharacters(count), at: pasted.wholeSpan)) }
    var probe = pasted
    if let change = probe.replace({ $0.steersTheTerminal ? " " : $0 }) {
      findings.append(Finding(NameFinding.controlCharacter, at: change.span))
    }
    return findings
  }

  // The name stays the participant's own: only the control characters become blanks.
  private func withoutControls(_ text: String) -> String? {
    guard text.unicodeScalars.contains(where: \.steersTheTerminal) else { return nil }
    let words = text.withoutEscapeSequences.unicodeScalars.split { $0.steersTheTerminal || $0 == " " }
    return words.map { String($0) }.joined(separator: " ")
  }
}
