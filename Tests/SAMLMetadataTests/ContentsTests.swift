import SAMLMetadata
import SetupRules
import TestSupport
import Testing

/// Contents of a file and the codes that they must give, in any order; no code means that all is well.
struct ContentsRow: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var bytes: [UInt8]
  /// What stands behind `metadata/` in them.
  var codes: Set<String>
  var place: Place?
  /// Pieces that the message or the advice must hold.
  var words: [String]

  struct Place: Equatable, Sendable {
    var line: Int?
    var column: Int?
  }

  init(
    _ name: String, _ bytes: [UInt8], _ codes: Set<String> = [], at place: Place? = nil, says words: [String] = []
  ) {
    testDescription = name
    self.bytes = bytes
    self.codes = codes
    self.place = place
    self.words = words
  }

  init(
    _ name: String, _ text: String, _ codes: Set<String> = [], at place: Place? = nil, says words: [String] = []
  ) {
    self.init(name, Array(text.utf8), codes, at: place, says: words)
  }

  init(
    _ name: String, _ codes: Set<String> = [], at place: Place? = nil, says words: [String] = [],
    _ change: (inout SampleMetadata) -> Void
  ) {
    self.init(name, SampleMetadata.with(change).xml, codes, at: place, says: words)
  }

  /// A year after the sample's certificate begins.
  static let now = Timestamp(year: 2025, month: 1, day: 3)

  static let all =
    good + otherKinds + encodings + malformed + roles + entities + certificates + dates + addresses + lengths
}

@Suite("Contents of a metadata file")
struct ContentsTests {
  @Test("every row gives exactly its codes, at its place, in its words", arguments: ContentsRow.all)
  func codes(row: ContentsRow) {
    let inspection = MetadataInspection.inspect(bytes: row.bytes, now: ContentsRow.now)
    #expect(Set(inspection.findings.map(\.code)) == Set(row.codes.map { "metadata/" + $0 }), "\(inspection.findings)")
    if let place = row.place {
      #expect(
        inspection.findings.contains { $0.line == place.line && $0.column == place.column }, "\(inspection.findings)")
    }
    let said = inspection.findings.map { $0.message + " " + $0.advice }.joined(separator: "\n")
    for word in row.words { #expect(said.contains(word), "\(said)") }
    #expect(inspection.findings.allSatisfy { $0.field == .metadataFile })
    #expect(!inspection.isUnreadable)
  }

  @Test("what is said is one line of readable characters", arguments: ContentsRow.all)
  func harmless(row: ContentsRow) {
    expectHarmless(MetadataInspection.inspect(bytes: row.bytes, now: ContentsRow.now))
  }

  @Test("line and column stand in the text of every finding that has them", arguments: ContentsRow.all)
  func places(row: ContentsRow) {
    for finding in MetadataInspection.inspect(bytes: row.bytes, now: ContentsRow.now).findings {
      guard let line = finding.line, let column = finding.column else { continue }
      #expect(finding.message.contains("line \(line), column \(column)"), "\(finding)")
    }
  }

  @Test("a file without an error is described")
  func described() {
    for row in ContentsRow.all {
      let inspection = MetadataInspection.inspect(bytes: row.bytes, now: ContentsRow.now)
      if !inspection.findings.hasError { #expect(inspection.description != nil, "\(row.testDescription)") }
    }
  }

  @Test("a hidden character in a host is not called a letter that looks like another")
  func hiddenHost() {
    let sample = SampleMetadata.with { $0.entityID = "https://id.example.org\u{200B}/x" }
    let findings = MetadataInspection.inspect(bytes: Array(sample.xml.utf8), now: ContentsRow.now).findings
    #expect(findings.contains { $0.code == "metadata/hidden-characters" })
    #expect(!findings.contains { $0.message.contains("look like") })
  }

  @Test("the findings come with errors first, and notes last")
  func order() {
    let sample = SampleMetadata.with {
      $0.certificates = [SampleCertificate(signature: SampleCertificate.sha1WithRSA).base64]
      $0.bindings = [SampleMetadata.post]
      $0.entityID = nil
    }
    let inspection = MetadataInspection.inspect(bytes: Array(sample.xml.utf8), now: ContentsRow.now)
    let severities = inspection.findings.map(\.severity)
    #expect(severities == severities.sorted { rank($0) < rank($1) })
    #expect(Set(severities) == Set(Finding.Severity.allCases))
  }

  @Test("every code is given by a row of the tables")
  func complete() throws {
    let given = ContentsRow.all.reduce(into: FileTests.codes) { $0.formUnion($1.codes) }
    let codes = try Repository.findingCodes(in: "Sources/SAMLMetadata")
    #expect(codes.count > 50)
    #expect(codes.subtracting(given.map { "metadata/" + $0 }) == [])
  }

  private func rank(_ severity: Finding.Severity) -> Int { Finding.Severity.allCases.firstIndex(of: severity) ?? 0 }
}

/// Nothing that an inspection says may control a terminal or hide in it.
func expectHarmless(_ inspection: MetadataReading) {
  let description = inspection.description
  let record = description?.record
  let texts =
    inspection.findings.flatMap { [$0.code, $0.message, $0.advice] }
    + [record?.entityID, record?.region, record?.accountID, record?.applicationInstance].compactMap(\.self)
    + (description?.certificates.map(\.subject) ?? [])
    + (description?.singleSignOn.flatMap { [$0.binding, $0.location] } ?? [])
  let hostile: [ClosedRange<UInt32>] = [
    0...0x1F, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF...0xFEFF,
  ]
  for text in texts {
    #expect(!text.unicodeScalars.contains { scalar in hostile.contains { $0.contains(scalar.value) } }, "\(text)")
  }
  for finding in inspection.findings {
    #expect(!finding.message.isEmpty && !finding.advice.isEmpty)
    #expect(finding.message.unicodeScalars.count < 300 && finding.advice.unicodeScalars.count < 300)
  }
}
