import SetupRules

/// The time until which the metadata itself may be used (SAML metadata, section 2.3.2: `validUntil`).
enum ValidityRule {
  static func findings(_ document: MetadataDocument, now: Timestamp) -> [Finding] {
    var ends: [(end: Timestamp, place: Place)] = []
    var findings: [Finding] = []
    for value in document.validUntil {
      if let end = XMLDateTime.timestamp(value.text) {
        ends.append((end, value.place))
      } else {
        findings.append(
          MetadataCode.validUntilUnreadable.warning(
            value.text.utf8.allSatisfy(Base64.isWhiteSpace)
              ? "The date in validUntil is empty."
              : "The date in validUntil cannot be read: \(ShownText.quoted(value.text)).",
            advice: "A date looks like 2029-01-03T00:00:00Z. \(Advice.downloadAgain)", at: value.place))
      }
    }
    guard let first = ends.min(by: { $0.end < $1.end }) else { return findings }
    let left = now.days(until: first.end)
    if first.end <= now {
      findings.append(
        MetadataCode.validUntilPast.error(
          "The metadata itself was valid until \(first.end.date) (validUntil). It must not be used any more.",
          advice: Advice.downloadAgain, at: first.place))
    } else if left <= CertificateRule.nearDays {
      findings.append(
        MetadataCode.validUntilNear.warning(
          "The metadata itself is valid until \(first.end.date) (validUntil), for \(inDays(left)) more.",
          advice: "It is good enough for a workshop. For longer use, ask for a file that lasts.", at: first.place))
    }
    return findings
  }
}
