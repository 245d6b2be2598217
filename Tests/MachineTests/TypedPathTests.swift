import TestSupport
import Testing

@testable import Machine

@Suite struct TypedPathTests {
  private func mostProbable(_ typed: String) -> String? {
    TypedPath.candidates(for: typed, home: "/home/me", currentFolder: "/here").last
  }

  @Test(
    "every way to write a path leads to the file",
    arguments: [
      ("/home/me/x.xml", "/home/me/x.xml"),
      ("x.xml", "/here/x.xml"),
      ("./a//b/./x.xml", "/here/a/b/x.xml"),
      ("../x.xml", "/here/../x.xml"),
      ("~/Downloads/x.xml", "/home/me/Downloads/x.xml"),
      ("~", "/home/me"),
      ("~other/x.xml", "/here/~other/x.xml"),
      ("'~/Amazon Connect.xml'", "/home/me/Amazon Connect.xml"),
      ("  /home/me/x.xml \r\n", "/home/me/x.xml"),
      ("\u{202A}/home/me/x.xml\u{200B}", "/home/me/x.xml"),
      ("'/home/me/Amazon Connect_ins-1.xml' ", "/home/me/Amazon Connect_ins-1.xml"),
      ("\"/home/me/Amazon Connect_ins-1.xml\"", "/home/me/Amazon Connect_ins-1.xml"),
      ("\u{201C}/home/me/x y.xml\u{201D}", "/home/me/x y.xml"),
      (#"'/home/me/it'\''s.xml'"#, "/home/me/it's.xml"),
      (#"/home/me/Amazon\ Connect\ \(1\).xml"#, "/home/me/Amazon Connect (1).xml"),
      (#"~/"My Files"/x.xml"#, "/home/me/My Files/x.xml"),
      (#""/a/\$b\"c\d.xml""#, #"/a/$b"c\d.xml"#),
      ("/home/me/O'Brien/x.xml", "/home/me/O'Brien/x.xml"),
      ("file:///home/me/Amazon%20Connect%5Fins-1.xml", "/home/me/Amazon Connect_ins-1.xml"),
      ("file://localhost/home/me/x.xml", "/home/me/x.xml"),
      ("file:/home/me/%C3%A9.xml", "/home/me/\u{E9}.xml"),
      ("FILE:///home/me/50%25%zz%+1.xml", "/home/me/50%%zz%+1.xml"),
      ("'file:///home/me/x.xml'", "/home/me/x.xml"),
      ("file:///C:/Users/me/x.xml", "/mnt/c/Users/me/x.xml"),
      ("file://wsl.localhost/Ubuntu/home/me/x.xml", "/home/me/x.xml"),
      (#"C:\Users\me\Downloads\Amazon Connect_ins-1.xml"#, "/mnt/c/Users/me/Downloads/Amazon Connect_ins-1.xml"),
      (#""D:\x.xml""#, "/mnt/d/x.xml"),
      ("c:/Users/me/x.xml", "/mnt/c/Users/me/x.xml"),
      (#"\\wsl$\Ubuntu\home\me\x.xml"#, "/home/me/x.xml"),
      (#"\\wsl.localhost\Debian\home\me\x.xml"#, "/home/me/x.xml"),
      ("/tmp/\u{1F600} \u{65E5}\u{672C}.xml", "/tmp/\u{1F600} \u{65E5}\u{672C}.xml"),
    ])
  func reading(typed: String, path: String) {
    #expect(mostProbable(typed) == path)
  }

  @Test(
    "what names no file has no candidates",
    arguments: ["", " \n\t", "\u{200B}\u{FEFF}", String(repeating: "a", count: 10_000_000)])
  func nothing(typed: String) {
    #expect(TypedPath.candidates(for: typed, home: "/home/me", currentFolder: "/here").isEmpty)
    #expect(TypedPath(typed: typed, home: "/home/me", currentFolder: "/here") == nil)
  }

  @Test(
    "a zero byte, which would end the name early, is in no candidate",
    arguments: ["/etc/passwd\0.xml", "file:///etc/passwd%00.xml"])
  func zeroByte(typed: String) {
    let candidates = TypedPath.candidates(for: typed, home: "/home/me", currentFolder: "/here")

    #expect(!candidates.contains { $0.utf8.contains(0) })
    #expect(!candidates.contains("/etc/passwd"))
  }

  @Test("without a home, ~ stays a name")
  func noHome() {
    #expect(TypedPath.candidates(for: "~/x.xml", home: "", currentFolder: "/here") == ["/here/~/x.xml"])
  }

  @Test(
    "a file whose name looks like quoting is found as it is typed",
    arguments: [
      "'quoted'.xml", #"back\ slash.xml"#, "O'Brien.xml", "~", "file:x", #"C:\x.xml"#, "100%20.xml", " blank ",
    ])
  func literal(name: String) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("x", to: name)

    let found = TypedPath(typed: name, home: "/nowhere", currentFolder: folder.path)

    #expect(found?.path == file && found?.exists == true)
  }

  @Test("the reading that exists is taken before a more probable one")
  func existing() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("x", to: #"Amazon\ Connect.xml"#)
    try folder.write("x", to: "Amazon Connect.xml")

    #expect(TypedPath(typed: file, home: "", currentFolder: "/")?.path == file)
  }

  @Test("two spellings of an accented letter are two files")
  func accents() throws {
    let folder = try TemporaryFolder()
    let composed = try folder.write("x", to: "caf\u{E9}.xml")

    let found = try #require(TypedPath(typed: "'caf\u{E9}.xml'", home: "", currentFolder: folder.path))
    let other = try #require(TypedPath(typed: "cafe\u{301}.xml", home: "", currentFolder: folder.path))

    #expect(found.exists && found.path.utf8.elementsEqual(composed.utf8))
    #expect(!other.exists)
  }

  @Test("a name of 255 bytes is found")
  func longName() throws {
    let folder = try TemporaryFolder()
    let name = String(repeating: "n", count: 251) + ".xml"
    try folder.write("x", to: name)

    #expect(TypedPath(typed: "'\(name)'", home: "", currentFolder: folder.path)?.exists == true)
  }
}
