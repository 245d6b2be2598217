import SetupRules

/// The certificates that the identity provider signs with: there must be one that IAM takes. On the days of its validity IAM
/// takes no action (IAM User Guide, "Create a SAML identity provider in IAM": IAM does not evaluate or take action on the
/// expiration of the certificates), so these ask for a look alone.
enum CertificateRule {
  /// From so many days before the end a certificate asks for a look.
  static let nearDays = 60
  /// In bits; NIST SP 800-131A disallows shorter RSA keys.
  static let shortestRSA = 2048
  /// In bits; with a shorter one the creation fails (IAM User Guide, "Create a SAML identity provider in IAM").
  static let shortestForIAM = 1024

  /// The certificates as they can be read, each once.
  static func read(_ document: MetadataDocument) -> (certificates: [SigningCertificate], findings: [Finding]) {
    var certificates: [SigningCertificate] = []
    var findings: [Finding] = []
    for text in document.certificates {
      guard !text.isCut, let der = Base64.decode(text.base64), let certificate = SigningCertificate(der: der) else {
        findings.append(Finding(.notACertificate, at: text.place))
        continue
      }
      if !certificates.contains(where: { $0.sha256 == certificate.sha256 }) { certificates.append(certificate) }
    }
    if document.certificates.isEmpty { findings.append(Finding(.noSigningCertificate, at: document.entityPlace)) }
    return (certificates, findings)
  }

  static func findings(_ certificates: [SigningCertificate], now: Timestamp) -> [Finding] {
    let several: [MetadataFinding] = certificates.count > 1 ? [.severalCertificates(certificates.count)] : []
    let findings =
      certificates.flatMap(refused) + validity(certificates, now) + certificates.flatMap(strength) + several
    return findings.map { Finding($0) }
  }

  private static func validity(_ certificates: [SigningCertificate], _ now: Timestamp) -> [MetadataFinding] {
    let past = certificates.filter { $0.notAfter < now }
    let present = certificates.filter { $0.notBefore <= now && now <= $0.notAfter }
    func daysAgo(_ certificate: SigningCertificate) -> Int { certificate.notAfter.days(until: now) }
    let pastBesideOthers = past.map { MetadataFinding.expiredBesideValid($0.notAfter, days: daysAgo($0)) }
    if let last = present.max(by: { $0.notAfter < $1.notAfter }) {
      return pastBesideOthers + nearEnd(last, hasSuccessor: hasSuccessor(certificates, last), now)
    }
    if let next = certificates.filter({ now < $0.notBefore }).min(by: { $0.notBefore < $1.notBefore }) {
      return [.notYetValid(next.notBefore, now: now)] + pastBesideOthers
    }
    return past.max { $0.notAfter < $1.notAfter }.map { [.expired($0.notAfter, days: daysAgo($0))] } ?? []
  }

  private static func hasSuccessor(_ certificates: [SigningCertificate], _ last: SigningCertificate) -> Bool {
    certificates.contains { $0.notAfter > last.notAfter && $0.notBefore <= last.notAfter }
  }

  private static func nearEnd(_ certificate: SigningCertificate, hasSuccessor: Bool, _ now: Timestamp)
    -> [MetadataFinding]
  {
    let left = now.days(until: certificate.notAfter)
    return left <= nearDays && !hasSuccessor ? [.endsSoon(certificate.notAfter, days: left)] : []
  }

  /// What makes IAM refuse the whole file, with the words "Unable to parse metadata".
  private static func refused(_ certificate: SigningCertificate) -> [MetadataFinding] {
    var findings: [MetadataFinding] = []
    if case .rsa(let bits) = certificate.key, bits < shortestForIAM {
      findings.append(.keyTooShort(subject: certificate.subject, bits: bits))
    }
    if let repeated = certificate.repeatedExtension {
      findings.append(.extensionTwice(subject: certificate.subject, repeated))
    }
    return findings
  }

  private static func strength(_ certificate: SigningCertificate) -> [MetadataFinding] {
    var findings: [MetadataFinding] = []
    switch certificate.key {
    case .rsa(let bits) where (shortestForIAM..<shortestRSA).contains(bits):
      findings.append(.weakKey(subject: certificate.subject, bits: bits))
    case .dsa: findings.append(.dsaKey(subject: certificate.subject))
    case .rsa, .other: break
    }
    if let hash = certificate.weakHash {
      findings.append(.weakSignature(subject: certificate.subject, hash: hash))
    }
    return findings
  }
}
