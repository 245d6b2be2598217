import Foundation
import TerminalEmulator
import TestSupport
import Testing

@Suite("What a presentation touches in the file system")
struct PresentTraceTests {
  /// Calls that change something.
  private static let changing = [
    "mkdir", "rename", "unlink", "link", "symlink", "chmod", "fchmod", "chown", "fchown", "lchown", "truncate", "rmdir",
    "mknod", "utime", "utimes", "futimes", "creat", "setxattr", "lsetxattr", "removexattr", "mount", "umount",
  ]

  @Test(
    "the whole tape, and a hand that tries to leave: nothing outside the scratch folder is written, nothing of the home is read, nothing is started or connected"
  )
  func traced() throws {
    let home = try TemporaryFolder()
    for folder in ["scratch", "real/Downloads", "real/.local/state/connect-sso"] { try home.makeFolder(folder) }
    try home.write(try Sample.metadata, to: "real/Downloads/Amazon Connect_ins-0.xml")
    let real = home.path + "/real"
    let log = home.path + "/log"
    let terminal = try TerminalEmulator(
      "/usr/bin/strace",
      arguments: [
        "-f", "-qq", "-y", "-s", "500", "-o", log, "-e", "trace=%file,%network", BuiltConnectSSO.path, "present",
      ],
      environment: [
        "HOME": real, "TMPDIR": home.path + "/scratch", "AWS_REGION": "eu-west-1", "DISPLAY": ":0",
        "XDG_DOWNLOAD_DIR": real + "/Downloads", "TERMINFO_DIRS": "/lib/terminfo:/usr/share/terminfo",
      ])
    try terminal.wait(for: "0/")
    // By hand: another file of the home, and its completion.
    try terminal.send("5")
    try terminal.wait("the step") { $0.line(23).hasPrefix(" 19/") }
    try terminal.send("  ")
    try terminal.wait(for: "suggested")
    try terminal.send(Presenter.byHand)
    try terminal.wait(for: "F9 back to the tape")
    for path in [real + "/Downloads/Amazon", "../../../real/Down"] {
      try terminal.send(path + "\t")
      try terminal.wait("the path", evenIfAlready: "the suggestion ends so too") {
        $0.screenText.contains(path.suffix(8))
      }
      try terminal.send("\r")
      try terminal.wait(for: "reads only its own")
      try terminal.send("\u{15}")
      try terminal.wait("an empty field") { !$0.screenText.contains("reads only its own") }
    }
    try terminal.send("\u{19}")
    try terminal.send(Presenter.byHand + "\u{1B}[F")
    try terminal.wait("the review") { $0.line(0).contains("review") }
    #expect(!terminal.screenText.contains("eu-west-1"))
    try terminal.send("\u{18}")
    try terminal.wait(for: "> Stay here")
    try terminal.send("\u{18}")
    #expect(try terminal.waitForExit() == .exited(0))

    let scratch = Presenter.scratch(in: home)
    var (written, programs) = (0, 0)
    for line in try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n") {
      // The call that starts the program names what it was started with.
      if line.contains("execve(") {
        programs += 1
        continue
      }
      #expect(!line.contains("socket(") && !line.contains("connect("), "\(line)")
      // The rest of a call stands on its first line. Descriptions of terminals are looked for in the home as well.
      if line.contains(" resumed>") || line.contains("/.terminfo") { continue }
      #expect(!line.contains(real), "\(line)")
      let call = line.drop { $0 != " " }.drop { $0 == " " }
      let isOpening =
        call.hasPrefix("open") && ["O_WRONLY", "O_RDWR", "O_CREAT", "O_TRUNC"].contains { call.contains($0) }
      guard isOpening || Self.changing.contains(Self.name(of: call)) else { continue }
      let isTerminal = ["\"/dev/tty", "\"/dev/pts/", "\"/dev/null"].contains { call.contains($0) }
      if isTerminal { continue }
      #expect(call.contains(scratch), "\(line)")
      written += 1
    }
    #expect(Set(try FileManager.default.contentsOfDirectory(atPath: home.path)) == ["scratch", "real", "log"])
    #expect(written > 100)
    #expect(programs == 1)
    print("present: \(written) calls that write, all of them in the scratch folder")
  }

  /// Without the ending of a call that takes a folder, such as `renameat2`.
  private static func name(of call: some StringProtocol) -> String {
    var name = String(call.prefix { $0 != "(" })
    if name.hasSuffix("2") { name.removeLast() }
    return name.hasSuffix("at") ? String(name.dropLast(2)) : name
  }
}
