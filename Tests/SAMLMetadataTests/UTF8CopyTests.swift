import SAMLMetadata
import SetupRules
import TestSupport
import Testing

@Suite("A good copy in UTF-8")
struct UTF8CopyTests {
  private static let xml = SampleMetadata().xml

  @Test(
    "where the characters are certain, a copy is offered, and nothing is wrong with it",
    arguments: [
      ContentsRow.mark + Array(xml.utf8), ContentsRow.mark + ContentsRow.mark + Array(xml.utf8),
      ContentsRow.mark + Array(ContentsRow.declaring("windows-1252").utf8),
      SampleMetadata.utf16(xml, bigEndian: false), SampleMetadata.utf16(xml, bigEndian: true),
      SampleMetadata.utf16(xml, bigEndian: false, mark: false),
      SampleMetadata.utf16(ContentsRow.declaring("UTF-16"), bigEndian: true, mark: false),
      Array(ContentsRow.declaring("windows-1252").utf8), Array(ContentsRow.declaring("EBCDIC").utf8),
      Array(ContentsRow.declaring("utf8").utf8), Array(ContentsRow.declaring("ISO-8859-1").utf8),
      ContentsRow.latin1("ISO-8859-1"), ContentsRow.latin1("windows-1252"),
      ContentsRow.latin1("Windows-1252", [0x80, 0x93, 0xFF]),
    ] as [[UInt8]])
  func certain(bytes: [UInt8]) throws {
    let inspection = MetadataInspection.inspect(bytes: bytes, now: ContentsRow.now)
    #expect(inspection.findings.offersCopy, "\(inspection.findings)")
    let copy = try #require(UTF8Copy.of(bytes))
    #expect(MetadataInspection.inspect(bytes: copy, now: ContentsRow.now).findings == [])
    #expect(UTF8Copy.of(copy) == nil)
  }

  @Test(
    "where it would be a guess, none is offered",
    arguments: [
      // Nothing says which encoding it is.
      ContentsRow.latin1("UTF-8"), ContentsRow.latin1("koi8-r"), ContentsRow.latin1("UTF-16"),
      // Bytes that ISO-8859-1 and Windows-1252 read differently, and one that neither has.
      ContentsRow.latin1("ISO-8859-1", [0x93]), ContentsRow.latin1("windows-1252", [0x81]),
      // UTF-8 that says it is something else: either may be true.
      ContentsRow.latin1("ISO-8859-1", Array("\u{E9}".utf8)), ContentsRow.latin1("x-unknown", Array("\u{E9}".utf8)),
      // A mark says UTF-8, and the bytes say no.
      ContentsRow.mark + ContentsRow.latin1("ISO-8859-1"),
      // ASCII characters that may stand for others.
      Array(ContentsRow.declaring("utf-7").utf8), Array(ContentsRow.declaring("ISO-2022-JP").utf8),
      // Half a character at the end.
      SampleMetadata.utf16(xml, bigEndian: false) + [0x20],
      SampleMetadata.utf16(xml, bigEndian: false) + [0x00, 0xD8],
    ] as [[UInt8]])
  func uncertain(bytes: [UInt8]) {
    let inspection = MetadataInspection.inspect(bytes: bytes, now: ContentsRow.now)
    #expect(!inspection.findings.isEmpty)
    #expect(!inspection.findings.offersCopy, "\(inspection.findings)")
    #expect(UTF8Copy.of(bytes) == nil)
  }

  @Test("no copy is offered for another kind of file, or one that is right")
  func others() {
    for row in ContentsRow.otherKinds + ContentsRow.good + ContentsRow.roles {
      let inspection = MetadataInspection.inspect(bytes: row.bytes, now: ContentsRow.now)
      #expect(!inspection.findings.offersCopy, "\(row.testDescription)")
    }
  }

  @Test("the letters of Windows-1252 keep their meaning")
  func letters() throws {
    let copy = try #require(UTF8Copy.of(ContentsRow.latin1("windows-1252", [0x80, 0x9C, 0xE9])))
    #expect(String(decoding: copy, as: UTF8.self).contains("caf\u{20AC}\u{153}\u{E9}"))
  }

  @Test("a copy of a file is made from its bytes, and the file stays as it is")
  func files() throws {
    let folder = try TemporaryFolder()
    let bytes = ContentsRow.mark + Array(Self.xml.utf8)
    let path = try folder.write(bytes, to: "marked.xml")
    #expect(UTF8Copy.ofFile(path) == Array(Self.xml.utf8))
    #expect(UTF8Copy.ofFile(folder.path) == nil)
    #expect(UTF8Copy.ofFile(folder.path + "/none.xml") == nil)
    #expect(MetadataInspection.inspectFile(path, now: ContentsRow.now).findings.offersCopy)
    #expect(output(of: "wc -c < '\(path)'") == "\(bytes.count)\n")
  }

  @Test(
    "pasted text says UTF-8, since that is what is written",
    arguments: [
      (#"<?xml version="1.0" encoding="UTF-16"?><a/>"#, #"<?xml version="1.0" encoding="UTF-8"?><a/>"#),
      (
        #"<?xml version='1.0' encoding = 'iso-8859-1' standalone='yes'?><a/>"#,
        #"<?xml version="1.0" encoding="UTF-8"?><a/>"#
      ),
      (#"<?xml version='1.0' encoding='utf-8'?><a/>"#, #"<?xml version='1.0' encoding='utf-8'?><a/>"#),
      (#"<?xml version="1.0"?><a encoding="UTF-16"/>"#, #"<?xml version="1.0"?><a encoding="UTF-16"/>"#),
      (#"<a encoding="UTF-16"/>"#, #"<a encoding="UTF-16"/>"#), ("", ""), ("<?xml", "<?xml"),
    ])
  func pasted(text: String, expected: String) {
    #expect(String(decoding: UTF8Copy.ofPasted(text), as: UTF8.self) == expected)
  }

  @Test(
    "the portal's hosts of every kind count as Identity Center's",
    arguments: [
      ("us-east-1", "amazonaws.com"), ("eu-central-1", "api.aws"), ("us-gov-west-1", "api.aws"),
      ("us-gov-west-1", "amazonaws.com"), ("cn-north-1", "amazonaws.com.cn"),
      ("cn-north-1", "api.amazonwebservices.com.cn"), ("eusc-de-east-1", "amazonaws.eu"),
      ("eusc-de-east-1", "api.amazonwebservices.eu"),
    ])
  func hosts(region: String, domain: String) {
    let sample = SampleMetadata.with { $0.entityID = SampleMetadata.entityID(region: region, domain: domain) }
    let inspection = MetadataInspection.inspect(bytes: Array(sample.xml.utf8), now: ContentsRow.now)
    #expect(inspection.findings == [])
    #expect(inspection.description?.record.region == region)
  }
}
