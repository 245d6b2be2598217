import Glibc
import NcursesTerminal
import TerminalUI

/// How long `show` takes for one changed row, and for a first screen.
enum Benchmark {
  /// Prints the figures after closing; returns the exit status.
  static func run(_ terminal: NcursesTerminal) -> Int32 {
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
    print("first screen \(first / 1000) us, one changed row \(total / rounds) ns")
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
    var before = timespec()
    var after = timespec()
    clock_gettime(CLOCK_MONOTONIC, &before)
    work()
    clock_gettime(CLOCK_MONOTONIC, &after)
    return (after.tv_sec - before.tv_sec) * 1_000_000_000 + after.tv_nsec - before.tv_nsec
  }
}
