import Glibc
import TestSupport
import Testing

@testable import Machine

@Suite struct FolderTests {
  private let place: TemporaryFolder

  init() throws { place = try TemporaryFolder() }

  private func failure(_ body: () throws -> Void) -> FileFailure? {
    do {
      try body()
      return nil
    } catch {
      return error as? FileFailure
    }
  }

  @Test("a file is read whole or up to the limit, and one that is missing is none")
  func reading() throws {
    try place.write("0123456789", to: "file")
    let folder = try Folder(place.path)

    #expect(try folder.read("file", limit: 100) == Array("0123456789".utf8))
    #expect(try folder.read("file", limit: 4) == Array("0123".utf8))
    #expect(try folder.read("missing", limit: 4) == nil)
    #expect(try RegularFile.contents(of: place.path + "/file", atMost: 4) == Array("0123".utf8))
    #expect(failure { _ = try RegularFile.contents(of: place.path + "/missing", atMost: 4) }?.code == ENOENT)
    #expect(failure { _ = try RegularFile.contents(of: place.path + "/file\0x", atMost: 4) }?.code == ENOENT)
  }

  @Test("what is no file is never read, nor waited for")
  func otherKinds() throws {
    mkfifo(place.path + "/pipe", 0o600)
    try place.makeFolder("inner")
    try place.write("x", to: "file")
    symlink("file", place.path + "/link")
    let folder = try Folder(place.path)

    #expect(failure { _ = try folder.read("pipe", limit: 9) }?.reason == "it is a pipe, not a file")
    #expect(failure { _ = try folder.read("inner", limit: 9) }?.reason == "it is a folder")
    #expect(failure { _ = try folder.read("link", limit: 9) }?.reason == "it is a symbolic link")
    for (name, kind) in [("pipe", FileStatus.Kind.pipe), ("inner", .folder)] {
      #expect(failure { _ = try RegularFile(opening: place.path + "/" + name) }?.cause == .kind(kind))
    }
    #expect(failure { _ = try RegularFile(opening: "/dev/null") }?.cause == .kind(.device))
    #expect(try RegularFile.contents(of: place.path + "/link", atMost: 9) == Array("x".utf8))
  }

  @Test("a new file is its owner's alone, or as open as the mask lets it be, and never takes a name that is there")
  func writing() throws {
    let folder = try Folder(place.path)
    try folder.write([1], to: "own")
    try folder.write([2], to: "open", mode: 0o644)

    #expect(try folder.status(of: "own")?.permissions == 0o600)
    #expect(try folder.status(of: "open")?.permissions == 0o644)
    #expect(failure { try folder.write([3], to: "own") }?.code == EEXIST)
    #expect(try folder.read("own", limit: 9) == [1])
  }

  @Test("a file is put in the place of another, or of a link, whose file stays as it is")
  func putting() throws {
    let outside = try place.write("theirs", to: "outside")
    try place.makeFolder("inner")
    symlink(outside, place.path + "/inner/name")
    symlink(outside, place.path + "/inner/name.new")
    let folder = try Folder(place.path + "/inner")

    try folder.put([1], as: "name")
    try folder.put([2], as: "name")

    #expect(try folder.read("name", limit: 9) == [2])
    #expect(try place.read("outside") == "theirs")
    #expect(try FolderListing(of: place.path + "/inner").entries.map(\.name) == ["name"])
  }

  @Test("folders are made with those around them, for their owner alone")
  func making() throws {
    _ = try Folder(making: place.path + "/a/b//c/")

    #expect(try FileStatus(at: place.path + "/a").permissions == 0o700)
    #expect(try FileStatus(at: place.path + "/a/b/c").permissions == 0o700)
    #expect(failure { _ = try Folder(making: place.path + "/x/../y") }?.reason.contains("does not exist") == true)
    try place.write("", to: "file")
    #expect(failure { _ = try Folder(making: place.path + "/file") }?.code == EEXIST)
    let inFile = failure { _ = try Folder(making: place.path + "/file/inner") }
    #expect(inFile?.code == EEXIST && inFile?.path == place.path + "/file")
  }

  @Test("a name that is taken gets a number")
  func freeNames() throws {
    try place.write("", to: "a.xml")
    symlink("/nowhere", place.path + "/a-2.xml")
    let folder = try Folder(place.path)

    #expect(try folder.freeName("a", ".xml") == "a-3.xml")
    #expect(try folder.freeName("b", ".xml") == "b.xml")
  }

  @Test("a listing has the wanted names, and says where it cannot be had")
  func listing() throws {
    for name in ["b", "a", "line\nbreak", ".hidden"] { try place.write("", to: name) }

    #expect(Set(try FolderListing(of: place.path).entries.map(\.name)) == ["a", "b", "line\nbreak", ".hidden"])
    let showable = FolderListing.showable(in: place.path, until: Deadline(milliseconds: 1_000)) { $0 != "a" }
    #expect(Set(showable.map(\.name)) == ["b", ".hidden"])
    #expect(failure { _ = try FolderListing(of: place.path + "/missing") }?.code == ENOENT)
    #expect(failure { _ = try FolderListing(of: place.path + "/a") }?.code == ENOTDIR)
  }

  @Test(
    "the parts of a path are told as Linux tells them",
    arguments: [
      ("/a/b", "/a", "b"), ("b", ".", "b"), ("/b", "/", "b"), ("/a//b", "/a", "b"), ("a/", ".", ""), ("/", "/", ""),
      ("/e/\u{301}x", "/e", "\u{301}x"),
    ])
  func parts(path: String, parent: String, name: String) {
    #expect(PathParts.parent(of: path) == parent)
    #expect(PathParts.name(of: path) == name)
  }
}
