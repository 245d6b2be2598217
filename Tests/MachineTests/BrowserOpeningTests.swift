import Glibc
import TerminalEmulator
import TestSupport
import Testing

@testable import Machine

@Suite struct BrowserOpeningTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private var desktop: Environment { ["DISPLAY": ":0", "PATH": folder.path, "NAME": "va lue"] }

  private func install(_ script: String, as name: String = "xdg-open") throws {
    try folder.installProgram("PATH=/usr/bin:/bin\n\(script)", as: name)
  }

  @Test("the browser gets the address, in a session of its own, with nothing of the wizard's")
  func opening() throws {
    let log = folder.path + "/log"
    try install(
      """
      read -r id name state parent group session rest < /proc/self/stat
      [ "$id" = "$session" ] && echo own session > \(log)
      ls -l /proc/$$/fd >> \(log)
      echo "$# $1 $NAME" >> \(log)
      """)
    let address = "https://us-east-1.console.aws.amazon.com/connect/federate/1?destination=%2Fconnect%2Fccp&a=1"
    let lock = open(folder.path, O_RDONLY)
    defer { close(lock) }

    #expect(BrowserOpening.open(address, environment: desktop) == .opened)

    // A second is enough for a browser to fail, and on a busy machine not always for this one to write all it has.
    let lines = try lines(ofLog: 5)
    #expect(lines.first == "own session")
    #expect(lines.filter { $0.hasSuffix(" -> /dev/null") }.count == 3)
    #expect(!lines.contains { $0.hasSuffix(" -> " + folder.path) })
    #expect(lines.last == "1 \(address) va lue")
  }

  /// The lines of the log, once there are so many.
  private func lines(ofLog count: Int) throws -> [Substring] {
    let end = ContinuousClock.now + .milliseconds(TerminalEmulator.usualLimit)
    while ContinuousClock.now < end {
      // The log is not there before the browser runs.
      let text = (try? folder.read("log")) ?? ""
      if text.hasSuffix("\n"), text.split(separator: "\n").count >= count { return text.split(separator: "\n") }
      usleep(5_000)
    }
    return try folder.read("log").split(separator: "\n")
  }

  @Test("a browser that stays open is not waited for")
  func staying() throws {
    try install("echo $$ > \(folder.path)/log; exec sleep 600")

    #expect(BrowserOpening.open("https://a/", environment: desktop) == .opened)

    // It would be gone, and not even a number any more, had it been waited for.
    let browser = try #require(try lines(ofLog: 1).first.flatMap { Int32($0) })
    #expect(kill(browser, SIGKILL) == 0)
  }

  @Test("in WSL the browser of Windows is tried first")
  func windows() throws {
    try install("exit 3")
    try install("exit 0", as: "wslview")
    var environment = desktop
    environment["WSL_DISTRO_NAME"] = "Ubuntu"

    #expect(BrowserOpening.open("https://a/", environment: environment) == .opened)
    #expect(BrowserOpening.open("https://a/", environment: desktop) != .opened)
  }

  @Test(
    "only a plain https address is opened",
    arguments: [
      "", "http://a/", "file:///etc/passwd", "javascript:alert(1)", "-h", "https:// a", "https://a\"b", "https://a\nb",
      "https://a`id`",
      "https://\u{430}mazon.com/", "https://a\0b", " https://a/",
    ])
  func addresses(address: String) throws {
    try install("echo started > \(folder.path)/log")

    #expect(BrowserOpening.open(address, environment: desktop) != .opened)
    #expect(access(folder.path + "/log", F_OK) != 0)
  }

  @Test("without a display or a program nothing is started, and it is said")
  func unavailable() throws {
    #expect(BrowserOpening.open("https://a/", environment: desktop) != .opened)

    try install("exit 0")
    #expect(BrowserOpening.open("https://a/", environment: desktop) == .opened)
    #expect(BrowserOpening.open("https://a/", environment: ["PATH": folder.path]) != .opened)
    #expect(BrowserOpening.open("https://a/", environment: ["PATH": folder.path, "DISPLAY": ""]) != .opened)
    #expect(BrowserOpening.open("https://a/", environment: ["PATH": folder.path, "WAYLAND_DISPLAY": "w"]) == .opened)
  }
}
