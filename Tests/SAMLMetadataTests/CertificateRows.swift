import SAMLMetadata

extension ContentsRow {
  static let certificates: [ContentsRow] = [
    .init("no certificate", ["no-signing-certificate"]) { $0.certificates = [] },
    .init("a certificate for encryption only", ["no-signing-certificate"]) { $0.use = " use=\"encryption\"" },
    .init("an empty certificate", ["not-a-certificate"], at: .init(line: 7, column: 11)) { $0.certificates = [""] },
    .init("words for a certificate", ["not-a-certificate"]) { $0.certificates = ["this is not a certificate"] },
    .init("Base64 of something else", ["not-a-certificate"]) {
      $0.certificates = [encodeBase64(Array("not a certificate".utf8))]
    },
    .init("PEM lines inside", ["not-a-certificate"]) {
      $0.certificates = ["-----BEGIN CERTIFICATE-----\n\(SampleCertificate().base64)"]
    },
    .init("a certificate with a letter lost", ["not-a-certificate"]) {
      $0.certificates = [String(SampleCertificate().base64.dropFirst(41).dropLast(3))]
    },
    .init("a certificate with more behind it", ["not-a-certificate"]) {
      $0.certificates = [encodeBase64(SampleCertificate().der + [0])]
    },
    .init("a certificate of 1 MB", ["not-a-certificate"]) {
      $0.certificates = [String(repeating: "MIIC", count: 250_000)]
    },
    .init("one right and one wrong certificate", ["not-a-certificate"]) { $0.certificates.append("AAAA") },
    .init("expired", ["expired"], says: ["2024-06-04", "213 days ago"]) {
      $0.certificates = [certificate("230604000000Z", "240604000000Z")]
    },
    .init("expired yesterday", ["expired"], says: ["1 day ago"]) {
      $0.certificates = [certificate("230604000000Z", "250101120000Z")]
    },
    .init("expired a moment ago", ["expired"], says: ["less than a day ago"]) {
      $0.certificates = [certificate("230604000000Z", "250102235959Z")]
    },
    .init("ends now", ["ends-soon"], says: ["in less than a day"]) {
      $0.certificates = [certificate("230604000000Z", "250103000000Z")]
    },
    .init("ends tomorrow", ["ends-soon"], says: ["2025-01-04", "in 1 day"]) {
      $0.certificates = [certificate("230604000000Z", "250104000000Z")]
    },
    .init("ends in 60 days", ["ends-soon"]) { $0.certificates = [certificate("230604000000Z", "250304000000Z")] },
    .init("ends in 61 days", []) { $0.certificates = [certificate("230604000000Z", "250305000000Z")] },
    .init("not yet valid", ["not-yet-valid"], says: ["2025-01-13", "10 days", "2025-01-03"]) {
      $0.certificates = [certificate("250113000000Z", "300113000000Z")]
    },
    .init("valid until after 2050") { $0.certificates = [certificate("240103000000Z", "20560103000000Z")] },
    .init("a date that does not exist", ["not-a-certificate"]) {
      $0.certificates = [certificate("240230000000Z", "290103000000Z")]
    },
    .init("two during rotation", ["several-certificates"]) {
      $0.certificates += [certificate("241201000000Z", "291201000000Z")]
    },
    .init("the old one ends soon, the new one is there", ["several-certificates"]) {
      $0.certificates = [certificate("200115000000Z", "250115000000Z"), certificate("241201000000Z", "291201000000Z")]
    },
    .init("the old one ends soon, the new one begins in time", ["several-certificates"]) {
      $0.certificates = [certificate("200115000000Z", "250115000000Z"), certificate("250110000000Z", "300110000000Z")]
    },
    .init("the old one has expired, the new one is there", ["several-certificates", "expired-beside-valid"]) {
      $0.certificates = [certificate("190103000000Z", "240103000000Z"), certificate("241201000000Z", "291201000000Z")]
    },
    .init("both have expired", ["several-certificates", "expired"], says: ["2024-01-03"]) {
      $0.certificates = [certificate("180103000000Z", "230103000000Z"), certificate("190103000000Z", "240103000000Z")]
    },
    .init("an RSA key of 1024 bits", ["weak-key"], says: ["1024", "CN=amazonaws.com,OU=IDAS,O=Amazon,C=US"]) {
      $0.certificates = [SampleCertificate(key: .rsa(bits: 1024)).base64]
    },
    .init("a DSA key", ["weak-key"], says: ["DSA"]) { $0.certificates = [SampleCertificate(key: .dsa).base64] },
    .init("SHA-1", ["weak-signature"], says: ["SHA-1"]) {
      $0.certificates = [SampleCertificate(signature: SampleCertificate.sha1WithRSA).base64]
    },
    .init("MD5", ["weak-signature"], says: ["MD5"]) {
      $0.certificates = [SampleCertificate(signature: SampleCertificate.md5WithRSA).base64]
    },
    .init("an RSA key of 1016 bits", ["key-too-short"], says: ["1016", "1024"]) {
      $0.certificates = [SampleCertificate(key: .rsa(bits: 1016)).base64]
    },
    .init("an RSA key of 512 bits beside a good one", ["key-too-short", "several-certificates"]) {
      $0.certificates.append(SampleCertificate(key: .rsa(bits: 512)).base64)
    },
    .init("each extension once") {
      $0.certificates = [SampleCertificate(extensions: [keyUsage, subjectKey]).base64]
    },
    .init("the same extension twice", ["extension-twice"], says: ["keyUsage"]) {
      $0.certificates = [SampleCertificate(extensions: [keyUsage, subjectKey, keyUsage]).base64]
    },
    .init("an extension of one's own twice, and another thrice", ["extension-twice"], says: ["1.3.6.1.4.1.99999.1"]) {
      $0.certificates = [
        SampleCertificate(extensions: [ownExtension, ownExtension, keyUsage, keyUsage, keyUsage]).base64
      ]
    },
    .init("a hostile owner", ["key-too-short"]) {
      $0.certificates = [
        SampleCertificate(
          key: .rsa(bits: 512), commonName: "\u{1B}[31m\u{202E}\u{7}\n" + String(repeating: "e\u{301}", count: 400)
        ).base64
      ]
    },
    .init("fifty certificates", ["several-certificates"]) {
      $0.certificates = (0..<50).map { SampleCertificate(commonName: "idp \($0)").base64 }
    },
  ]

  static let dates: [ContentsRow] = [
    .init("validUntil far away") { $0.entityAttributes = " validUntil=\"2030-01-01T00:00:00Z\"" },
    .init("validUntil past", ["valid-until-past"], says: ["2024-12-31"]) {
      $0.entityAttributes = " validUntil=\"2024-12-31T23:59:59.5Z\""
    },
    .init("validUntil past in another zone", ["valid-until-past"]) {
      $0.entityAttributes = " validUntil=\"2025-01-03T00:30:00+01:00\""
    },
    .init("validUntil to come in another zone", ["valid-until-near"]) {
      $0.entityAttributes = " validUntil=\"2025-01-02T23:30:00-01:00\""
    },
    .init("validUntil in the zone that is farthest ahead", ["valid-until-past"], says: ["2025-01-02"]) {
      $0.entityAttributes = " validUntil=\"2025-01-03T14:00:00.250+14:59\""
    },
    .init("validUntil in a zone without a colon", ["valid-until-unreadable"]) {
      $0.entityAttributes = " validUntil=\"2030-01-01T00:00:00+0100\""
    },
    .init("validUntil in a zone of 15 hours", ["valid-until-unreadable"]) {
      $0.entityAttributes = " validUntil=\"2030-01-01T00:00:00+15:00\""
    },
    .init("validUntil in a zone of 60 minutes", ["valid-until-unreadable"]) {
      $0.entityAttributes = " validUntil=\"2030-01-01T00:00:00-01:60\""
    },
    .init("validUntil in a zone without a sign", ["valid-until-unreadable"]) {
      $0.entityAttributes = " validUntil=\"2030-01-01T00:00:00 01:00\""
    },
    .init("validUntil without the digits of its fraction", ["valid-until-unreadable"]) {
      $0.entityAttributes = " validUntil=\"2030-01-01T00:00:00.Z\""
    },
    .init("validUntil near", ["valid-until-near"], says: ["7 days"]) {
      $0.entityAttributes = " validUntil=\"2025-01-10T00:00:00\""
    },
    .init("validUntil that is no date", ["valid-until-unreadable"], says: ["next year"]) {
      $0.entityAttributes = " validUntil=\"next year\""
    },
    .init("validUntil that is empty", ["valid-until-unreadable"], says: ["is empty"]) {
      $0.entityAttributes = " validUntil=\" \""
    },
    .init("validUntil at the end of a day", ["valid-until-past"], says: ["2025-01-03"]) {
      $0.entityAttributes = " validUntil=\"2025-01-02T24:00:00Z\""
    },
    .init("validUntil after the end of a day", ["valid-until-unreadable"]) {
      $0.entityAttributes = " validUntil=\"2030-01-02T24:00:01Z\""
    },
    .init("validUntil without a time", ["valid-until-unreadable"]) {
      $0.entityAttributes = " validUntil=\"2030-01-01\""
    },
    .init("validUntil that does not exist", ["valid-until-unreadable"]) {
      $0.entityAttributes = " validUntil=\"2030-02-30T00:00:00Z\""
    },
    .init("validUntil with more behind it", ["valid-until-unreadable"]) {
      $0.entityAttributes = " validUntil=\"2030-01-01T00:00:00Zebra\""
    },
    .init(
      "validUntil of the list", wrapped(SampleMetadata().entity, " validUntil='2024-01-01T00:00:00Z'"),
      ["entities-wrapper", "valid-until-past"]),
  ]

  private static let keyUsage: [UInt8] = [0x55, 0x1D, 0x0F]
  private static let subjectKey: [UInt8] = [0x55, 0x1D, 0x0E]
  private static let ownExtension: [UInt8] = [0x2B, 0x06, 0x01, 0x04, 0x01, 0x86, 0x8D, 0x1F, 0x01]

  private static func certificate(_ notBefore: String, _ notAfter: String) -> String {
    SampleCertificate(notBefore: notBefore, notAfter: notAfter).base64
  }
}
