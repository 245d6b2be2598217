import Glibc
import PlainPrompt

/// Standard input, line by line.
struct LineInput {
  /// Whether nothing more comes.
  private(set) var hasEnded = false
  /// Whether the terminal has gone, and not only the input.
  private(set) var isHungUp = false

  private var lines: [[UInt8]] = []
  private var rest: [UInt8] = []
  private var buffer = [UInt8](repeating: 0, count: 65_536)

  /// The next line that has arrived, without its line end.
  mutating func next() -> [UInt8]? {
    lines.isEmpty ? nil : lines.removeFirst()
  }

  /// Reads what there is; waits where there is nothing.
  mutating func read() {
    let count = Glibc.read(STDIN_FILENO, &buffer, buffer.count)
    if count < 0 && (errno == EINTR || errno == EAGAIN) { return }
    guard count > 0 else {
      isHungUp = count < 0 && errno == EIO
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
  }

  private mutating func keep(_ bytes: ArraySlice<UInt8>) {
    rest += bytes.prefix(max(0, TypedLine.mostBytes - rest.count))
  }

  private mutating func endLine() {
    if rest.last == UInt8(ascii: "\r") { rest.removeLast() }
    lines.append(rest)
    rest = []
  }
}
