import Foundation
import TerminalEmulator
import TestSupport
import Testing

@Suite("The one file runs where there is nothing else")
struct EmptySystemTests {
  @Test(
    "in a root folder with itself, a terminfo entry, /proc, /dev and /tmp, a step is taken and saved",
    .enabled(if: BuiltConnectSSO.releasePath != nil))
  func emptyRoot() throws {
    let root = try TemporaryFolder()
    for name in ["proc", "dev", "tmp", "lib/terminfo/x"] { try root.makeFolder(name) }
    try root.installProgram(copiedFrom: try #require(BuiltConnectSSO.releasePath), as: "connect-sso")
    try FileManager.default.copyItem(
      at: URL(filePath: "/lib/terminfo/x/xterm-256color"),
      to: URL(filePath: root.path + "/lib/terminfo/x/xterm-256color"))
    let script = """
      mount --make-rprivate / 2>/dev/null
      mount --rbind /proc "$0/proc" && mount --rbind /dev "$0/dev" &&
      exec chroot "$0" /connect-sso
      """
    // Mounts of its own: they end with the program.
    let isRoot = geteuid() == 0
    let arguments = ["--mount", isRoot ? "--propagation=unchanged" : "--map-root-user"]

    let terminal = try TerminalEmulator(
      "/usr/bin/unshare", arguments: arguments + ["sh", "-c", script, root.path],
      environment: ["HOME": "/tmp", "PATH": "/usr/sbin:/usr/bin:/sbin:/bin"])
    try terminal.wait(for: "Before you start")
    // Unicode, without any file of a locale.
    #expect(terminal.screenText.contains("────"))
    try terminal.send("\r")
    try terminal.wait(for: "step 1 of 6")
    try terminal.send("\r")
    try terminal.wait(for: "(may stay empty)")
    try terminal.send("\u{18}")

    let left = try terminal.left()
    #expect(left.code == 0)
    #expect(left.lastLine == "Saved at step 1 of 6. To go on: connect-sso")
    let state = try root.read("tmp/.local/state/connect-sso/agents.json")
    #expect(state.contains("\"console-open\""))
  }
}
