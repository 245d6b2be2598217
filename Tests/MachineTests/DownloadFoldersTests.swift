import Glibc
import TestSupport
import Testing

@testable import Machine

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
    var ready = pollfd(fd: try #require(watch.descriptor), events: Int16(POLLIN), revents: 0)
    #expect(poll(&ready, 1, 0) == 1)
    #expect(watch.changed())
    #expect(!watch.changed())

    rename(try elsewhere.write("x", to: "b.part"), folder.path + "/b.XML")
    #expect(watch.changed())
  }

  @Test("an XML file that goes is noticed once, too: it is offered no longer")
  func leaving() throws {
    let folder = try TemporaryFolder()
    for name in ["a.xml", "b.xml"] { try folder.write("x", to: name) }
    let watch = watch(folder)
    unlink(folder.path + "/a.xml")
    #expect(watch.changed() && !watch.changed())
    rename(folder.path + "/b.xml", folder.path + "/b.part")
    #expect(watch.changed() && !watch.changed())
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

    #expect(watch.descriptor == nil)
    #expect(watch.callAgainAfter == nil)
    #expect(!watch.changed())
  }
}
