/// The rule for the application's display name: 1 to 100 characters (IAM Identity Center API, ApplicationNameType),
/// no control characters, and best the workshop's own.
struct NameRule {
  static let limit = 100

  let role: Role

  private var workshop: String { ApplicationName.workshop(for: role).text }

  private var otherWorkshop: String {
    ApplicationName.workshop(for: role == .agents ? .admins : .agents).text
  }

  func examine(_ input: String) -> Examination<ApplicationName> {
    switch PastedText.read(input, as: .name) {
    case .refused(let finding): return Examination(findings: [finding])
    case .text(let pasted, let notes):
      if pasted.text.isExactly(workshop) { return Examination(value: ApplicationName(text: workshop), findings: notes) }
      if let foreign = ForeignValue(pasted.text, for: .name) {
        let faults = limits(pasted)
        let finding = foreign.finding(.name, faults.hasError ? .error : .warning, pasted.wholeSpan)
        return Examination(value: ApplicationName(text: pasted.text), findings: notes + [finding] + faults)
      }
      let differences = NameDifferences(pasted, workshop: workshop, otherWorkshop: otherWorkshop)
      var findings = notes + limits(pasted) + differences.findings
      if !differences.isWorkshopMeant {
        findings.append(
          isPlaceholder(pasted.text)
            ? .namePlaceholder(pasted.text, pasted.wholeSpan) : .nameDiffers(workshop, pasted.wholeSpan))
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
    if count > Self.limit { findings.append(.nameTooLong(count, pasted.wholeSpan)) }
    var probe = pasted
    if let change = probe.replace({ Self.isControl($0) ? " " : $0 }) { findings.append(.nameControl(change.span)) }
    return findings
  }

  // The name stays the participant's own: only the control characters become blanks.
  private func withoutControls(_ text: String) -> String? {
    guard text.unicodeScalars.contains(where: Self.isControl) else { return nil }
    let words = text.unicodeScalars.split { Self.isControl($0) || $0 == " " }
    return words.map { String($0) }.joined(separator: " ")
  }

  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: scalar.isBidirectionalControl
    }
  }
}

/// What there is to say about the application's name.
enum NameCode: String, RuleCode {
  case tooManyCharacters = "name/too-many-characters"
  case controlCharacter = "name/control-character"
  case enDash = "name/en-dash"
  case otherDash = "name/other-dash"
  case blanks = "name/blanks"
  case letterCase = "name/case"
  case plural = "name/plural"
  case otherRole = "name/other-role"
  case nearMiss = "name/near-miss"
  case prefilled = "name/prefilled"
  case placeholder = "name/placeholder"
  case differs = "name/differs"
}

extension Finding {
  fileprivate static func nameTooLong(_ count: Int, _ span: Span?) -> Finding {
    Finding(
      NameCode.tooManyCharacters, .error, "The name has \(count) characters; \(NameRule.limit) are allowed.",
      advice: "Choose a shorter one, best the workshop's.", span: span)
  }

  fileprivate static func nameControl(_ span: Span?) -> Finding {
    Finding(
      NameCode.controlCharacter, .error, "There is a line break, a tab or another control character inside the name.",
      advice: "Type the name in one line.", span: span)
  }

  fileprivate static func namePlaceholder(_ text: String, _ span: Span?) -> Finding {
    Finding(
      NameCode.placeholder, .warning, "There is a placeholder in the name: \(text.shown)",
      advice: "Type the name itself, best the workshop's. Agents see it in their access portal.", span: span)
  }

  fileprivate static func nameDiffers(_ workshop: String, _ span: Span?) -> Finding {
    Finding(
      NameCode.differs, .warning, "The workshop's name is: \(workshop)",
      advice: "Another name works too. The next modules call the application by the workshop's name.", span: span)
  }
}
