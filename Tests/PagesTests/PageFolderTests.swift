import FoundationEssentials
import Glibc
import Testing
import Wizard

@testable import Pages

@Suite("Folder of pages")
struct PageFolderTests {
  /// The folder that the program's pages are made from.
  static let source = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Resources/pages").path

  /// A copy of the pages that is removed after its use.
  private func withCopy(_ body: (_ folder: String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "pages-\(UUID().uuidString)").path
    try FileManager.default.copyItem(atPath: Self.source, toPath: folder)
    defer {
      // A folder that is left over in the temporary folder harms nothing.
      try? FileManager.default.removeItem(atPath: folder)
    }
    try body(folder)
  }

  private func write(_ bytes: some Sequence<UInt8>, to path: String) throws {
    try Data(bytes).write(to: URL(filePath: path))
  }

  @Test("the program holds exactly the files of the folder and the findings, byte for byte")
  func embedded() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.source)

    let names = files.map { "pages/\($0)" } + ["findings.md"]
    #expect(Set(EmbeddedResource.names) == Set(names))
    for name in names {
      let content = try String(contentsOf: URL(filePath: "\(Self.source)/../\(name)"), encoding: .utf8)
      #expect(try EmbeddedResource.text(named: name).markdown == content)
    }
    #expect(throws: PageError(.fileMissing, file: "pages/other.md")) {
      try EmbeddedResource.text(named: "pages/other.md")
    }
  }

  @Test("a folder gives the same pages as the program")
  func read() throws {
    let embedded = try Pages.embedded()
    #expect(try Pages.read(folder: Self.source) == embedded)
  }

  @Test("a trainer's words are read")
  func changed() throws {
    try withCopy { folder in
      let path = "\(folder)/review.md"
      let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
      try write("# Look again\n".utf8 + Array(text.utf8.drop { $0 != UInt8(ascii: "\n") }), to: path)

      #expect(try Pages.read(folder: folder)["review"]?.title == "Look again")
    }
  }

  @Test("a missing page or folder is named")
  func missing() throws {
    try withCopy { folder in
      try FileManager.default.removeItem(atPath: "\(folder)/enable-sso.md")

      let error = #expect(throws: PageError.self) { try Pages.read(folder: folder) }

      #expect(error == PageError(.fileMissing, file: "\(folder)/enable-sso.md"))
      #expect(error?.description == "\(folder)/enable-sso.md: the page is missing.")
    }
    #expect(throws: PageError(.fileMissing, file: "/nowhere/before-you-start.md")) {
      try Pages.read(folder: "/nowhere")
    }
  }

  @Test("what is no file, or no text, is refused without waiting")
  func unreadable() throws {
    try withCopy { folder in
      let path = "\(folder)/review.md"

      try write(Array("# Review\n\n- Short title: Review\n- Minutes: 4\n\nText ".utf8) + [0xC3, 0x28, 0x0A], to: path)
      #expect(throws: PageError(.notUTF8, file: path, line: 6)) { try Pages.read(folder: folder) }

      try write(repeatElement(UInt8(ascii: "#"), count: 10_000_000), to: path)
      #expect(throws: PageError(.tooLarge, file: path)) { try Pages.read(folder: folder) }

      try FileManager.default.removeItem(atPath: path)
      try #require(mkfifo(path, 0o600) == 0)
      #expect(throws: PageError(.unreadable("it is not a file"), file: path)) { try Pages.read(folder: folder) }

      try FileManager.default.removeItem(atPath: path)
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
      #expect(throws: PageError(.unreadable("it is not a file"), file: path)) { try Pages.read(folder: folder) }
    }
  }

  @Test("a fault in a folder is named by its path and line")
  func fault() throws {
    try withCopy { folder in
      let path = "\(folder)/review.md"
      try write("# Review\n\n- Short title: Review\n".utf8, to: path)

      let error = #expect(throws: PageError.self) { try Pages.read(folder: folder) }

      #expect(error?.description.hasPrefix("\(path), line 3: the list under the title needs an entry") == true)
    }
  }
}
