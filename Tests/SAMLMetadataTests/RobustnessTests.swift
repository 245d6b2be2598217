import SAMLMetadata
import SetupRules
import TestSupport
import Testing

@Suite("Damaged metadata")
struct RobustnessTests {
  private let xml = Array(SampleMetadata().xml.utf8)

  @Test("every beginning of a file is refused in words")
  func prefixes() {
    for count in 0..<(xml.count - 1) {
      let inspection = MetadataInspection.inspect(bytes: Array(xml.prefix(count)), now: ContentsRow.now)
      #expect(inspection.findings.hasError, "\(count) bytes")
      #expect(inspection.description == nil, "\(count) bytes")
    }
  }

  @Test(
    "a file with random bytes changed never traps, and what is said stays harmless", arguments: [1, 2, 3] as [UInt64])
  func mutations(seed: UInt64) {
    var random = SeededNumbers(seed: seed)
    for _ in 0..<1500 {
      var bytes = xml
      for _ in 0...Int.random(in: 0..<4, using: &random) {
        bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      expectHarmless(MetadataInspection.inspect(bytes: bytes, now: ContentsRow.now))
    }
  }

  @Test("a certificate with random bytes changed never traps", arguments: [4, 5] as [UInt64])
  func certificates(seed: UInt64) {
    var random = SeededNumbers(seed: seed)
    let der = SampleCertificate().der
    for _ in 0..<1500 {
      var bytes = der
      for _ in 0...Int.random(in: 0..<4, using: &random) {
        bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      let sample = SampleMetadata.with { $0.certificates = [encodeBase64(bytes)] }
      expectHarmless(MetadataInspection.inspect(bytes: Array(sample.xml.utf8), now: ContentsRow.now))
    }
  }

}
