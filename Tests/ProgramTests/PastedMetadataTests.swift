import Glibc
import SetupRules
import Testing

@testable import connect_sso

@Suite struct PastedMetadataTests {
  private func mode(_ path: String) -> mode_t {
    var status = stat()
    stat(path, &status)
    return status.st_mode & 0o7777
  }

  @Test("pasted XML is kept beside the state file, for the participant only", arguments: Role.allCases)
  func saving(role: Role) throws {
    let folder = try TemporaryFolder()
    let xml = #"<?xml version="1.0" encoding="UTF-8"?><EntityDescriptor name="日本 \#u{1F600}"/>"#

    let path = try PastedMetadata.save(
      "\n \u{FEFF}" + xml + "\r\n", beside: folder.path + "/a/b/agents.json", role: role)

    #expect(path == "\(folder.path)/a/b/\(role.rawValue)-metadata.xml")
    #expect(try folder.read("a/b/\(role.rawValue)-metadata.xml") == xml + "\n")
    #expect(mode(path) == 0o600)
    #expect(mode(folder.path + "/a/b") == 0o700)
  }

  @Test("an earlier file is replaced, also where a link or left-overs are in the way, and nothing else stays")
  func replacing() throws {
    let folder = try TemporaryFolder()
    let outside = try folder.write("untouched", to: "outside")
    try folder.makeFolder("s")
    symlink(outside, folder.path + "/s/agents-metadata.xml.new")
    symlink(outside, folder.path + "/s/agents-metadata.xml")

    let path = try PastedMetadata.save("<a/>", beside: folder.path + "/s/agents.json", role: .agents)

    #expect(try folder.read("s/agents-metadata.xml") == "<a/>\n")
    #expect(try folder.read("outside") == "untouched")
    #expect(mode(path) == 0o600)
    #expect(access(path + ".new", F_OK) != 0)
  }

  @Test(
    "the declaration says UTF-8, since that is what is written",
    arguments: [
      (#"<?xml version="1.0" encoding="UTF-16"?><a/>"#, #"<?xml version="1.0" encoding="UTF-8"?><a/>"#),
      (
        #"<?xml version='1.0' encoding = 'iso-8859-1' standalone='yes'?><a/>"#,
        #"<?xml version="1.0" encoding="UTF-8"?><a/>"#
      ),
      (#"<?xml version='1.0' encoding='utf-8'?><a/>"#, #"<?xml version='1.0' encoding='utf-8'?><a/>"#),
      (#"<?xml version="1.0"?><a encoding="UTF-16"/>"#, #"<?xml version="1.0"?><a encoding="UTF-16"/>"#),
      (#"<a encoding="UTF-16"/>"#, #"<a encoding="UTF-16"/>"#),
      ("", ""),
    ])
  func declaration(pasted: String, kept: String) throws {
    let folder = try TemporaryFolder()

    _ = try PastedMetadata.save(pasted, beside: folder.path + "/agents.json", role: .agents)

    #expect(try folder.read("agents-metadata.xml") == kept + "\n")
  }

  @Test("10 MB are kept whole")
  func large() throws {
    let folder = try TemporaryFolder()
    let xml = "<a>" + String(repeating: "x", count: 10_000_000) + "</a>"

    let path = try PastedMetadata.save(xml, beside: folder.path + "/agents.json", role: .agents)

    #expect(FileStatus(ofPath: path)?.bytes == xml.utf8.count + 1)
  }

  @Test("what is in the way is said in words, without its control characters")
  func failing() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("x", to: "file\u{1B}[2J")
    try folder.makeFolder("full/agents-metadata.xml/x")

    let noFolder = #expect(throws: PastedMetadata.Failure.self) {
      try PastedMetadata.save("<a/>", beside: file + "/agents.json", role: .agents)
    }
    let notWritten = #expect(throws: PastedMetadata.Failure.self) {
      try PastedMetadata.save("<a/>", beside: folder.path + "/full/agents.json", role: .agents)
    }

    #expect(noFolder?.description == "The folder \(folder.path)/file[2J cannot be made: File exists.")
    #expect(
      notWritten?.description
        == "The pasted text cannot be saved as \(folder.path)/full/agents-metadata.xml: Is a directory.")
    #expect(access(folder.path + "/full/agents-metadata.xml.new", F_OK) != 0)
  }
}
