import Glibc
import TerminalEmulator
import TestSupport
import Testing

@testable import Machine

@Suite struct ClipboardTests {
  private let path: Environment = ["PATH": "/usr/local/bin:/usr/bin:/bin"]

  /// The text of a sequence with Esc shown as `^`.
  private func sent(_ outcome: Clipboard.Outcome) -> String? {
    guard case .send(let bytes) = outcome else { return nil }
    return String(decoding: bytes.map { $0 == 0x1B ? UInt8(ascii: "^") : $0 }, as: UTF8.self)
  }

  @Test(
    "Base64 is that of RFC 4648",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
      ("foobar", "Zm9vYmFy"), ("\u{E9}\u{1F600}?>", "w6nwn5iAPz4="),
    ])
  func base64(text: String, encoded: String) {
    #expect(Base64.encoded(Array(text.utf8)) == Array(encoded.utf8))
  }

  @Test("a terminal gets OSC 52")
  func plain() {
    #expect(sent(Clipboard(environment: ["TERM": "xterm-256color"]).copy("foobar")) == "^]52;c;Zm9vYmFy\u{07}")
  }

  @Test("GNU screen gets it in pieces that it passes on")
  func screen() {
    let short = Clipboard(environment: ["STY": "1.tty"]).copy("foobar")
    #expect(sent(short) == "^P^]52;c;Zm9vYmFy\u{07}^\\")

    let long = sent(Clipboard(environment: ["STY": "1.tty"]).copy(String(repeating: "x", count: 1_000))) ?? ""
    let pieces = long.split(separator: "^\\")
    #expect(pieces.allSatisfy { $0.hasPrefix("^P") && $0.count <= 202 })
    #expect(
      pieces.map { $0.dropFirst(2) }.joined()
        == sent(Clipboard(environment: [:]).copy(String(repeating: "x", count: 1_000))))
  }

  @Test(
    "where it cannot work, it says so",
    arguments: [
      (["TERM": "linux"], .linuxConsole), (["TERM": "vt100"], .oldTerminal),
      (["TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal"], .appleTerminal),
    ] as [(Environment, Clipboard.Obstacle)])
  func unavailable(environment: Environment, obstacle: Clipboard.Obstacle) {
    #expect(Clipboard(environment: environment).copy("x") == .unavailable(obstacle))
  }

  @Test("nothing, and more than terminals take, is not sent")
  func limits() {
    let clipboard = Clipboard(environment: [:])

    #expect(sent(clipboard.copy("")) == nil)
    #expect(sent(clipboard.copy(String(repeating: "x", count: 74_995))) == nil)
    // 74,994 bytes are 99,992 digits; with the sequence around them 100,000.
    #expect(sent(clipboard.copy(String(repeating: "x", count: 74_994)))?.count == 100_000)
  }

  @Test(
    "in tmux the text is in its buffer afterwards",
    arguments: ["https://x?destination=%2Fconnect%2Fccp", String(repeating: "\u{E9}", count: 37_000)])
  func tmux(text: String) throws {
    let folder = try TemporaryFolder()
    let tmux = try #require(ChildProcess.find("tmux", environment: path))
    let socket = folder.path + "/socket"
    func run(_ arguments: String...) -> ChildProcess.End? {
      let process = ChildProcess(tmux, ["-S", socket, "-f", "/dev/null"] + arguments, environment: path)
      return process?.end(until: Deadline(milliseconds: TerminalEmulator.usualLimit))
    }
    #expect(run("new-session", "-d", "cat") == .exited(0))
    defer { _ = run("kill-server") }

    var environment = path
    environment["TMUX"] = socket + ",1,0"
    let outcome = Clipboard(environment: environment).copy(text)

    #expect(outcome == .handedToTmux)
    #expect(run("save-buffer", folder.path + "/buffer") == .exited(0))
    #expect(try folder.read("buffer") == text)
  }

  @Test(
    "a tmux that fails, hangs, or is missing costs two seconds at most, and the terminal is tried instead",
    arguments: ["exit 1", "exec 0<&-; exit 0; exit 1", "sleep 60", "cat; kill -9 $$", nil])
  func tmuxFailing(script: String?) throws {
    let folder = try TemporaryFolder()
    if let script {
      try folder.installProgram("PATH=/usr/bin:/bin\n\(script)", as: "tmux")
    }
    let clipboard = Clipboard(environment: ["TMUX": "/nowhere,1,0", "PATH": folder.path])
    let text = String(repeating: "x", count: 70_000)

    var outcome = Clipboard.Outcome.handedToTmux
    let time = ContinuousClock().measure { outcome = clipboard.copy(text) }

    // Two seconds and what a busy machine adds; the program that hangs would take a minute.
    #expect(time < .seconds(30))
    // One that takes nothing and says it is done is believed.
    if script?.contains("exit 0") == true { return }
    let sequence = sent(outcome) ?? ""
    #expect(sequence.hasPrefix("^Ptmux;^^]52;c;eHh4"))
    #expect(sequence.hasSuffix("\u{07}^\\"))
  }
}
