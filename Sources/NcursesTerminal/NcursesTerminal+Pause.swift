import CNcurses
import Glibc
import TerminalUI

extension NcursesTerminal {
  /// Stops the program as Ctrl-Z does everywhere, on the normal screen, and comes back whole when continued. A size
  /// that has changed meanwhile is reported by the next `wait`.
  ///
  /// - Parameter words: printed before stopping.
  public func pause(saying words: String = "Paused. To go on, type: fg") {
    guard isOpen, !isHungUp else { return }
    leave()
    send(Array("\(words)\n".utf8))
    cn_stop()
    // The answer to the stop itself, not a second one.
    drainContinuation()
    comeBack()
  }

  /// Shows lines bare on the normal screen, where they can be selected, until any key is pressed. Signals that come
  /// meanwhile end it and are reported by the next `wait`.
  public func showAlone(_ lines: [String]) {
    guard isOpen, !isHungUp else { return }
    leave()
    cn_hear_keys()
    send(Array(lines.map { "\($0)\n" }.joined().utf8))
    var inputs: [Input] = []
    while !inputs.contains(where: { $0 != .woken }) { inputs += wait(milliseconds: nil) }
    comeBack()
    // A key that ends the program is not swallowed with the one that ends this.
    queued += inputs.filter { input in
      guard case .key(let key) = input else { return true }
      return key == .control("c") || key == .control("x")
    }
  }

  /// Everything as it was found, for a while or for good.
  func leave() {
    if reportsMouse { send(Self.mouseModeOff) }
    send(Self.pasteModeOff)
    cn_leave()
  }

  /// Back after `leave`, with whatever size there is now.
  func comeBack() {
    cn_leave()
    if takeSize() {
      cn_resize(Int32(size.rows), Int32(size.columns))
      shown = nil
      queued.append(.resized(size))
    }
    cn_enter()
    send(Self.pasteModeOn)
    if reportsMouse { send(Self.mouseModeOn) }
  }

  /// The size after SIGWINCH.
  func followSize() {
    guard takeSize() else { return }
    cn_resize(Int32(size.rows), Int32(size.columns))
    shown = nil
    queued.append(.resized(size))
  }

  private func drainContinuation() {
    for byte in signals.readAll() where Int32(byte) != SIGCONT && Int32(byte) != SIGTSTP { signals.write(byte) }
  }
}
