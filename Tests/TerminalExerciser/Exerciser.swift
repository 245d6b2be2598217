import Glibc
import NcursesTerminal
import TerminalUI

/// A small program on the terminal: what was typed on one line, the last inputs in words below it.
final class Exerciser {
  private let terminal: NcursesTerminal
  private var typed = ""
  private var log: [String] = []
  private var showsSigns = false
  private var showsStyles = false

  init(terminal: NcursesTerminal) {
    self.terminal = terminal
  }

  /// Until `q`, a signal, or the end of the terminal; returns the exit status.
  func run() -> Int32 {
    while true {
      terminal.show(frame())
      for input in terminal.wait(milliseconds: nil) {
        log.append(words(for: input))
        if let status = act(on: input) { return status }
      }
    }
  }

  private func act(on input: NcursesTerminal.Input) -> Int32? {
    switch input {
    case .key(let key): return act(on: key)
    case .stopRequested:
      pause()
      return nil
    case .signal(let name): return 128 + name.number
    case .hangup: return 129
    case .resized, .woken, .descriptorReady, .timedOut: return nil
    }
  }

  private func act(on key: Key) -> Int32? {
    switch key {
    case .character("q"): return 0
    case .character("!"): return Int32([0].firstIndex(of: typed.utf8.count + 1_000_000) ?? trap())
    case .character("#"): abort()
    case .character("$"): raise(SIGSEGV)
    case .character("%"): return Int32(truncatingIfNeeded: Self.depth(log.count))
    case .control("z"): pause()
    case .control("l"): terminal.redraw()
    case .control("y"): terminal.showAlone("alone: a value to select")
    case .control("o"): terminal.send(Array("\u{1B}]52;c;aGVsbG8=\u{07}".utf8))
    case .control("t"): wakeFromAnotherThread()
    case .control("g"): showsSigns.toggle()
    case .control("k"): showsStyles.toggle()
    case .function(8): terminal.reportMouse(true)
    case .function(9): terminal.reportMouse(false)
    case .enter: typed = ""
    case .character(let character): typed.append(character)
    default: break
    }
    return nil
  }

  private func pause() { terminal.pause(saying: "Paused. To go on, type: fg") }

  /// What the compiler puts before an overflow, reached at run time.
  private func trap() -> Int {
    Int.max + log.count
  }

  /// Without an end: a stack overflow.
  private static func depth(_ level: Int) -> Int {
    level < 0 ? 0 : depth(level + 1) + level
  }

  private func wakeFromAnotherThread() {
    var thread = pthread_t()
    let box = Unmanaged.passRetained(WakeBox(terminal.wake))
    pthread_create(
      &thread, nil,
      { pointer in
        guard let pointer else { return nil }
        Unmanaged<WakeBox>.fromOpaque(pointer).takeRetainedValue().wake()
        return nil
      }, box.toOpaque())
    pthread_detach(thread)
  }

  // MARK: Drawing

  private func frame() -> Frame {
    var frame = Frame(size: terminal.size)
    write("size \(terminal.size.columns)x\(terminal.size.rows)", .accent, row: 0, into: &frame)
    write("> \(typed)", .input, row: 2, into: &frame)
    frame.cursor = Point(column: min(2 + columns(of: typed), frame.size.columns - 1), row: min(2, frame.size.rows - 1))
    if let replaced = terminal.replacedTerminal {
      let word = replaced.isKnown ? "damaged" : "unknown"
      write("\(word) terminal \(replaced.name)", .warning, row: 1, into: &frame)
    }
    if showsSigns {
      let signs = [
        "\u{65E5}\u{672C}|end", "e\u{0301}a\u{0300}|end", "\u{1F600}|end", "\u{2500}\u{2502}\u{250C}|end",
        "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}|end", "\u{1F1E9}\u{1F1EA}|end", "\u{2764}\u{FE0F}|end",
        "\u{1F44D}\u{1F3FD}|end", "a\u{7}b|end",
      ]
      for (index, line) in signs.enumerated() { write(line, .plain, row: 4 + index, into: &frame) }
    } else if showsStyles {
      for style in Style.allCases { write("style \(style)", style, row: 4 + Int(style.rawValue), into: &frame) }
    } else {
      for (index, line) in log.suffix(max(0, frame.size.rows - 4)).enumerated() {
        write(line, .plain, row: 4 + index, into: &frame)
      }
    }
    return frame
  }

  private func write(_ text: String, _ style: Style, row: Int, into frame: inout Frame) {
    guard row < frame.size.rows else { return }
    var column = 0
    for character in text {
      let width = width(of: character)
      guard column + width <= frame.size.columns else { return }
      frame.cells[row * frame.size.columns + column] = Cell(character, style)
      if width == 2 { frame.cells[row * frame.size.columns + column + 1] = Cell(nil, style) }
      column += width
    }
  }

  private func columns(of text: String) -> Int {
    text.reduce(0) { $0 + width(of: $1) }
  }

  private func width(of character: Character) -> Int {
    guard let value = character.unicodeScalars.first?.value else { return 0 }
    let isWide = (0x2E80...0xD7A3).contains(value) || value >= 0x1F1E6 || character.unicodeScalars.contains("\u{FE0F}")
    return isWide ? 2 : 1
  }

  private func words(for input: NcursesTerminal.Input) -> String {
    switch input {
    case .key(.paste(let text)) where text.utf8.count > 200: "paste of \(text.utf8.count) bytes"
    case .key(.mouse(let mouse)): "mouse \(mouse.action) \(mouse.column),\(mouse.row)"
    case .key(let key): "key \(key)"
    case .resized(let size): "resized \(size.columns)x\(size.rows)"
    case .signal(let name): "signal \(name)"
    case .stopRequested: "stop requested"
    case .hangup: "hangup"
    case .woken: "woken"
    case .descriptorReady: "descriptor ready"
    case .timedOut: "timed out"
    }
  }
}

/// Carries what wakes the terminal through the C interface of threads.
private final class WakeBox {
  let wake: @Sendable () -> Void

  init(_ wake: @escaping @Sendable () -> Void) {
    self.wake = wake
  }
}
