import Glibc
import TestSupport
import Testing

@testable import Machine

@Suite struct PathCompletionTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in [
      "Downloads/Amazon Connect_ins-1.xml", "Downloads/Amazon Connect certificate.pem", "Downloads/it's $5.xml",
      "Downloads/report (1).pdf", "Downloads/report (2).pdf", "Downloads/\u{E9}t\u{E9} \u{1F600}.xml", ".hidden/a.xml",
      "Desktop/a.xml", "other.txt",
    ] {
      try folder.write("x", to: name)
    }
  }

  private func complete(_ typed: String, within milliseconds: Int = PathCompletion.mostMilliseconds) -> PathCompletion {
    PathCompletion(of: typed, home: folder.path, currentFolder: folder.path, within: milliseconds)
  }

  @Test(
    "what is certain is completed in the style of what was typed",
    arguments: [
      ("Do", "Downloads/"),
      ("do", "Downloads/"),
      ("~", "~/"),
      ("~/Dow", "~/Downloads/"),
      ("..", "../"),
      (" Dow", "Downloads/"),
      (".h", ".hidden/"),
      ("~/Downloads/Am", "~/Downloads/Amazon Connect_ins-1.xml"),
      ("Downloads/re", "Downloads/report ("),
      ("'Downloads/Am", "'Downloads/Amazon Connect_ins-1.xml'"),
      ("'Dow", "'Downloads/"),
      ("\"Downloads/Amazon Connect_", "\"Downloads/Amazon Connect_ins-1.xml\""),
      ("'Downloads/it", #"'Downloads/it'\''s $5.xml'"#),
      ("\"Downloads/it", #""Downloads/it's \$5.xml""#),
      ("Downloads/it", "Downloads/it's $5.xml"),
      (#"Downloads/Amazon\ Connect_"#, #"Downloads/Amazon\ Connect_ins-1.xml"#),
      (#"Downloads/it\'"#, #"Downloads/it\'s\ \$5.xml"#),
      (#"Downloads/report\ "#, #"Downloads/report\ \("#),
      ("'Downloads'/Am", #"'Downloads'/Amazon\ Connect_ins-1.xml"#),
      ("Downloads/\u{E9}", "Downloads/\u{E9}t\u{E9} \u{1F600}.xml"),
      ("Downloads/e\u{301}t", "Downloads/\u{E9}t\u{E9} \u{1F600}.xml"),
    ])
  func completing(typed: String, completed: String) {
    #expect(complete(typed).completed == completed)
  }

  @Test(
    "what is completed leads to the file",
    arguments: [
      "Downloads/Am", "'Downloads/it", "\"Downloads/it", #"Downloads/it\'"#, "~/Downloads/\u{E9}", "'Downloads'/Am",
    ])
  func roundTrip(typed: String) {
    let completed = complete(typed).completed

    #expect(TypedPath(typed: completed, home: folder.path, currentFolder: folder.path)?.exists == true)
  }

  @Test("a file address is completed with its percent coding")
  func address() {
    let start = "file://" + folder.path + "/Downloads/"

    #expect(complete(start + "Amazon%20Connect_").completed == start + "Amazon%20Connect_ins-1.xml")
    #expect(complete(start + "i").completed == start + "it%27s%20%245.xml")
    #expect(complete("file://").completed == "file://")
  }

  @Test("candidates are names, folders first, XML next, hidden ones only when asked for")
  func candidates() throws {
    try folder.write("x", to: "Documents.txt")
    try folder.write("x", to: "Data.xml")

    #expect(complete("D").candidates == ["Desktop/", "Downloads/", "Data.xml", "Documents.txt"])
    #expect(complete("").candidates == ["Desktop/", "Downloads/", "Data.xml", "Documents.txt", "other.txt"])
    #expect(complete("").completed == "")
    #expect(complete("Do").candidates == ["Downloads/", "Documents.txt"])
    #expect(complete("Downloads/").candidates.count == 6)
    #expect(complete("Dow").candidates.isEmpty)
  }

  @Test("of several files the only XML file is taken, unless a folder fits too")
  func onlyXML() throws {
    try folder.write("x", to: "m/meta.xml")
    try folder.write("x", to: "m/meta.pem")
    #expect(complete("m/me").completed == "m/meta.xml")

    try folder.makeFolder("m/metadata")
    #expect(complete("m/me").completed == "m/meta")
    #expect(complete("m/me").candidates == ["metadata/", "meta.xml", "meta.pem"])
  }

  @Test(
    "nothing is added where nothing fits",
    arguments: ["zzz", "zzz/y", "Desktop/b", "~nobody/D", "/proc/self/mem/x", "Downloads\0/"])
  func nothing(typed: String) {
    #expect(complete(typed).completed == typed)
    #expect(complete(typed).candidates.isEmpty)
  }

  @Test("pipes, broken links and names that no screen can show are not offered; links to files are")
  func hostileNames() throws {
    let odd = try folder.makeFolder("odd")
    mkfifo(odd + "/pipe.xml", 0o600)
    symlink("/nowhere", odd + "/broken.xml")
    symlink(odd, odd + "/link")
    for name in ["line\nbreak.xml", "escape\u{1B}[2J.xml", "override\u{202E}lmx.xml", "c1\u{9B}31m.xml"] {
      try folder.write("x", to: "odd/" + name)
    }
    let invalid = Array(odd.utf8CString.dropLast()) + [0x2F, -1, -2, 0x2E, 0x78, 0x6D, 0x6C, 0]
    close(open(invalid, O_CREAT | O_WRONLY, 0o600))
    try folder.write("x", to: "odd/\u{1F469}\u{200D}\u{1F4BB} fine.xml")

    #expect(complete("odd/").candidates == ["link/", "\u{1F469}\u{200D}\u{1F4BB} fine.xml"])
  }

  @Test("when the time is over, 50 names are looked at all the same, and nothing is claimed of the others")
  func late() throws {
    for number in 10..<70 { try folder.write("x", to: "late/file-\(number).xml") }

    let found = complete("late/f", within: -1)

    #expect(found.candidates.count == 50)
    #expect(found.completed == "late/f")
    #expect(complete("late/f").completed == "late/file-")
  }

  @Test("at most 50 of 100,000 names are listed, in bounded time")
  func hugeFolder() throws {
    let huge = try TemporaryFolder(inMemory: true)
    for number in 0..<100_000 {
      close(open("\(huge.path)/file-\(100_000 + number).xml", O_CREAT | O_WRONLY | O_CLOEXEC, 0o600))
    }

    var found = complete("")
    // The processor's time, which nobody else on the machine can use up.
    let time = ProcessorTime.measure { found = complete(huge.path + "/f") }

    print("Tab among 100,000 files: \(time)")
    #expect(found.candidates.count == 50)
    // Complete within the limit, or cut short, and then nothing is claimed.
    #expect([huge.path + "/file-1", huge.path + "/f"].contains(found.completed))
    #expect(time < .milliseconds(3 * PathCompletion.mostMilliseconds))
  }
}
