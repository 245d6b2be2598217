import Glibc
import Machine
import SetupRules
import StateFile
import TestSupport
import Testing
import Wizard

@testable import Runtime

@Suite("Metadata that is kept beside the state file")
struct PastedMetadataTests {
  private func keep(_ text: String, beside file: String, role: Role = .agents) -> MetadataReading {
    MetadataFile.keep(Array(text.utf8), beside: StateFile(path: file), role: role, environment: [:])
  }

  private func mode(_ path: String) -> mode_t {
    var status = stat()
    stat(path, &status)
    return status.st_mode & 0o7777
  }

  @Test("it is for the participant only, and the folder is made", arguments: Role.allCases)
  func saving(role: Role) throws {
    let folder = try TemporaryFolder()
    let xml = "<a name=\"日本 \u{1F600}\"/>\n"

    let path = keep(xml, beside: folder.path + "/a/b/agents.json", role: role).path

    #expect(path == "\(folder.path)/a/b/\(role.rawValue)-metadata.xml")
    #expect(try folder.read("a/b/\(role.rawValue)-metadata.xml") == xml)
    #expect(mode(path) == 0o600)
    #expect(mode(folder.path + "/a/b") == 0o700)
  }

  @Test("a file that has the name stays as it is, whatever it holds; the same contents are kept once")
  func keepsWhatIsThere() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "s/agents-metadata.xml")
    let state = folder.path + "/s/agents.json"

    #expect(keep("<a/>", beside: state).path == folder.path + "/s/agents-metadata-2.xml")
    #expect(keep("<b/>", beside: state).path == folder.path + "/s/agents-metadata-3.xml")
    #expect(keep("<a/>", beside: state).path == folder.path + "/s/agents-metadata-2.xml")
    #expect(keep("mine", beside: state).path == folder.path + "/s/agents-metadata.xml")

    #expect(try folder.read("s/agents-metadata.xml") == "mine")
    #expect(try folder.read("s/agents-metadata-2.xml") == "<a/>")
    #expect(try folder.read("s/agents-metadata-3.xml") == "<b/>")
  }

  @Test("links, folders and pipes that have the name are left alone, and so is what they lead to")
  func otherThings() throws {
    let folder = try TemporaryFolder()
    let outside = try folder.write("untouched", to: "outside")
    try folder.makeFolder("s/agents-metadata-2.xml")
    symlink(outside, folder.path + "/s/agents-metadata.xml")
    mkfifo(folder.path + "/s/agents-metadata-3.xml", 0o600)

    let path = keep("<a/>", beside: folder.path + "/s/agents.json").path

    #expect(path == folder.path + "/s/agents-metadata-4.xml")
    #expect(try folder.read("outside") == "untouched")
  }

  @Test("beside a linked state file it stands where the file really is")
  func linked() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("drive")
    symlink("drive/run.json", folder.path + "/link.json")

    let path = keep("<a/>", beside: folder.path + "/link.json").path

    #expect(path == folder.path + "/drive/agents-metadata.xml")
    #expect(access(folder.path + "/agents-metadata.xml", F_OK) != 0)
  }

  @Test("10 MB are kept whole, and once")
  func large() throws {
    let folder = try TemporaryFolder()
    let xml = "<a>" + String(repeating: "x", count: 9_999_993) + "</a>"

    let path = keep(xml, beside: folder.path + "/agents.json").path

    #expect(FileStatus(ofPath: path)?.bytes == xml.utf8.count)
    #expect(keep(xml, beside: folder.path + "/agents.json").path == path)
  }

  @Test("what is in the way is said in words, without its control characters")
  func failing() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("x", to: "file\u{1B}[2J")

    let reading = keep("<a/>", beside: file + "/agents.json")

    #expect(reading.findings.map(\.code) == ["metadata/not-kept"])
    #expect(reading.path.isEmpty)
    #expect(reading.findings.allSatisfy { !$0.message.contains("\u{1B}") })
    #expect(reading.findings.first?.message.contains("cannot be saved beside your answers: ") == true)
  }
}
