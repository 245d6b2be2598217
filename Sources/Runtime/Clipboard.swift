import Glibc

/// Puts a text where the participant can paste it from, as far as the terminal allows.
package struct Clipboard {
  /// What was done, and what is left to do.
  package enum Outcome: Equatable {
    /// The caller sends these bytes to the terminal, and then says the words.
    case send([UInt8], words: String)
    case done(words: String)
    case unavailable(why: String)
  }

  /// What terminals take with OSC 52, in bytes; longer texts are dropped without a word.
  package static let mostBytes = 74_994
  package static let tmuxMilliseconds = 2_000
  /// Terminals that are older than OSC 52, and may print it.
  private static let withoutClipboard: Set = [
    "ansi", "cons25", "vt52", "vt100", "vt102", "vt220", "vt320", "vt420",
  ]

  package let environment: Environment
  /// Where a program that takes the text is known while it runs.
  package var helpers = RunningHelpers()

  /// Can take two seconds inside tmux: not for the thread that reads the keys.
  package func copy(_ text: String) -> Outcome {
    let bytes = Array(text.utf8)
    if bytes.isEmpty { return .unavailable(why: Words.nothing) }
    if bytes.count > Clipboard.mostBytes { return .unavailable(why: Words.tooLong) }

    if isSet("TMUX") {
      // tmux before 3.2 does not know -w, and still lets a sequence through in its wrapping.
      return handToTmux(bytes) ? .done(words: Words.sentToTmux) : .send(wrappedForTmux(bytes), words: Words.sent)
    }
    if isSet("STY") { return .send(wrappedForScreen(bytes), words: Words.sent) }
    let terminal = environment["TERM"] ?? ""
    if terminal == "linux" { return .unavailable(why: Words.linuxConsole) }
    if Self.withoutClipboard.contains(terminal) { return .unavailable(why: Words.oldTerminal) }
    if environment["TERM_PROGRAM"] == "Apple_Terminal" { return .unavailable(why: Words.appleTerminal) }
    return .send(sequence(bytes), words: Words.sent)
  }

  private func isSet(_ name: String) -> Bool { environment[name]?.isEmpty == false }

  private func handToTmux(_ bytes: [UInt8]) -> Bool {
    guard let tmux = ChildProcess.find("tmux", environment: environment) else { return false }
    var ends: (Int32, Int32) = (-1, -1)
    let isMade = withUnsafeMutableBytes(of: &ends) { pair in
      pair.baseAddress.map { pair in
        // A socket, since a closed pipe would end the wizard with SIGPIPE.
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        return socketpair(AF_UNIX, kind, 0, pair.assumingMemoryBound(to: Int32.self)) == 0
      }
    }
    guard isMade == true else { return false }
    defer { close(ends.0) }
    let arguments = ["load-buffer", "-w", "-"]
    let process = ChildProcess(tmux, arguments, environment: environment, input: ends.1)
    close(ends.1)
    guard let process else { return false }

    helpers.began(process)
    let end = process.end(until: Deadline(milliseconds: Clipboard.tmuxMilliseconds), sending: bytes, to: ends.0)
    if end == .stillRunning { process.stop() }
    helpers.ended(process)
    return end == .exited(0)
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
package enum Base64 {
  package static func encoded(_ bytes: [UInt8]) -> [UInt8] {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    return stride(from: 0, to: bytes.count, by: 3).flatMap { first -> [UInt8] in
      let group = bytes[first..<min(first + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      let digits = [18, 12, 6, 0].map { alphabet[bits >> $0 & 63] }
      return digits.prefix(group.count + 1) + [UInt8](repeating: UInt8(ascii: "="), count: 3 - group.count)
    }
  }
}

private enum Words {
  package static let sent = "Sent to the terminal. Ctrl-Y again shows it alone, to select by hand."
  package static let sentToTmux = "Sent to tmux and its terminal. Ctrl-Y again shows it alone, to select by hand."
  package static let nothing = "There is nothing to copy yet."
  package static let tooLong =
    "This is too long for a terminal's clipboard. Ctrl-Y again shows it alone, to select by hand."
  package static let linuxConsole =
    "The Linux console has no clipboard. Ctrl-Y again shows the value alone, to copy by hand."
  package static let oldTerminal =
    "This terminal has no clipboard. Ctrl-Y again shows the value alone, to copy by hand."
  package static let appleTerminal =
    "The Terminal of macOS takes no text from programs. Ctrl-Y again shows it alone, to select by hand."
}
