import CNcurses
import Glibc
import TerminalUI

/// The terminal, open: shows frames, reports keys, sizes and signals, and leaves everything as it was found.
///
/// For one thread, and one at a time: ncurses has one state for the whole program. Only `wake` may cross threads.
package final class NcursesTerminal {
  /// What came from outside, in the order of arrival.
  package enum Input: Equatable, Sendable {
    case key(Key)
    case resized(Size)
    case signal(EndingSignal)
    /// Someone asks the program to stop for a while: the caller keeps what it has safe, and pauses.
    case stopRequested
    /// The terminal is gone; nothing more can be shown or read.
    case hangup
    /// `wake` was called.
    case woken
    /// The other file descriptor that was waited for can be read.
    case descriptorReady
    case timedOut
  }

  /// The size of the screen in cells, each side at least 1, and at most `largestSize`.
  package private(set) var size = Size(columns: 80, rows: 24)

  /// The value of `TERM` where terminfo has no description for it, or a damaged one, and the screen opened as another terminal.
  package private(set) var replacedTerminal: ReplacedTerminal?

  /// False where only ASCII can be shown; other characters then appear as the sign nearest to them, or as `?`.
  package let isUnicode: Bool

  /// Ends the wait for keys from any thread.
  package var wake: @Sendable () -> Void { { [bell] in bell.wake() } }

  /// A terminal that claims to be larger is used up to here. No window is; and a frame takes memory and time for each cell.
  package static let largestSize = Size(columns: 1000, rows: 500)

  let bell: ByteChannel
  /// Made at the first wait: the screen comes first, and takes none of it.
  lazy var decoder = KeyDecoder(named: TerminfoKeys.sequences(), escapePatience: escapePatience)
  /// Seen while something else was waited for, and reported by the next `wait`.
  var queued: [Input] = []
  /// Where bytes from the keyboard arrive.
  var arriving = [UInt8](repeating: 0, count: 16_384)
  var isOpen = false
  var isHungUp = false
  /// True while the normal screen is shown.
  var isAway = false
  var reportsMouse = false
  /// Whether the whole screen is to be sent again, with the next frame or before the next wait: however often that was asked for
  /// meanwhile, once is enough.
  var needsRepaint = false
  /// What the terminal shows now; nil before the first frame and after a change of the size.
  package internal(set) var shown: Frame?
  private let environment: @Sendable (String) -> String?
  private let escapePatience: Int

  /// Opens standard input and output. Nothing appears before the first `show`.
  ///
  /// Throws `TerminalError` with the terminal untouched; the line by line dialogue then still works.
  package init(_ options: Options) throws(TerminalError) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    bell = try ByteChannel()
    cn_say_before(options.wordsBefore.utf8Start, options.wordsBefore.utf8CodeUnitCount)
    isUnicode = CharacterSet.isUnicode(environment: options.environment)
    cn_use_columns { scalar in Int32(Unicode.Scalar(scalar)?.terminalColumns ?? -1) }
    environment = options.environment
    escapePatience = options.escapePatience
    // ncurses installs handlers of its own for the signals that have none.
    bell.catchSignals(isSteered: true)
    cn_say_when_crashing(options.crashWords.isEmpty ? "" : "\(options.crashWords)\n")
    do {
      replacedTerminal = try Self.open(named: options.environment("TERM") ?? "")
    } catch {
      bell.releaseSignals()
      throw error
    }
    isOpen = true
    Self.defineStyles(colors: options.wantsColor ? Int(cn_color_count()) : 0)
    _ = takeSize()
    cn_resize(Int32(size.rows), Int32(size.columns))
    transmit(Self.pasteModeOn)
    if options.mouse { reportMouse(true) }
  }

  deinit {
    close()
  }

  /// Gives the terminal back exactly as it was found: line settings, screen, cursor and modes. A second call does
  /// nothing.
  package func close() {
    guard isOpen else { return }
    isOpen = false
    if !isAway { leave() }
    cn_close()
    bell.releaseSignals()
  }

  /// From now on a fault of the program prints these words, in place of `Options.crashWords`; with the same limits.
  package func sayWhenCrashing(_ words: String) { cn_say_when_crashing("\(words)\n") }

  /// Turns clicks and wheel on or off as input.
  package func reportMouse(_ on: Bool) {
    guard isOpen, on != reportsMouse else { return }
    reportsMouse = on
    decoder.reportsMouse = on
    if !isAway { transmit(on ? Self.mouseModeOn : Self.mouseModeOff) }
  }

  /// Writes bytes to the terminal as they are, such as OSC 52, between two frames; not while the normal screen is shown.
  package func send(_ bytes: [UInt8]) {
    if !isAway { transmit(bytes) }
  }

  func transmit(_ bytes: [UInt8]) {
    guard !isHungUp else { return }
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if errno == EAGAIN {
        waitForRoom()
      } else if errno != EINTR {
        return
      }
    }
  }

  /// Asks the kernel for the size; true when it has changed.
  func takeSize() -> Bool {
    var (rows, columns): (Int32, Int32) = (0, 0)
    var now = size
    if cn_kernel_size(&rows, &columns) {
      now = Size(columns: Int(columns), rows: Int(rows))
    } else {
      now = Size(columns: side("COLUMNS", or: 80), rows: side("LINES", or: 24))
    }
    now = Size(columns: min(now.columns, Self.largestSize.columns), rows: min(now.rows, Self.largestSize.rows))
    defer { size = now }
    return now != size
  }

  private func side(_ variable: String, or usual: Int) -> Int {
    guard let value = environment(variable).flatMap({ Int($0) }), value > 0 else { return usual }
    return value
  }

  private func waitForRoom() {
    var output = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
    Glibc.poll(&output, 1, -1)
  }

  /// Tries the name, then what most terminals today resemble.
  private static func open(named name: String) throws(TerminalError) -> ReplacedTerminal? {
    guard !name.isEmpty else { throw .tooSimple(name: "") }
    let replaced: ReplacedTerminal
    switch Int(cn_open(name)) {
    case CN_OPENED: return nil
    case CN_TOO_SIMPLE: throw .tooSimple(name: name)
    case CN_DESCRIPTION_DAMAGED: replaced = ReplacedTerminal(name: name, isKnown: true)
    default: replaced = ReplacedTerminal(name: name, isKnown: false)
    }
    let opened = Int(cn_open("xterm-256color")) == CN_OPENED || Int(cn_open_without_terminfo()) == CN_OPENED
    guard opened else { throw .tooSimple(name: name) }
    return replaced
  }

  private static func defineStyles(colors: Int) {
    for style in Style.allCases {
      let look = Appearance(of: style, colors: colors)
      cn_define_style(Int32(style.rawValue), Int32(look.attributes), Int32(look.color ?? -1))
    }
  }
}

extension NcursesTerminal {
  static let pasteModeOn = Array("\u{1B}[?2004h".utf8)
  static let pasteModeOff = Array("\u{1B}[?2004l".utf8)
  /// Clicks in numbers of any size, and the focus, so that the click that brings the window back does nothing.
  static let mouseModeOn = Array("\u{1B}[?1000h\u{1B}[?1006h\u{1B}[?1004h".utf8)
  static let mouseModeOff = Array("\u{1B}[?1004l\u{1B}[?1006l\u{1B}[?1000l".utf8)
}
