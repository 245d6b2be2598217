import CNcurses
import Glibc
import SetupRules
import TerminalUI

extension NcursesTerminal {
  /// Stops the program as Ctrl-Z does everywhere, on the normal screen, and comes back whole when continued. A size
  /// that has changed meanwhile is reported by the next `wait`.
  ///
  /// - Parameter words: printed before stopping.
  package func pause(saying words: String) {
    guard isOpen, !isHungUp else { return }
    leave()
    transmit(Array("\(words)\n".utf8))
    cn_stop()
    // The answer to the stop itself, not a second one.
    drainContinuation()
    // Continued to end, the program may be in the background: the terminal is the shell's.
    if !cn_is_ending() { comeBack() }
  }

  /// Shows a value bare on the normal screen, where it can be selected, until any key is pressed. What else ends it, a
  /// signal, the end of the terminal or the descriptor, is reported by the next `wait`.
  ///
  /// - Parameters:
  ///   - value: printed without what a terminal would obey; it breaks a long one.
  ///   - descriptor: as for `wait`.
  package func showAlone(_ value: String, also descriptor: Int32? = nil) {
    guard isOpen, !isHungUp else { return }
    leave()
    cn_hear_keys()
    let harmless = value.withoutTerminalControls
    let remark = harmless == value ? "" : "Signs that a terminal would obey are left out here.\n"
    transmit(Array("\(harmless)\n\n\(remark)Press any key to come back.\n".utf8))
    var inputs: [Input] = []
    while !inputs.contains(where: { $0 != .woken }) { inputs += wait(milliseconds: nil, also: descriptor) }
    if !cn_is_ending() { comeBack() }
    // A key that ends the program is not swallowed with the one that ends this.
    queued += inputs.filter { input in
      guard case .key(let key) = input else { return true }
      return key == .control("c") || key == .control("x")
    }
  }

  /// Everything as it was found, for a while or for good.
  func leave() {
    isAway = true
    if reportsMouse { transmit(Self.mouseModeOff) }
    transmit(Self.pasteModeOff)
    cn_leave()
  }

  /// Back after `leave`, with whatever size there is now.
  func comeBack() {
    cn_leave()
    _ = adoptSize()
    cn_enter()
    isAway = false
    needsRepaint = false
    transmit(Self.pasteModeOn)
    if reportsMouse { transmit(Self.mouseModeOn) }
  }

  /// What SIGTSTP, SIGCONT and SIGWINCH ask for, of the signals that came.
  func follow(_ numbers: Set<Int32>) {
    if cn_is_ending() { return }
    if isAway {
      // The screen is not there to be painted; coming back takes the size.
      if numbers.contains(SIGTSTP) { cn_stop() }
      if numbers.contains(SIGTSTP) || numbers.contains(SIGCONT) { cn_hear_keys() }
      return
    }
    if numbers.contains(SIGTSTP) {
      queued.append(.stopRequested)
    } else if numbers.contains(SIGCONT) {
      // Continued after a stop that could not be caught: the shell has changed the line settings meanwhile.
      comeBack()
    }
    // A window that is back at its old size may have lost cells on the way, so all is sent anew.
    if numbers.contains(SIGWINCH), !adoptSize() { redraw() }
  }

  /// Takes the size that the kernel knows now, and reports it; false when it is still the same.
  private func adoptSize() -> Bool {
    guard takeSize() else { return false }
    cn_resize(Int32(size.rows), Int32(size.columns))
    shown = nil
    queued.append(.resized(size))
    return true
  }

  private func drainContinuation() {
    for byte in bell.readAll() where Int32(byte) != SIGCONT && Int32(byte) != SIGTSTP { bell.write(byte) }
  }
}
