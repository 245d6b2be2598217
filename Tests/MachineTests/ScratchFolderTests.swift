import Glibc
import Machine
import TestSupport
import Testing

@Suite struct ScratchFolderTests {
  private let parent: TemporaryFolder

  init() throws { parent = try TemporaryFolder() }

  private func made(_ variables: Environment) throws -> ScratchFolder {
    try ScratchFolder(madeBy: variables)
  }

  /// nil where the name is no folder.
  private func permissions(_ name: String) throws -> mode_t? {
    let status = try FileStatus(at: parent.path + "/" + name, followingLinks: false)
    return status.isFolder ? status.permissions : nil
  }

  @Test("it is made for its owner alone, in the runtime folder, and found again")
  func inRuntimeFolder() throws {
    let variables: Environment = ["XDG_RUNTIME_DIR": parent.path + "/", "TMPDIR": "/nowhere"]
    #expect(ScratchFolder(locatedBy: variables).path == parent.path + "/connect-sso")
    #expect(try FolderListing(of: parent.path).entries.isEmpty)

    let folder = try made(variables)

    #expect(folder.path == parent.path + "/connect-sso")
    #expect(try permissions("connect-sso") == 0o700)
    #expect(try made(variables) == folder)
    #expect(folder.file("present-agents.json") == parent.path + "/connect-sso/present-agents.json")
  }

  @Test(
    "a runtime folder that cannot be used is passed over",
    arguments: ["", "relative", "/nowhere/at/all", "/etc/hostname"]
  )
  func withoutRuntimeFolder(runtime: String) throws {
    let folder = try made(["XDG_RUNTIME_DIR": runtime, "TMPDIR": parent.path])
    #expect(folder.path == "\(parent.path)/connect-sso-\(getuid())")
    #expect(try permissions("connect-sso-\(getuid())") == 0o700)
  }

  @Test("without any variable it stands in /tmp")
  func withoutVariables() {
    #expect(ScratchFolder(locatedBy: [:]).path == "/tmp/connect-sso-\(getuid())")
  }

  @Test("a link, a file, and a folder that is open to others are refused in words", arguments: [0, 1, 2, 3])
  func refused(kind: Int) throws {
    let path = parent.path + "/connect-sso"
    let reason: String
    switch kind {
    case 0:
      symlink("/tmp", path)
      reason = "it is a symbolic link"
    case 1:
      try parent.write("", to: "connect-sso")
      reason = "it is not a folder"
    case 2:
      mkdir(path, 0o700)
      chmod(path, 0o701)
      reason = "it is open to other users"
    default:
      mkdir(path, 0o700)
      chmod(path, 0o770)
      reason = "it is open to other users"
    }
    let failure = #expect(throws: ScratchFolder.Failure.self) { try made(["XDG_RUNTIME_DIR": parent.path]) }
    #expect(failure == .unsafe(path: path, reason: reason))
    #expect(failure?.description.contains("Please move it away") == true)
  }

  @Test("another user's folder is refused")
  func foreign() throws {
    // Only root can give a folder away.
    guard getuid() == 0 else { return }
    let path = parent.path + "/connect-sso"
    mkdir(path, 0o700)
    chown(path, 65534, 65534)
    #expect(throws: ScratchFolder.Failure.unsafe(path: path, reason: "it belongs to another user")) {
      try made(["XDG_RUNTIME_DIR": parent.path])
    }
  }

  @Test("that it cannot be made is said with the system's reason")
  func notMade() throws {
    let failure = #expect(throws: ScratchFolder.Failure.self) { try made(["TMPDIR": parent.path + "/missing"]) }
    #expect(failure?.description.contains("cannot be made: No such file or directory.") == true)
  }
}
