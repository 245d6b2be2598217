import Glibc
import SAMLMetadata
import SetupRules
import TestSupport
import Testing

@Suite("Paths and files")
struct FileTests {
  /// The codes that the tests here show, without `metadata/`.
  static let codes: Set<String> = [
    "no-such-file", "is-address", "is-folder", "is-not-a-file", "no-permission", "not-readable", "too-large",
  ]

  private let folder: TemporaryFolder
  private let xml = Array(SampleMetadata().xml.utf8)

  init() throws { folder = try TemporaryFolder() }

  @Test("a file in AWS's shape is described wholly")
  func description() throws {
    let path = try folder.write(xml, to: "Amazon Connect_ins-0123456789abcdef.xml")
    let inspection = MetadataInspection.inspectFile(path, now: ContentsRow.now)
    let certificate = SampleCertificate()
    let der = try folder.write(certificate.der, to: "certificate.der")
    #expect(inspection.findings == [])
    #expect(!inspection.isUnreadable)
    let expected = MetadataDescription(
      MetadataRecord(
        entityID: SampleMetadata.entityID(), region: "us-east-1", accountID: "111122223333",
        applicationInstance: "ins-0123456789abcdef", sha256: sha256(path), bytes: xml.count,
        certificateNotAfter: Timestamp(year: 2029, month: 1, day: 3)),
      certificates: [
        .init(
          subject: "CN=amazonaws.com,OU=IDAS,O=Amazon,C=US", notBefore: Timestamp(year: 2024, month: 1, day: 3),
          notAfter: Timestamp(year: 2029, month: 1, day: 3), sha256: sha256(der))
      ],
      singleSignOn: [SampleMetadata.post, SampleMetadata.redirect].map {
        .init(binding: $0, location: SampleMetadata.entityID())
      })
    #expect(inspection.description == expected)
    #expect(inspection == MetadataInspection.inspect(bytes: xml, now: ContentsRow.now))
  }

  @Test(
    "what is not a regular file is named and never waited for",
    arguments: [("/dev/zero", "device"), ("/dev/null", "device"), ("/dev/tty", "device")])
  func devices(path: String, kind: String) {
    expect(path, "is-not-a-file", says: kind)
  }

  @Test("a pipe that nobody writes to is named at once")
  func pipe() {
    #expect(mkfifo(folder.path + "/pipe", 0o600) == 0)
    expect(folder.path + "/pipe", "is-not-a-file", says: "pipe")
  }

  @Test("a socket is named")
  func socket() throws {
    let descriptor = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let path = folder.path + "/socket"
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8) + [0]) }
    let bound = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    try #require(bound == 0)
    expect(path, "is-not-a-file", says: "socket")
  }

  @Test("a symbolic link to a file is followed, one into itself is not readable")
  func links() throws {
    let path = try folder.write(xml, to: "metadata.xml")
    #expect(symlink(path, folder.path + "/link.xml") == 0)
    #expect(MetadataInspection.inspectFile(folder.path + "/link.xml", now: ContentsRow.now).findings == [])
    #expect(symlink(folder.path + "/loop", folder.path + "/loop") == 0)
    expect(folder.path + "/loop", "not-readable", says: "")
  }

  @Test(
    "a path to nothing is said so",
    arguments: [
      "", "/nowhere/at all.xml", "/etc/passwd/metadata.xml", "/etc/pass\u{0}wd",
      "/" + String(repeating: "x", count: 5000),
    ])
  func missing(path: String) {
    expect(path, "no-such-file", says: "no file")
  }

  @Test("a web address is told from a path")
  func address() {
    expect("https://portal.sso.us-east-1.amazonaws.com/saml/metadata/x", "is-address", says: "choose Download")
  }

  @Test("a path of Windows is explained")
  func windows() {
    expect("C:\\Users\\me\\Downloads\\Amazon Connect_ins-0123456789abcdef.xml", "no-such-file", says: "/mnt/c")
  }

  @Test(
    "the only similar name in the folder is offered",
    arguments: [
      "Amazon Connect_ins-0123456789abcdef", "Amazon_Connect_ins-0123456789abcdef.xml",
      "amazon connect_ins-0123456789ABCDEF.xml", "Amazon\u{A0}Connect_ins-0123456789abcdef.xml",
    ])
  func similar(name: String) throws {
    let path = try folder.write(xml, to: "Amazon Connect_ins-0123456789abcdef.xml")
    let inspection = MetadataInspection.inspectFile("\(folder.path)/\(name)", now: ContentsRow.now)
    #expect(inspection.findings.map(\.code) == ["metadata/no-such-file"])
    #expect(inspection.findings.repair == path)
    #expect(MetadataInspection.inspectFile(path, now: ContentsRow.now).findings.isEmpty)
  }

  @Test("a folder is named, and the newest metadata file in it offered")
  func folders() throws {
    expect(folder.path, "is-folder", says: "No file in it")
    try folder.write(xml, to: "Amazon Connect_ins-0123456789abcdef.xml", modified: 1_000)
    let new = try folder.write(xml, to: "Amazon Connect_ins-0123456789abcdef (1).xml", modified: 2_000)
    try folder.write(xml, to: "notes.xml")
    let inspection = MetadataInspection.inspectFile(folder.path, now: ContentsRow.now)
    #expect(inspection.findings.map(\.code) == ["metadata/is-folder"])
    #expect(inspection.findings.repair == new)
  }

  @Test("a name that cannot be shown as it is, is not offered")
  func hostileNames() throws {
    try folder.write(xml, to: "Amazon Connect_ins-0123456789abcdef\u{1B}[2J\u{202E}.xml")
    let inside = MetadataInspection.inspectFile(folder.path, now: ContentsRow.now).findings
    #expect(inside.map(\.code) == ["metadata/is-folder"] && inside.repair == nil, "\(inside)")
    let beside = MetadataInspection.inspectFile(
      folder.path + "/Amazon Connect_ins-0123456789abcdef2J.xml", now: ContentsRow.now
    ).findings
    #expect(beside.map(\.code) == ["metadata/no-such-file"] && beside.repair == nil, "\(beside)")
  }

  @Test("a file of 10,000,000 bytes is read, one byte more is not")
  func size() throws {
    let limit = 10_000_000
    let tail = [UInt8]("-->".utf8)
    let head = xml + [UInt8]("<!--".utf8)
    let largest = head + [UInt8](repeating: 0x78, count: limit - head.count - tail.count) + tail
    let path = try folder.write(largest, to: "largest.xml")
    let inspection = MetadataInspection.inspectFile(path, now: ContentsRow.now)
    #expect(inspection.findings == [])
    #expect(inspection.description?.record.bytes == limit)
    #expect(inspection.description?.record.sha256 == sha256(path))
    let larger = try folder.write(largest + [0x0A], to: "larger.xml")
    let refused = MetadataInspection.inspectFile(larger, now: ContentsRow.now)
    #expect(refused.findings.map(\.code) == ["metadata/too-large"])
    #expect(refused.description == nil && !refused.isUnreadable)
    let pasted = MetadataInspection.inspect(bytes: largest + [0x0A], now: ContentsRow.now)
    #expect(pasted.findings.map(\.code) == ["metadata/too-large"])
  }

  @Test("a file without permission is said so")
  func permission() throws {
    let path = try folder.write(xml, to: "secret.xml")
    #expect(chmod(path, 0) == 0)
    // Permissions do not bind root, so for root only the opposite can be shown.
    guard getuid() != 0 else {
      #expect(MetadataInspection.inspectFile(path, now: ContentsRow.now).findings == [])
      return
    }
    expect(path, "no-permission", says: "chmod")
  }

  @Test("a file of /proc, whose size is said to be 0, is read to its end")
  func unknownSize() {
    let inspection = MetadataInspection.inspectFile("/proc/self/status", now: ContentsRow.now)
    #expect(inspection.findings.map(\.code) == ["metadata/is-not-xml"])
  }

  private func expect(_ path: String, _ code: String, says words: String) {
    let inspection = MetadataInspection.inspectFile(path, now: ContentsRow.now)
    #expect(inspection.findings.map(\.code) == ["metadata/" + code])
    #expect(inspection.isUnreadable)
    #expect(inspection.description == nil)
    #expect(
      words.isEmpty || inspection.findings.contains { ($0.message + $0.advice).contains(words) },
      "\(inspection.findings)")
    expectHarmless(inspection)
  }

  private func sha256(_ path: String) -> String { String(output(of: "sha256sum '\(path)'").prefix(64)) }
}
