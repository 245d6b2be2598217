import TerminalUI

extension KeyDecoder {
  /// Longer sequences are read to their end and not kept.
  private static let mostBytes = 64

  /// Keeps a byte of a sequence, or leaves the sequence for a byte that cannot belong to one.
  private mutating func collect(_ byte: UInt8, at time: Int) {
    switch byte {
    case 0x20..<0x7F:
      if pending.count < Self.mostBytes { pending.append(byte) } else { pending[Self.mostBytes - 1] = byte }
    default:
      reset()
      take(byte, at: time)
    }
  }

  mutating func takeControlSequence(_ byte: UInt8, at time: Int) {
    if pending.count == 2, byte == UInt8(ascii: "[") {
      pending.append(byte)
      state = .consoleFunction
      return
    }
    let hasOnlyDigits = pending.count > 2 && pending[2...].allSatisfy { (0x30...0x39).contains($0) }
    collect(byte, at: time)
    guard state == .controlSequence else { return }
    if pending.count == 3, byte == UInt8(ascii: "M") {
      state = .mouseBytes
    } else if (0x40...0x7E).contains(byte) || (byte == UInt8(ascii: "$") && hasOnlyDigits) {
      finishControlSequence(at: time)
    }
  }

  mutating func takeSingleShift(_ byte: UInt8, at time: Int) {
    collect(byte, at: time)
    guard state == .singleShift, (0x40...0x7E).contains(byte) else { return }
    finish(namedKey ?? KeyTable.key(ofShifted: ControlSequence(pending)))
  }

  mutating func takeMouse(_ byte: UInt8, at time: Int) {
    pending.append(byte)
    guard pending.count == 6 else { return }
    let key = mouse.key(ofThree: pending[3...], at: time)
    finish(reportsMouse ? key : nil)
  }

  private mutating func finishControlSequence(at time: Int) {
    if let key = namedKey { return finish(key) }
    let sequence = ControlSequence(pending)
    switch (sequence.leader, sequence.final) {
    case (UInt8(ascii: "<"), UInt8(ascii: "M")), (UInt8(ascii: "<"), UInt8(ascii: "m")):
      let key = mouse.key(of: sequence, at: time)
      finish(reportsMouse ? key : nil)
    case (nil, UInt8(ascii: "I")):
      mouse.focused(at: time)
      finish(nil)
    case (nil, UInt8(ascii: "~")) where sequence.parameter(0, or: 0) == 200:
      flushTyped()
      reset()
      state = .paste
    default: finish(KeyTable.key(of: sequence))
    }
  }

  // MARK: After a paste that Esc has ended

  /// The Esc may still have been the first byte of the end mark, whose rest is then not typed text.
  mutating func beginAfterPaste() {
    state = .afterPaste
    pending = [PasteText.endMarker[0]]
  }

  mutating func takeAfterPaste(_ byte: UInt8, at time: Int) {
    pending.append(byte)
    if pending == PasteText.endMarker { return reset() }
    if !PasteText.endMarker.starts(with: pending) { leaveAfterPaste(at: time) }
  }

  mutating func leaveAfterPaste(at time: Int) {
    let typed = pending.dropFirst()
    reset()
    for byte in typed { take(byte, at: time) }
  }

  mutating func finish(_ key: Key?) {
    switch key {
    case .left where isMeta: emit(.alt("b"))
    case .right where isMeta: emit(.alt("f"))
    default: emit(key)
    }
    reset()
  }

  /// Answers of the terminal: swallowed to BEL or to ESC \.
  mutating func takeString(_ byte: UInt8) {
    if pending.count < 3 { pending.append(byte) }
    switch (state, byte) {
    case (.stringEscape, UInt8(ascii: "\\")), (_, 0x07), (_, 0x18), (_, 0x1A): reset()
    case (.stringEscape, _):
      reset()
      takeGround(0x1B)
      takeEscape(byte)
    case (_, 0x1B): state = .stringEscape
    default: break
    }
  }

  /// The key whose named sequence has come whole.
  private var namedKey: Key? { named.first { $0.sequence == pending }?.key }

  /// Whether the sequence so far is a named one or its beginning.
  var beginsNamed: Bool { named.contains { $0.sequence.starts(with: pending) } }

  /// Sequences of this terminal that have neither of the usual beginnings, by which the others are read.
  mutating func takeName() {
    if let key = namedKey {
      emit(key)
      reset()
    } else {
      state = .named
    }
  }

  mutating func takeNamed(_ byte: UInt8, at time: Int) {
    pending.append(byte)
    if beginsNamed { return takeName() }
    // It only began like one: an Alt key and what was typed after it.
    let rest = pending.dropFirst(2)
    emit(.alt(Character(Unicode.Scalar(pending[1]))))
    reset()
    for byte in rest { take(byte, at: time) }
  }
}
