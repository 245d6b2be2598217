import CTerminalEmulator
import Glibc

extension TerminalEmulator {
  /// Types text, as it is.
  package func send(_ text: String) throws {
    try send(bytes: Array(text.utf8))
  }

  /// Sends bytes, reading meanwhile what the program sends. Throws `Unmet` when the program does not take them.
  package func send(bytes: [UInt8], limit: Int = usualLimit) throws {
    noteInput()
    var rest = bytes[...]
    let end = Self.now + limit
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(program.master, $0.baseAddress, min($0.count, 4096)) }
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if Self.now > end || !step(until: end, wantsToWrite: true) {
        throw Unmet(description: "\(rest.count) bytes were not taken\n\(self.screenText)")
      }
    }
  }

  /// Types text, and waits until the program sleeps, for more or for its output to be read, which is not read here.
  package func sendUnread(_ text: String, limit: Int = usualLimit) throws {
    let bytes = Array(text.utf8)
    let end = Self.now + limit
    guard write(program.master, bytes, bytes.count) == bytes.count else { throw Unmet(error: errno, about: text) }
    repeat {
      guard Self.now < end else { throw Unmet(description: "\(text.debugDescription) was not taken") }
      poll(nil, 0, 1)
    } while !isAsleep
  }

  /// Sends bytes 20 ms apart, as a slow connection does; false where this machine was slower, so that they may be no key.
  package func sendSlowly(_ bytes: [UInt8]) throws -> Bool {
    var isInTime = true
    var last: Int?
    for byte in bytes {
      // From before one was sent until after the next was: whatever else had the processor in between counts.
      let start = Self.now
      try send(bytes: [byte])
      if let last, Self.now - last >= 32 { isInTime = false }
      last = start
      pause(milliseconds: 20)
    }
    return isInTime
  }

  /// Pastes as a terminal does: between the markers when the program asked for them; with Enter for each line break.
  package func paste(_ text: String) throws {
    let typed = text.utf8.map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: "\r") : $0 }
    guard self.modes.bracketedPaste else { return try send(bytes: typed) }
    try send(bytes: Array("\u{1B}[200~".utf8) + typed + Array("\u{1B}[201~".utf8))
  }

  /// Changes the size of the window; the program gets SIGWINCH.
  package func resize(columns: Int, rows: Int) {
    ct_screen_resize(emulated, Int32(rows), Int32(columns))
    setSize(columns: columns, rows: rows)
    noteInput()
    ct_resize(program.master, Int32(rows), Int32(columns))
  }

  /// The terminal takes no more output, as behind a connection that is dead and not closed: a program that writes waits.
  package func stopTakingOutput() throws {
    let error = ct_stop_output(program.master)
    guard error == 0 else { throw Unmet(error: error, about: "stopping the output") }
  }

  /// Sends a signal to the program.
  package func kill(_ signal: Int32) {
    noteInput()
    Glibc.kill(process, signal)
  }

  /// Sends a signal to the job in the foreground of the terminal, such as a program in a shell; false when there is none.
  package func killForeground(_ signal: Int32) -> Bool {
    noteInput()
    let group = tcgetpgrp(program.master)
    return group > 0 && Glibc.kill(-group, signal) == 0
  }

  /// Closes the window: the program's terminal is gone.
  package func hangUp() {
    guard !isClosed else { return }
    isClosed = true
    close(program.master)
  }
}
