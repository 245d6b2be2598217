import SetupRules

/// IAM takes metadata in UTF-8 without a byte order mark alone (IAM User Guide, "Create a SAML identity provider in IAM").
enum EncodingRule {
  /// Encodings that every reader of XML knows. As far as they are ASCII, they are UTF-8 as well.
  private static let known = ["us-ascii", "iso-8859-1"]
  private static let codes: [MetadataCode] = [.byteOrderMark, .isUTF16, .notUTF8, .otherEncoding]

  /// What there is to say about the signs of an encoding at the beginning of a file.
  static func findings(_ signs: EncodingSigns) -> [Finding] {
    (signs.markLength > 0 ? [mark] : []) + (signs.declared.map { declared($0) } ?? [])
  }

  static var utf16: Finding {
    MetadataCode.isUTF16.error(
      "The file is in UTF-16. An editor, such as Notepad, has saved it again; IAM takes only UTF-8.",
      advice: Advice.downloadAgain, at: Place(line: 1, column: 1))
  }

  /// A byte that begins no character of UTF-8.
  static func notUTF8(_ byte: UInt8, _ place: Place) -> Finding {
    let digits = String(byte, radix: 16, uppercase: true)
    return MetadataCode.notUTF8.error(
      "The byte \(digits) is not UTF-8, and IAM takes only UTF-8. Perhaps an editor has saved the file again.",
      advice: Advice.downloadAgain, at: place)
  }

  /// The same findings, which now say that a good copy can be made.
  static func offeringCopy(_ findings: [Finding]) -> [Finding] {
    findings.map { finding in
      var finding = finding
      finding.offersCopy = isOfEncoding(finding)
      return finding
    }
  }

  static func isOfEncoding(_ finding: Finding) -> Bool { codes.contains { $0.rawValue == finding.code } }

  private static var mark: Finding {
    MetadataCode.byteOrderMark.error(
      "The file begins with a byte order mark, three bytes that no editor shows. IAM takes only files without it.",
      advice: Advice.downloadAgain, at: Place(line: 1, column: 1))
  }

  private static func declared(_ declared: EncodingSigns.Declared) -> [Finding] {
    if declared.isUTF8 { return [] }
    let name = ShownText.quoted(declared.name)
    if known.contains(declared.name.lowercased()) {
      return [
        MetadataCode.otherEncoding.warning(
          "The first line names the encoding \(name). IAM takes UTF-8, which AWS's own file names there.",
          advice: "Perhaps an editor has saved the file again. \(Advice.downloadAgain)", at: declared.place)
      ]
    }
    return [
      MetadataCode.otherEncoding.error(
        name.isEmpty
          ? "The first line names an encoding without a name. IAM takes UTF-8."
          : "The first line names the encoding \(name), which is not read here. IAM takes UTF-8.",
        advice: "Perhaps an editor has saved the file again. \(Advice.downloadAgain)", at: declared.place)
    ]
  }
}
