/// The rule for an account ID: `\d{12}` (AWS Organizations API, AccountId).
enum AccountRule {
  /// The accounts that AWS's documentation and the workshop's page use in examples.
  static let examples = ["123456789012", "111122223333", "444455556666", "000000000000", "257804509653"]

  static func examine(_ input: String) -> Examination<AccountID> {
    Examination(input, as: .account) { pasted in
      let masked = pasted.unmask(.account)
      var examination = read(pasted)
      examination.findings = masked + examination.findings
      if masked.hasError { examination.meant = examination.meant ?? examination.value?.digits }
      return examination
    }
  }

  private static func read(_ pasted: PastedText) -> Examination<AccountID> {
    let text = pasted.text
    let digits = text.keeping { !$0.isBlank && $0 != "-" }
    if digits.isASCIIDigits { return read(digits: digits, pasted) }
    let found = accounts(in: text)
    if !found.isEmpty {
      return Examination(
        .insideLongerText(accounts: found, isARN: text.containsASCII("arn:")), in: pasted,
        meant: found.count == 1 ? found[0] : nil)
    }
    let plain = digits.keeping { !".,_/'".unicodeScalars.contains($0) }
    if plain.isAccountID { return read(digits: plain, pasted) }
    let mended = digits.withDigitsForLetters
    if mended.isAccountID { return Examination(.lettersForDigits, in: pasted, meant: mended) }
    if isPlaceholder(text) { return Examination(.placeholder(text), in: pasted) }
    guard let number = Self.spreadsheetNumber(digits) else { return Examination(.notDigits, in: pasted) }
    return number.isAccountID
      ? Examination(.inScientificForm, in: pasted, meant: number) : Examination(.rounded, in: pasted)
  }

  private static func read(digits: String, _ pasted: PastedText) -> Examination<AccountID> {
    let count = digits.utf8.count
    guard count == 12 else {
      let half = String(digits.prefix(12))
      return Examination(
        count < 12 ? .tooShort(count) : .tooLong(count), in: pasted, meant: digits == half + half ? half : nil)
    }
    var notes: [AccountFinding] = digits.isExactly(pasted.text) ? [] : [.grouped]
    if examples.contains(digits) { notes.append(.documentationExample(digits)) }
    return Examination(
      value: AccountID(digits: digits), findings: notes.map { Finding($0, at: pasted.wholeSpan) })
  }

  private static func isPlaceholder(_ text: String) -> Bool {
    Placeholder.isWord(text) || !Placeholder.stretches(in: text[...]).isEmpty
  }

  // The digits of 2.10988E+11, as a spreadsheet shows a long number.
  private static func spreadsheetNumber(_ text: String) -> String? {
    let parts = text.asciiLowercased.split(separator: "e")
    let digits = parts.map { part in part.filter { $0 != "." && $0 != "," && $0 != "+" } }
    guard parts.count == 2, digits.allSatisfy(\.isASCIIDigits), digits[1].utf8.count <= 2 else { return nil }
    return digits[1] == "11" ? digits[0] : ""
  }

  // Twelve digits in groups of four or in one, between characters that are neither digits nor letters.
  static func accounts(in text: String) -> [String] {
    let words = text.unicodeScalars.split { !($0.isASCIIAlphanumeric || $0 == "-") }.map { String($0) }
    let parts = text.unicodeScalars.split(whereSeparator: \.isBlank).map { String($0) }
    let groups = parts.indices.dropLast(2).map { parts[$0...$0 + 2] }
      .filter { $0.allSatisfy { $0.isASCIIDigits && $0.utf8.count == 4 } }.map { $0.joined() }
    return (words.map { $0.keeping { $0 != "-" } } + groups).reduce(into: []) { found, digits in
      if digits.isAccountID, !found.contains(digits) { found.append(digits) }
    }
  }
}

extension Examination<AccountID> {
  fileprivate init(_ finding: AccountFinding, in pasted: PastedText, meant: String? = nil) {
    self.init(findings: [Finding(finding, at: pasted.wholeSpan)], meant: meant)
  }
}
