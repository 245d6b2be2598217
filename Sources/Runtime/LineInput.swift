import Glibc
import PlainPrompt

/// Standard input, line by line.
struct LineInput {
  /// Whether nothing more comes.
  private(set) var hasEnded = false
  /// Whether the last line was so long that the terminal has kept its beginning alone.
  private(set) var isCut = false
  /// Whether the last line is an empty one that came in one piece with the line before it: nobody pressed Enter for it.
  private(set) var isEmptyInPaste = false
  /// Whether the terminal has gone, and not only the input.
  private(set) var isHungUp = false

  private let isTerminal = isatty(STDIN_FILENO) == 1
  private var lines: ArraySlice<(bytes: [UInt8], isInPaste: Bool)> = []
  /// Whether more was waiting already when the last line was read.
  private var isInPaste = false
  private var rest: [UInt8] = []
  private var buffer = [UInt8](repeating: 0, count: 65_536)

  /// A terminal keeps no more of a line than this (N_TTY_BUF_SIZE of Linux, without the line end).
  static let longestInTerminal = 4_095

  /// The next line that has arrived, without its line end.
  mutating func next() -> [UInt8]? {
    guard let line = lines.popFirst() else { return nil }
    isCut = isTerminal && line.bytes.count >= Self.longestInTerminal
    isEmptyInPaste = line.isInPaste && line.bytes.isEmpty
    return line.bytes
  }

  /// Reads what there is; waits where there is nothing.
  mutating func read() {
    let count = Glibc.read(STDIN_FILENO, &buffer, buffer.count)
    if count < 0 && (errno == EINTR || errno == EAGAIN) { return }
    guard count > 0 else {
      isHungUp = isTerminal && (count < 0 || waiting & Int32(POLLHUP) != 0)
      hasEnded = true
      // A file may end without a line end.
      if !rest.isEmpty, !isHungUp { endLine() }
      return
    }
    var arrived = buffer[..<count]
    while let end = arrived.firstIndex(of: UInt8(ascii: "\n")) {
      keep(arrived[..<end])
      endLine()
      arrived = arrived[(end + 1)...]
    }
    keep(arrived)
    isInPaste = isTerminal && waiting & Int32(POLLIN) != 0
  }

  /// What poll tells of the input now.
  private var waiting: Int32 {
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&input, 1, 0) > 0 ? Int32(input.revents) : 0
  }

  private mutating func keep(_ bytes: ArraySlice<UInt8>) {
    rest += bytes.prefix(max(0, TypedLine.mostBytes - rest.count))
  }

  private mutating func endLine() {
    defer { rest = [] }
    if rest.last == UInt8(ascii: "\r") { rest.removeLast() }
    lines.append((rest, isInPaste))
  }
}
