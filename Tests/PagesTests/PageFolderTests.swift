import FoundationEssentials
import Glibc
import TestSupport
import Testing
import Wizard

@testable import Pages

@Suite("Folder of pages")
struct PageFolderTests {
  /// The folder that the program's pages are made from.
  static let source = Repository.path("Resources/pages")

  /// Does something with a copy of the pages.
  private func withCopy<Value>(_ body: (_ folder: String) throws -> Value) throws -> Value {
    let home = try TemporaryFolder()
    let folder = home.path + "/pages"
    try FileManager.default.copyItem(atPath: Self.source, toPath: folder)
    return try withExtendedLifetime(home) { try body(folder) }
  }

  private func write(_ bytes: some Sequence<UInt8>, to path: String) throws {
    try Data(bytes).write(to: URL(filePath: path))
  }

  @Test(
    "the program holds exactly the files of the folder, the findings, the script, the tapes, the sample and the console"
  )
  func embedded() throws {
    let files = try FileManager.default.subpathsOfDirectory(atPath: Self.source).filter { $0 != "workshop" }

    let others = ["findings.md", "iam.sh", "tapes/module.tape", "tapes/module-admins.tape", "samples/metadata.xml"]
    let console = try FileManager.default.subpathsOfDirectory(atPath: "\(Self.source)/../console")
      .filter { $0 != "today" && $0 != "workshop" }
    let names = files.map { "pages/\($0)" } + others + console.map { "console/\($0)" }
    #expect(Set(EmbeddedResource.names) == Set(names))
    for name in names {
      let content = try String(contentsOf: URL(filePath: "\(Self.source)/../\(name)"), encoding: .utf8)
      #expect(try EmbeddedResource.text(named: name).markdown == content)
    }
    #expect(throws: FileFault("the page is missing.", file: "pages/other.md")) {
      try EmbeddedResource.text(named: "pages/other.md")
    }
  }

  @Test("a folder gives the same pages as the program")
  func read() throws {
    let folder = try PageFolder(reading: Self.source)
    #expect(try folder.usablePages() == Pages.embedded())
    #expect(folder.ownPages == Pages.fileNames)
    #expect(folder.otherFiles.isEmpty)
  }

  @Test("a trainer's words are read, and pages that are missing are the program's own")
  func changed() throws {
    try withCopy { folder in
      let path = "\(folder)/review.md"
      let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
      try write("# Look again\n".utf8 + Array(text.utf8.drop { $0 != UInt8(ascii: "\n") }), to: path)
      for name in Pages.fileNames where name != "review.md" {
        try FileManager.default.removeItem(atPath: "\(folder)/\(name)")
      }

      let read = try PageFolder(reading: folder + "/")

      var expected = try Pages.embedded()
      expected["review"]?.title = "Look again"
      #expect(try read.usablePages() == expected)
      #expect(read.ownPages == ["review.md"])
    }
  }

  @Test("a folder that is missing, or no folder, is named with the reason")
  func noFolder() throws {
    for (path, reason) in [("/nowhere", "No such file or directory"), (#filePath, "Not a directory")] {
      let error = #expect(throws: FileFault.self) { try PageFolder(reading: path) }
      #expect(error?.description == "\(path): the folder of pages cannot be read: \(reason).")
    }
  }

  @Test("a folder without a page is refused: its words would never be seen")
  func noPage() throws {
    try withCopy { folder in
      for name in Pages.fileNames { try FileManager.default.removeItem(atPath: "\(folder)/\(name)") }
      try write("# Notes\n".utf8, to: "\(folder)/README.md")
      let faults = try PageFolder(reading: folder).faults
      let words =
        "the folder holds no page. The pages are called: before-you-start.md, enable-sso.md, create-organization.md, "
        + "add-application.md, name-application.md, download-metadata.md, set-relay-state.md, review.md."
      #expect(faults == [FileFault(words, file: folder)])
    }
  }

  @Test(
    "a page under a name that is nearly right is a fault",
    arguments: [
      ("Enable-SSO.md", true), ("enable_sso.md", true), ("enabel-sso.md", true), ("enable-ssso.MD", true),
      ("enable-sso.md~", false), ("enable-sso (copy).md", false), ("README.md", false),
    ])
  func misnamed(_ name: String, _ isFault: Bool) throws {
    try withCopy { folder in
      try FileManager.default.moveItem(atPath: "\(folder)/enable-sso.md", toPath: "\(folder)/\(name)")
      let read = try PageFolder(reading: folder)
      let fault = FileFault(
        "there is no page with this name. Perhaps it is: enable-sso.md", file: "\(folder)/\(name)")
      #expect(read.faults == (isFault ? [fault] : []))
      #expect(read.otherFiles == (isFault || name.hasSuffix("~") ? [] : [name]))
    }
  }

  /// The faults of a folder with one page replaced.
  private func faults(review bytes: some Sequence<UInt8>) throws -> [FileFault] {
    try withCopy { folder in
      try write(bytes, to: "\(folder)/review.md")
      return try PageFolder(reading: folder).faults.map { FileFault($0.words, file: "review.md", line: $0.line) }
    }
  }

  @Test("what is no file, or no text, is refused without waiting")
  func unreadable() throws {
    let faulty = Array("# Review\n\n- Short title: Review\n- Minutes: 4\n\nText ".utf8) + [0xC3, 0x28, 0x0A]
    let notUTF8 = "the text is not UTF-8. Please save the file as UTF-8."
    #expect(try faults(review: faulty) == [FileFault(notUTF8, file: "review.md", line: 6)])
    let large = repeatElement(UInt8(ascii: "#"), count: 10_000_000)
    let tooLarge = "the file is larger than 256 KB, too large for a page."
    #expect(try faults(review: large) == [FileFault(tooLarge, file: "review.md")])

    try withCopy { folder in
      let path = "\(folder)/review.md"
      func fault() throws -> String? { try PageFolder(reading: folder).faults.first?.words }

      try FileManager.default.removeItem(atPath: path)
      try #require(mkfifo(path, 0o600) == 0)
      #expect(try fault() == "the file cannot be read: it is not a file.")

      try FileManager.default.removeItem(atPath: path)
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
      #expect(try fault() == "the file cannot be read: it is not a file.")

      try FileManager.default.removeItem(atPath: path)
      try #require(symlink("review.md", path) == 0)
      #expect(try fault() == "the file cannot be read: Too many levels of symbolic links.")

      try FileManager.default.removeItem(atPath: path)
      try #require(symlink("/dev/zero", path) == 0)
      #expect(try fault() == "the file cannot be read: it is not a file.")
    }
  }

  @Test("the first fault of each file is named by its path and line, in the order of the places")
  func fault() throws {
    try withCopy { folder in
      try write("# Review\n\n- Short title: Review\n".utf8, to: "\(folder)/review.md")
      try write("Hello\n\n## Nothing\n".utf8, to: "\(folder)/enable-sso.md")

      let read = try PageFolder(reading: folder)

      #expect(throws: PageFaults(folder: folder, faults: read.faults)) { try read.usablePages() }
      #expect(
        read.faults.map(\.description) == [
          "\(folder)/enable-sso.md, line 1: a page begins with its title: # Title",
          "\(folder)/review.md, line 3: the list under the title needs an entry: - Minutes: 5",
        ])
    }
  }
}
