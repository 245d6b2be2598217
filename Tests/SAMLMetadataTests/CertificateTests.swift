import SAMLMetadata
import SetupRules
import TestSupport
import Testing

@Suite("Certificates made by openssl")
struct CertificateTests {
  @Test(
    "owner, dates and fingerprint are read as openssl reads them, whatever the key",
    arguments: [
      ("-newkey rsa:512 -sha256", ["key-too-short"]),
      ("-newkey rsa:1024 -sha1", ["weak-key", "weak-signature"]),
      ("-newkey rsa:2048 -sha256", []),
      ("-newkey rsa:3072 -sha512", []),
      ("-newkey rsa-pss -pkeyopt rsa_keygen_bits:2048", []),
      ("-newkey ec -pkeyopt ec_paramgen_curve:P-256", []),
      ("-newkey ec -pkeyopt ec_paramgen_curve:secp256k1 -sha1", ["weak-signature"]),
      ("-newkey ed25519", []),
    ])
  func kinds(options: String, codes: [String]) throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/certificate.pem"
    let made =
      "openssl req -x509 \(options) -nodes -keyout /dev/null -days 3650 -out \(path) -utf8"
      + " -subj '/C=US/O=Amazon \\+ friends, Inc./OU=IDAS/CN=amazonaws.com/emailAddress=me@example.org' 2>&1"
    _ = output(of: made)
    let base64 = output(of: "grep -v -- ----- \(path)")
    let xml = SampleMetadata.with { $0.certificates = [base64] }.xml
    let now = try #require(Timestamp(String(output(of: "date -u +%Y-%m-%dT%H:%M:%SZ").prefix(20))))
    let inspection = MetadataInspection.inspect(bytes: Array(xml.utf8), now: now)
    #expect(Set(inspection.findings.map(\.code)) == Set(codes.map { "metadata/" + $0 }), "\(inspection.findings)")

    let certificate = try #require(inspection.description?.certificates.first)
    let subject = field("-subject -nameopt RFC2253", path, "subject=")
    #expect(certificate.subject == subject)
    #expect(
      certificate.notBefore.description == field("-startdate -dateopt iso_8601", path, "notBefore=", isDate: true))
    #expect(certificate.notAfter.description == field("-enddate -dateopt iso_8601", path, "notAfter=", isDate: true))
    let fingerprint = output(of: "openssl x509 -in \(path) -outform DER | sha256sum").prefix(64)
    #expect(certificate.sha256 == fingerprint)
  }

  @Test(
    "a finding weighs what IAM makes of it: refused is an error, taken a warning",
    arguments: [
      (SampleCertificate(notBefore: "190103000000Z", notAfter: "240103000000Z"), Finding.Severity.warning),
      (SampleCertificate(notAfter: "250110000000Z"), .warning),
      (SampleCertificate(notBefore: "260103000000Z", notAfter: "310103000000Z"), .warning),
      (SampleCertificate(key: .rsa(bits: 1024)), .warning),
      (SampleCertificate(key: .rsa(bits: 1016)), .error),
      (SampleCertificate(extensions: [[0x55, 0x1D, 0x0F], [0x55, 0x1D, 0x0F]]), .error),
    ])
  func severities(certificate: SampleCertificate, severity: Finding.Severity) {
    let xml = SampleMetadata.with { $0.certificates = [certificate.base64] }.xml
    let inspection = MetadataInspection.inspect(bytes: Array(xml.utf8), now: ContentsRow.now)
    #expect(inspection.findings.map(\.severity) == [severity], "\(inspection.findings)")
  }

  @Test("the sample that other tests use is in AWS's shape and good until 2056")
  func fixture() throws {
    for year in [2027, 2055] {
      let inspection = MetadataInspection.inspectFile(Sample.metadataFile, now: Timestamp(year: year, month: 1, day: 1))
      #expect(inspection.findings == [])
      let description = try #require(inspection.description)
      #expect(description.record.entityID == SampleMetadata.entityID())
      #expect(description.record.accountID == "111122223333")
      #expect(description.record.applicationInstance == "ins-0123456789abcdef")
      #expect(description.certificates.map(\.subject) == ["CN=amazonaws.com,OU=IDAS,O=Amazon,C=US"])
      #expect((2400...2700).contains(description.record.bytes))
    }
  }

  private func field(_ option: String, _ path: String, _ name: String, isDate: Bool = false) -> String {
    let line = output(of: "openssl x509 -in \(path) -noout \(option)").split(separator: "\n").first ?? ""
    let value = String(line.dropFirst(name.count))
    return isDate ? value.split(separator: " ").joined(separator: "T") : value
  }
}
