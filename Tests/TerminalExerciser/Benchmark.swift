import Glibc
import NcursesTerminal
import TerminalUI

/// How long opening takes, a first screen, and one changed row of the next.
enum Benchmark {
  /// Prints the figures after closing; returns the exit status.
  static func run(_ options: NcursesTerminal.Options) throws -> Int32 {
    let start = now
    let terminal = try NcursesTerminal(options)
    let opening = now - start
    var frame = filled(terminal.size)
    let first = nanoseconds { terminal.show(frame) }
    let rounds = 10_000
    let row = 10 * frame.size.columns
    let total = nanoseconds {
      for round in 0..<rounds {
        let letter: Character = round.isMultiple(of: 2) ? "a" : "b"
        frame.cells[row + 20] = Cell(letter, .input)
        terminal.show(frame)
      }
    }
    terminal.close()
    print("open \(opening / 1000) us, first screen \(first / 1000) us, one changed row \(total / rounds) ns")
    return 0
  }

  private static func filled(_ size: Size) -> Frame {
    var frame = Frame(size: size)
    let letters = Array("The quick brown fox jumps over the lazy dog. ")
    for index in frame.cells.indices {
      let style: Style = (index / 8).isMultiple(of: 5) ? .accent : .plain
      frame.cells[index] = Cell(letters[index % letters.count], style)
    }
    return frame
  }

  private static func nanoseconds(_ work: () -> Void) -> Int {
    let start = now
    work()
    return now - start
  }

  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}
