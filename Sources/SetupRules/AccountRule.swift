/// The rule for an account ID: `\d{12}` (AWS Organizations API, AccountId).
enum AccountRule {
  /// The accounts that AWS's documentation and the workshop's page use in examples.
  static let examples = ["123456789012", "111122223333", "444455556666", "000000000000", "257804509653"]

  static func examine(_ input: String) -> Examination<AccountID> {
    switch PastedText.read(input, as: .account) {
    case .refused(let finding): return Examination(findings: [finding])
    case .text(var pasted, let notes):
      let masked = [pasted.removeInvisible(.account), pasted.replaceLookAlikes(.account)].compactMap(\.self)
      var examination = read(pasted)
      examination.findings = notes + masked + examination.findings
      if masked.hasError { examination.meant = examination.meant ?? examination.value?.digits }
      return examination
    }
  }

  private static func read(_ pasted: PastedText) -> Examination<AccountID> {
    let text = pasted.text
    let digits = String(String.UnicodeScalarView(text.unicodeScalars.filter { !isGroupSeparator($0) }))
    if digits.isASCIIDigits { return read(digits: digits, pasted) }
    let found = accounts(in: text)
    if !found.isEmpty {
      return Examination(
        findings: [.accountInside(found, isARN: text.containsASCII("arn:"), pasted.wholeSpan)],
        meant: found.count == 1 ? found[0] : nil)
    }
    let plain = String(String.UnicodeScalarView(digits.unicodeScalars.filter { !".,_/'".unicodeScalars.contains($0) }))
    if plain.isASCIIDigits, plain.utf8.count == 12 { return read(digits: plain, pasted) }
    let mended = digits.withDigitsForLetters
    if mended.isASCIIDigits, mended.utf8.count == 12 {
      return Examination(findings: [.accountLetters(pasted.wholeSpan)], meant: mended)
    }
    if isPlaceholder(text) { return Examination(findings: [.accountPlaceholder(text, pasted.wholeSpan)]) }
    return Examination(findings: [
      isRounded(digits) ? .accountRounded(pasted.wholeSpan) : .accountNotDigits(pasted.wholeSpan)
    ])
  }

  private static func read(digits: String, _ pasted: PastedText) -> Examination<AccountID> {
    guard digits.utf8.count == 12 else {
      let half = String(digits.prefix(12))
      return Examination(
        findings: [.accountLength(digits.utf8.count, pasted.wholeSpan)], meant: digits == half + half ? half : nil)
    }
    var findings: [Finding] = digits.isExactly(pasted.text) ? [] : [.accountGrouped(pasted.wholeSpan)]
    if examples.contains(digits) { findings.append(.accountExample(digits, pasted.wholeSpan)) }
    return Examination(value: AccountID(digits: digits), findings: findings)
  }

  private static func isPlaceholder(_ text: String) -> Bool {
    Placeholder.isWord(text) || !Placeholder.stretches(in: text[...]).isEmpty
  }

  // 2.10988E+11, as a spreadsheet shows a long number.
  private static func isRounded(_ text: String) -> Bool {
    let parts = text.asciiLowercased.split(separator: "e")
    let digits = parts.map { part in part.filter { $0 != "." && $0 != "," && $0 != "+" } }
    return parts.count == 2 && digits.allSatisfy(\.isASCIIDigits) && digits[1].utf8.count <= 2
  }

  private static func isGroupSeparator(_ scalar: Unicode.Scalar) -> Bool { scalar.isBlank || scalar == "-" }

  // Twelve digits in groups of four or in one, between characters that are neither digits nor letters.
  private static func accounts(in text: String) -> [String] {
    var found: [String] = []
    for word in text.unicodeScalars.split(whereSeparator: { !($0.isASCIIDigit || $0.isASCIILetter || $0 == "-") }) {
      let digits = String(String.UnicodeScalarView(word.filter { $0 != "-" }))
      if digits.isASCIIDigits, digits.utf8.count == 12, !found.contains(digits) { found.append(digits) }
    }
    return found
  }
}

/// What can be wrong with an account ID.
enum AccountCode: String, RuleCode {
  case wrongLength = "account/wrong-length"
  case notDigits = "account/not-digits"
  case placeholder = "account/placeholder"
  case lettersForDigits = "account/letters-for-digits"
  case insideLongerText = "account/inside-longer-text"
  case grouped = "account/grouped"
  case documentationExample = "account/documentation-example"
}

extension Finding {
  fileprivate static func accountLength(_ count: Int, _ span: Span?) -> Finding {
    Finding(
      AccountCode.wrongLength, .error,
      "An account ID has 12 digits; this one has \(count).",
      advice: count < 12
        ? "Copy it again. A spreadsheet drops zeros at the beginning." : "Copy it again, only once.",
      span: span)
  }

  fileprivate static func accountNotDigits(_ span: Span?) -> Finding {
    Finding(
      AccountCode.notDigits, .error,
      "An account ID consists of 12 digits. This is perhaps the account's name or alias.",
      advice: "The ID is in the menu at the top right of the console.", span: span)
  }

  fileprivate static func accountPlaceholder(_ text: String, _ span: Span?) -> Finding {
    Finding(
      AccountCode.placeholder, .error, "\(text.shown) is a placeholder from documentation, not an account ID.",
      advice: "Put the 12 digits in its place. They are in the menu at the top right of the console.", span: span)
  }

  fileprivate static func accountRounded(_ span: Span?) -> Finding {
    Finding(
      AccountCode.notDigits, .error, "A spreadsheet has rounded this number. The last digits are lost.",
      advice: "Copy the ID again. It is in the menu at the top right of the console.", span: span)
  }

  fileprivate static func accountLetters(_ span: Span?) -> Finding {
    Finding(
      AccountCode.lettersForDigits, .error, "There are letters among the digits, such as O for 0 or l for 1.",
      advice: "Type digits only.", span: span)
  }

  fileprivate static func accountInside(_ found: [String], isARN: Bool, _ span: Span?) -> Finding {
    Finding(
      AccountCode.insideLongerText, .error,
      isARN ? "This is an ARN. The account ID is one part of it." : "This is longer than an account ID.",
      advice: found.count == 1 ? "Give only the 12 digits \(found[0])." : "Give only one account ID.", span: span)
  }

  fileprivate static func accountGrouped(_ span: Span?) -> Finding {
    Finding(
      AccountCode.grouped, .note, "Blanks and signs between the digits are left out.", advice: "Nothing to do.",
      span: span)
  }

  fileprivate static func accountExample(_ digits: String, _ span: Span?) -> Finding {
    Finding(
      AccountCode.documentationExample, .note, "\(digits) is an account of examples in documentation.",
      advice: "Check that it is really your account.", span: span)
  }
}
