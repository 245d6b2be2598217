import Glibc
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

@Suite struct DownloadFoldersTests {
  private func folders(
    _ environment: Environment, home: TemporaryFolder, current: String = "/nowhere", windows: String? = nil
  ) -> [String] {
    DownloadFolders(environment: environment, home: home.path, currentFolder: current, windowsPeople: windows).all
  }

  @Test("the download folder is the one of the environment, else of user-dirs.dirs, else Downloads")
  func downloadFolder() throws {
    let home = try TemporaryFolder()
    let usual = try home.makeFolder("Downloads")
    let german = try home.makeFolder("Meine Downloads")
    let named = try home.makeFolder("named")
    #expect(folders([:], home: home) == [usual, home.path])

    try home.write(
      "# made by xdg\nXDG_DESKTOP_DIR=\"$HOME/D\"\nXDG_DOWNLOAD_DIR=\"$HOME/Meine Downloads\"\n",
      to: ".config/user-dirs.dirs")
    #expect(folders([:], home: home) == [german, home.path])
    #expect(folders(["XDG_CONFIG_HOME": "/nowhere"], home: home) == [usual, home.path])
    #expect(folders(["XDG_DOWNLOAD_DIR": named], home: home, current: named) == [named, home.path])
    #expect(folders(["XDG_DOWNLOAD_DIR": "relative"], home: home) == [home.path])
  }

  @Test("in WSL the downloads of the people of Windows are searched too")
  func windows() throws {
    let home = try TemporaryFolder()
    let windows = try TemporaryFolder()
    let downloads = try windows.makeFolder("me/Downloads")
    try windows.makeFolder("Public/Downloads")
    try windows.makeFolder("other/Documents")

    #expect(folders([:], home: home, windows: windows.path) == [home.path, downloads])
    #expect(folders([:], home: home, windows: "/nowhere") == [home.path])
  }

  @Test("WSL is known by the environment or by the kernel")
  func wsl() throws {
    let folder = try TemporaryFolder()
    let kernel = try folder.write("Linux version 5.15.167.4-microsoft-standard-WSL2 (gcc)", to: "wsl")
    let other = try folder.write("Linux version 6.1.0-18-amd64 (debian-kernel@lists.debian.org)", to: "debian")

    #expect(WindowsPath.isInWSL(environment: [:], version: kernel))
    #expect(!WindowsPath.isInWSL(environment: [:], version: other))
    #expect(WindowsPath.isInWSL(environment: ["WSL_DISTRO_NAME": "Ubuntu"], version: other))
    #expect(!WindowsPath.isInWSL(environment: [:], version: "/nowhere"))
  }
}

@Suite struct DownloadWatchTests {
  private func watch(_ folder: TemporaryFolder, windows: String? = nil) -> DownloadWatch {
    DownloadWatch(
      DownloadFolders(environment: [:], home: folder.path, currentFolder: "/nowhere", windowsPeople: windows))
  }

  @Test("an XML file that is written, or moved in, is noticed once")
  func arriving() throws {
    let folder = try TemporaryFolder()
    let elsewhere = try TemporaryFolder()
    let watch = watch(folder)
    #expect(!watch.changed())

    try folder.write("x", to: "notes.txt")
    #expect(!watch.changed())
    try folder.write("x", to: "a.xml")
    var ready = pollfd(fd: watch.descriptor, events: Int16(POLLIN), revents: 0)
    #expect(poll(&ready, 1, 0) == 1)
    #expect(watch.changed())
    #expect(!watch.changed())

    rename(try elsewhere.write("x", to: "b.part"), folder.path + "/b.XML")
    #expect(watch.changed())
  }

  @Test("more events than the system keeps count as a change")
  func overflow() throws {
    let folder = try TemporaryFolder(inMemory: true)
    let watch = watch(folder)

    for number in 0..<20_000 {
      close(open("\(folder.path)/\(number)", O_CREAT | O_WRONLY | O_CLOEXEC, 0o600))
    }
    #expect(watch.changed())
    #expect(!watch.changed())
  }

  @Test("changes that the system does not tell of are seen by the folder's time")
  func windows() throws {
    let folder = try TemporaryFolder()
    let people = try TemporaryFolder()
    try people.makeFolder("me/Downloads")
    let watch = watch(folder, windows: people.path)
    #expect(watch.callAgainAfter != nil)
    #expect(!watch.changed())

    try people.write("x", to: "me/Downloads/a.xml")
    #expect(watch.changed())
    #expect(!watch.changed())
  }

  @Test("without a folder nothing is watched, and nothing breaks")
  func nothing() {
    let watch = DownloadWatch(
      DownloadFolders(environment: [:], home: "/nowhere", currentFolder: "/nowhere", windowsPeople: nil))

    #expect(watch.descriptor == -1)
    #expect(watch.callAgainAfter == nil)
    #expect(!watch.changed())
  }
}
