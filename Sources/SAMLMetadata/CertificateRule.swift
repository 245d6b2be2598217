import SetupRules

/// The certificates that the identity provider signs with: there must be one that IAM takes. On the days of its validity IAM
/// takes no action (IAM User Guide, "Create a SAML identity provider in IAM": IAM does not evaluate or take action on the
/// expiration of the certificates), so these ask for a look alone.
enum CertificateRule {
  /// From so many days before the end a certificate asks for a look.
  static let nearDays = 60
  /// In bits; NIST SP 800-131A disallows shorter RSA keys.
  private static let shortestRSA = 2048
  /// In bits; with a shorter one the creation fails (IAM User Guide, "Create a SAML identity provider in IAM").
  private static let shortestForIAM = 1024

  /// The certificates as they can be read, each once.
  static func read(_ document: MetadataDocument) -> (certificates: [SigningCertificate], findings: [Finding]) {
    var certificates: [SigningCertificate] = []
    var findings: [Finding] = []
    for text in document.certificates {
      guard !text.isCut, let der = Base64.decode(text.base64), let certificate = SigningCertificate(der: der) else {
        findings.append(notACertificate(text))
        continue
      }
      if !certificates.contains(where: { $0.sha256 == certificate.sha256 }) { certificates.append(certificate) }
    }
    if document.certificates.isEmpty {
      findings.append(
        MetadataCode.noSigningCertificate.error(
          "The file holds no certificate for signing. IAM cannot check a login without one.",
          advice: Advice.downloadAgain, at: document.entityPlace))
    }
    return (certificates, findings)
  }

  static func findings(_ certificates: [SigningCertificate], now: Timestamp) -> [Finding] {
    certificates.flatMap(refused) + validity(certificates, now) + certificates.flatMap(strength) + several(certificates)
  }

  private static func notACertificate(_ text: MetadataDocument.CertificateText) -> Finding {
    MetadataCode.notACertificate.error(
      "The text in X509Certificate is not a certificate. Perhaps characters were lost or changed.",
      advice: "Do not copy the file by hand. \(Advice.downloadAgain)", at: text.place)
  }

  private static func validity(_ certificates: [SigningCertificate], _ now: Timestamp) -> [Finding] {
    let past = certificates.filter { $0.notAfter < now }
    let present = certificates.filter { $0.notBefore <= now && now <= $0.notAfter }
    if let last = present.max(by: { $0.notAfter < $1.notAfter }) {
      return past.map { expiredBesideValid($0, now) }
        + nearEnd(last, hasSuccessor: hasSuccessor(certificates, last), now)
    }
    if let next = certificates.filter({ now < $0.notBefore }).min(by: { $0.notBefore < $1.notBefore }) {
      return [notYetValid(next, now)] + past.map { expiredBesideValid($0, now) }
    }
    return past.max { $0.notAfter < $1.notAfter }.map { [expired($0, now)] } ?? []
  }

  private static func hasSuccessor(_ certificates: [SigningCertificate], _ last: SigningCertificate) -> Bool {
    certificates.contains { $0.notAfter > last.notAfter && $0.notBefore <= last.notAfter }
  }

  private static func expired(_ certificate: SigningCertificate, _ now: Timestamp) -> Finding {
    MetadataCode.expired.warning(
      "The certificate in the file ended on \(ago(certificate.notAfter, now)). IAM does not act on this date.",
      advice:
        "Logins can go on with it. Renew it soon: make a new one in the console (Manage certificate), then give IAM the "
        + "new file at the same time."
    )
  }

  private static func expiredBesideValid(_ certificate: SigningCertificate, _ now: Timestamp) -> Finding {
    MetadataCode.expiredBesideValid.warning(
      "One of the certificates in the file ended on \(ago(certificate.notAfter, now)).",
      advice: "In the console, see which certificate is active (Manage certificate), and remove the old one.")
  }

  private static func notYetValid(_ certificate: SigningCertificate, _ now: Timestamp) -> Finding {
    let begins = certificate.notBefore.date
    let days = now.days(until: certificate.notBefore)
    return MetadataCode.notYetValid.warning(
      "The certificate in the file is not valid yet. It begins on \(begins), in \(inDays(days)).",
      advice: "First see whether the date of this computer is right; it says \(now.date). IAM does not act on the date."
    )
  }

  private static func nearEnd(_ certificate: SigningCertificate, hasSuccessor: Bool, _ now: Timestamp) -> [Finding] {
    let left = now.days(until: certificate.notAfter)
    guard left <= nearDays, !hasSuccessor else { return [] }
    return [
      MetadataCode.endsSoon.warning(
        "The certificate in the file ends on \(certificate.notAfter.date), in \(inDays(left)). IAM does not act on it.",
        advice:
          "It is good enough for a workshop. For longer use, make a new one soon (Manage certificate in the console), then "
          + "give IAM the new file."
      )
    ]
  }

  /// What makes IAM refuse the whole file, with the words "Unable to parse metadata".
  private static func refused(_ certificate: SigningCertificate) -> [Finding] {
    var findings: [Finding] = []
    let subject = ShownText.quoted(certificate.subject)
    if case .rsa(let bits) = certificate.key, bits < shortestForIAM {
      findings.append(
        MetadataCode.keyTooShort.error(
          "The certificate \(subject) has an RSA key of \(bits) bits. IAM takes \(shortestForIAM) bits or more.",
          advice:
            "In the console, make a new certificate with 2048 bits (Manage certificate). Then download the file again.")
      )
    }
    if let repeated = certificate.repeatedExtension {
      findings.append(
        MetadataCode.extensionTwice.error(
          "The certificate \(subject) has the extension \(repeated) twice. IAM takes each extension once.",
          advice: "In the console, make a new certificate (Manage certificate). Then download the file again."))
    }
    return findings
  }

  private static func strength(_ certificate: SigningCertificate) -> [Finding] {
    var findings: [Finding] = []
    let weakKey: String? =
      switch certificate.key {
      case .rsa(let bits) where (shortestForIAM..<shortestRSA).contains(bits):
        "an RSA key of \(bits) bits; \(shortestRSA) is the least today"
      case .dsa: "a DSA key, which is no longer used"
      case .rsa, .other: nil
      }
    if let weakKey {
      findings.append(
        MetadataCode.weakKey.warning(
          "The certificate \(ShownText.quoted(certificate.subject)) has \(weakKey).",
          advice: "It works. For longer use, make a new certificate with 2048 bits in the console (Manage certificate)."
        ))
    }
    if let hash = certificate.weakHash {
      findings.append(
        MetadataCode.weakSignature.note(
          "The certificate \(ShownText.quoted(certificate.subject)) is signed with \(hash), which is outdated.",
          advice: "It works. A new certificate can use SHA-256 (Manage certificate in the console)."))
    }
    return findings
  }

  private static func several(_ certificates: [SigningCertificate]) -> [Finding] {
    guard certificates.count > 1 else { return [] }
    return [
      MetadataCode.severalCertificates.note(
        "The file holds \(certificates.count) certificates. This is usual while an old one is replaced by a new one.",
        advice: "Nothing to do. IAM takes them all.")
    ]
  }

  private static func ago(_ end: Timestamp, _ now: Timestamp) -> String {
    "\(end.date), \(inDays(end.days(until: now))) ago"
  }
}
