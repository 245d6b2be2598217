import SetupRules
import TerminalUI

/// Bytes of a terminal to keys, however they are cut: sequences stay whole, unknown ones are swallowed whole.
///
/// Times are milliseconds of any steady clock. Whoever reads the terminal feeds it, waits no longer than until
/// `deadline`, and then calls `expire`.
package struct KeyDecoder: Sendable {
  /// False swallows mouse reports.
  package var reportsMouse = false

  /// How long an Esc waits for the rest of a sequence before it is the key, in milliseconds. Bytes that come 20 ms apart
  /// still belong together, and the key is answered within 50.
  package static let usualEscapePatience = 35

  private let escapePatience: Int

  /// When an unfinished sequence stops waiting for its next byte; nil when nothing is unfinished.
  package private(set) var deadline: Int?

  enum State {
    case ground, escape, escapeEscape, altScalar, named
    case controlSequence, singleShift, consoleFunction, mouseBytes
    case string, stringEscape, paste, afterPaste
  }

  var state = State.ground
  /// The sequence so far, from its ESC.
  var pending: [UInt8] = []
  /// A second ESC stood before the sequence: rxvt's Alt.
  var isMeta = false
  private var scalars = ScalarDecoder()
  /// Typed in this piece, to become Characters when it ends.
  private var typed = String.UnicodeScalarView()
  private var typedCount = 0
  private static let longestPiece = 255
  var paste = PasteText()
  var mouse = MouseReport()
  private var keys: [Key] = []
  /// Of two with one sequence the first counts.
  let named: [(sequence: [UInt8], key: Key)]

  /// - Parameters:
  ///   - named: whole sequences of this very terminal, as its terminfo entry has them.
  ///   - escapePatience: in milliseconds, as `usualEscapePatience`.
  package init(named: [(sequence: [UInt8], key: Key)] = [], escapePatience: Int = usualEscapePatience) {
    self.named = named
    self.escapePatience = escapePatience
  }

  /// The keys that these bytes complete.
  package mutating func feed(_ bytes: some Sequence<UInt8>, at time: Int) -> [Key] {
    for byte in bytes { take(byte, at: time) }
    deadline = patience.map { time + $0 }
    return harvest()
  }

  /// What an unfinished sequence means now that its next byte has not come in time.
  package mutating func expire(at time: Int) -> [Key] {
    guard let deadline, time >= deadline else { return [] }
    giveUp(at: time)
    self.deadline = nil
    return harvest()
  }

  private mutating func harvest() -> [Key] {
    flushTyped()
    defer { keys = [] }
    return keys
  }

  /// Typed scalars become Characters in pieces: one Character of any number of them would be compared with every key.
  private mutating func addTyped(_ scalar: Unicode.Scalar) {
    typed.append(scalar)
    typedCount += 1
    if typedCount == Self.longestPiece { flushTyped() }
  }

  mutating func flushTyped() {
    typedCount = 0
    guard !typed.isEmpty else { return }
    keys += String(typed).map { Key.character($0) }
    typed = String.UnicodeScalarView()
  }

  mutating func emit(_ key: Key?) {
    flushTyped()
    if let key { keys.append(key) }
  }

  // MARK: Patience

  /// How long a paste may stall, as over a line that is slow or was cut off for a while.
  private static let pastePatience = 10_000
  private static let pasteBeginnings: [[UInt8]] = ["\u{1B}[20", "\u{1B}[200"].map { Array($0.utf8) }

  /// How long the next byte may take, in milliseconds. What can only be a sequence may come in pieces over a slow line.
  private var patience: Int? {
    switch state {
    case .ground, .altScalar: nil
    // A terminal puts these before a paste, and nothing before another key: the paste is on its way.
    case .controlSequence where Self.pasteBeginnings.contains(pending): Self.pastePatience
    case .escape, .escapeEscape: escapePatience
    case .controlSequence, .singleShift, .string, .named: pending.count <= 2 ? max(50, escapePatience) : 500
    case .consoleFunction, .mouseBytes, .stringEscape: 500
    // A lone Esc is a person who waits for the end of a paste that has lost its mark.
    case .paste: paste.endsInEscape ? 500 : Self.pastePatience
    case .afterPaste: 500
    }
  }

  private mutating func giveUp(at time: Int) {
    switch state {
    case .escape: emit(.escape)
    case .escapeEscape: [Key.escape, .escape].forEach { emit($0) }
    case .paste:
      let isLeftByEscape = paste.endsInEscape
      emit(.paste(paste.text))
      reset()
      if isLeftByEscape { beginAfterPaste() }
      return
    case .afterPaste: return leaveAfterPaste(at: time)
    case .controlSequence, .singleShift, .string, .named:
      if pending.count == 2 { emit(.alt(Character(Unicode.Scalar(pending[1])))) }
    case .ground, .altScalar, .consoleFunction, .mouseBytes, .stringEscape: break
    }
    reset()
  }

  mutating func reset() {
    state = .ground
    pending = []
    isMeta = false
    paste = PasteText()
  }

  // MARK: Bytes

  mutating func take(_ byte: UInt8, at time: Int) {
    switch state {
    case .ground: takeGround(byte)
    case .escape: takeEscape(byte)
    case .escapeEscape: takeEscapeEscape(byte, at: time)
    case .altScalar: takeAltScalar(byte)
    case .named: takeNamed(byte, at: time)
    case .controlSequence: takeControlSequence(byte, at: time)
    case .singleShift: takeSingleShift(byte, at: time)
    case .consoleFunction: finish(KeyTable.key(ofConsole: byte))
    case .mouseBytes: takeMouse(byte, at: time)
    case .string, .stringEscape: takeString(byte)
    case .paste:
      if paste.feed(byte) { giveUp(at: time) }
    case .afterPaste: takeAfterPaste(byte, at: time)
    }
  }

  mutating func takeGround(_ byte: UInt8) {
    switch byte {
    case 0x1B:
      flushTyped()
      scalars.reset()
      state = .escape
      pending = [byte]
    case 0..<0x20, 0x7F:
      scalars.reset()
      emit(KeyTable.key(ofControl: byte))
    default:
      if let scalar = scalars.feed(byte), !scalar.isControl { addTyped(scalar) }
    }
  }

  mutating func takeEscape(_ byte: UInt8) {
    pending.append(byte)
    let introducers: [UInt8] = [0x1B, UInt8(ascii: "["), UInt8(ascii: "O")]
    if !introducers.contains(byte), beginsNamed { return takeName() }
    switch byte {
    case 0x1B: state = .escapeEscape
    case UInt8(ascii: "["): state = .controlSequence
    case UInt8(ascii: "O"): state = .singleShift
    // Operating system command, device control, application command, privacy message and start of string.
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"), UInt8(ascii: "X"): state = .string
    case 0x08, 0x7F:
      emit(.altBackspace)
      reset()
    case 0..<0x20:
      reset()
      takeGround(byte)
    case 0x80...:
      state = .altScalar
      takeAltScalar(byte)
    default:
      emit(.alt(Character(Unicode.Scalar(byte))))
      reset()
    }
  }

  private mutating func takeEscapeEscape(_ byte: UInt8, at time: Int) {
    pending = [0x1B]
    state = .escape
    if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "O") {
      isMeta = true
    } else {
      emit(.escape)
    }
    take(byte, at: time)
  }

  private mutating func takeAltScalar(_ byte: UInt8) {
    guard byte >= 0x80 else {
      reset()
      return takeGround(byte)
    }
    guard let scalar = scalars.feed(byte) else { return }
    if !scalar.isControl { emit(.alt(Character(scalar))) }
    reset()
  }
}
