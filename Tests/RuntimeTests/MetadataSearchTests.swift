import Glibc
import TestSupport
import Testing

@testable import Runtime

@Suite struct MetadataSearchTests {
  static let metadata = """
    <?xml version="1.0" encoding="UTF-8"?><EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="e">
    """ + String(repeating: " ", count: 600)

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private var found: [String] {
    MetadataSearch.paths(in: [folder.path]).map { String($0.dropFirst(folder.path.count + 1)) }
  }

  @Test("the name that AWS gives comes first, and then the newest")
  func order() throws {
    try folder.write(Self.metadata, to: "newest.xml", modified: 5_000)
    try folder.write(Self.metadata, to: "older.XML", modified: 4_000)
    try folder.write(Self.metadata, to: "Amazon Connect_ins-0123456789abcdef.xml", modified: 1_000)
    try folder.write(Self.metadata, to: "Amazon Connect_ins-0123456789abcdef (1).xml", modified: 2_000)

    #expect(
      found == [
        "Amazon Connect_ins-0123456789abcdef (1).xml", "Amazon Connect_ins-0123456789abcdef.xml", "newest.xml",
        "older.XML",
      ])
  }

  @Test("UTF-8 with a mark and UTF-16 of both orders fit")
  func encodings() throws {
    let wide = Array(Self.metadata.utf16)
    try folder.write([0xEF, 0xBB, 0xBF] + Array(Self.metadata.utf8), to: "mark.xml")
    try folder.write([0xFF, 0xFE] + wide.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, to: "little.xml")
    try folder.write([0xFE, 0xFF] + wide.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }, to: "big.xml")

    #expect(Set(found) == ["mark.xml", "little.xml", "big.xml"])
  }

  @Test("what is no metadata is not offered")
  func others() throws {
    try folder.write(Self.metadata, to: "metadata.txt")
    try folder.write(Self.metadata, to: "metadata.xml.part")
    try folder.write(Self.metadata, to: "sub/metadata.xml")
    try folder.write("<EntityDescriptor/>", to: "short.xml")
    try folder.write(String(repeating: "<html>", count: 200), to: "page.xml")
    try folder.write(String(repeating: " ", count: 4096) + Self.metadata, to: "late.xml")
    try folder.write(Self.metadata, to: "line\nbreak.xml")
    let large = try folder.write(Self.metadata, to: "large.xml")
    truncate(large, 10_000_001)

    #expect(found.isEmpty)
  }

  @Test("pipes and devices are never opened, links to files are followed once")
  func special() throws {
    let file = try folder.write(Self.metadata, to: "b.xml", modified: 1_000)
    mkfifo(folder.path + "/pipe.xml", 0o600)
    symlink("/dev/tty", folder.path + "/device.xml")
    symlink("pipe.xml", folder.path + "/pipelink.xml")
    symlink("loop.xml", folder.path + "/loop.xml")
    symlink(file, folder.path + "/c.xml")

    #expect(found == ["b.xml"])
  }

  @Test("of a folder full of XML the newest few hundred are looked into")
  func fullFolder() throws {
    for number in 0..<400 { try folder.write(Self.metadata, to: "\(number).xml", modified: 1_000 + number) }

    #expect(found.count == MetadataSearch.mostOpenedPerFolder)
    #expect(found.first == "399.xml")
  }

  @Test("folders that do not exist are passed over, and one file in two folders comes once")
  func folders() throws {
    try folder.write(Self.metadata, to: "a.xml")
    let link = folder.path + "/again"
    symlink(folder.path, link)

    #expect(MetadataSearch.paths(in: ["/nowhere", folder.path, link]) == [folder.path + "/a.xml"])
  }
}
