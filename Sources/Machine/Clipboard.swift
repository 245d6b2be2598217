/// Puts a text where one can paste it from, as far as the terminal allows.
package struct Clipboard {
  /// What was done, and what is left to do.
  package enum Outcome: Equatable {
    /// The caller sends these bytes to the terminal.
    case send([UInt8])
    case handedToTmux
    case unavailable(Obstacle)
  }

  package enum Obstacle {
    case nothing, tooLong, linuxConsole, oldTerminal, appleTerminal
  }

  /// What terminals take with OSC 52, in bytes; longer texts are dropped without a word.
  static let mostBytes = 74_994
  static let tmuxMilliseconds = 2_000
  /// Terminals that are older than OSC 52, and may print it.
  private static let withoutClipboard: Set = [
    "ansi", "cons25", "vt52", "vt100", "vt102", "vt220", "vt320", "vt420",
  ]

  private let environment: Environment
  /// Where a program that takes the text is known while it runs.
  private let helpers: RunningHelpers

  package init(environment: Environment, helpers: RunningHelpers = RunningHelpers()) {
    self.environment = environment
    self.helpers = helpers
  }

  /// Can take two seconds inside tmux: not for the thread that reads the keys.
  package func copy(_ text: String) -> Outcome {
    let bytes = Array(text.utf8)
    if bytes.isEmpty { return .unavailable(.nothing) }
    if bytes.count > Clipboard.mostBytes { return .unavailable(.tooLong) }

    if environment.value("TMUX") != nil {
      // tmux before 3.2 does not know -w, and still lets a sequence through in its wrapping.
      return handToTmux(bytes) ? .handedToTmux : .send(wrappedForTmux(bytes))
    }
    if environment.value("STY") != nil { return .send(wrappedForScreen(bytes)) }
    let terminal = environment["TERM"] ?? ""
    if terminal == "linux" { return .unavailable(.linuxConsole) }
    if Self.withoutClipboard.contains(terminal) { return .unavailable(.oldTerminal) }
    if environment["TERM_PROGRAM"] == "Apple_Terminal" { return .unavailable(.appleTerminal) }
    return .send(sequence(bytes))
  }

  private func handToTmux(_ bytes: [UInt8]) -> Bool {
    guard let tmux = ChildProcess.find("tmux", environment: environment) else { return false }
    let run = ChildRun(
      tmux, ["load-buffer", "-w", "-"], environment: environment, input: bytes, atMost: Self.mostBytes,
      until: Deadline(milliseconds: Clipboard.tmuxMilliseconds), among: helpers)
    return run?.end == .exited(0)
  }

  /// Operating System Command 52 of xterm's control sequences: sets the clipboard.
  private func sequence(_ bytes: [UInt8]) -> [UInt8] {
    Array("\u{1B}]52;c;".utf8) + Base64.encoded(bytes) + [0x07]
  }

  private func wrappedForTmux(_ bytes: [UInt8]) -> [UInt8] {
    Array("\u{1B}Ptmux;\u{1B}".utf8) + sequence(bytes) + Array("\u{1B}\\".utf8)
  }

  /// GNU screen passes the contents of a device control string on, up to 256 bytes of it at a time.
  private func wrappedForScreen(_ bytes: [UInt8]) -> [UInt8] {
    let start = Array("\u{1B}P".utf8)
    let end = Array("\u{1B}\\".utf8)
    let whole = sequence(bytes)
    return stride(from: 0, to: whole.count, by: 200).flatMap { first in
      start + whole[first..<min(first + 200, whole.count)] + end
    }
  }
}

/// Binary data as text (RFC 4648, section 4).
enum Base64 {
  static func encoded(_ bytes: [UInt8]) -> [UInt8] {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    return stride(from: 0, to: bytes.count, by: 3).flatMap { first -> [UInt8] in
      let group = bytes[first..<min(first + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      let digits = [18, 12, 6, 0].map { alphabet[bits >> $0 & 63] }
      return digits.prefix(group.count + 1) + [UInt8](repeating: UInt8(ascii: "="), count: 3 - group.count)
    }
  }
}
