import TerminalUI

/// What a mouse report says, and whether the click only brought the window back.
struct MouseReport: Sendable {
  /// A click this soon after the window got the focus was meant for the window, in milliseconds.
  private static let focusing = 200

  private var focusedAt: Int?
  private var swallowsRelease = false

  /// The window got the focus.
  mutating func focused(at time: Int) {
    focusedAt = time
  }

  /// `ESC [ < button ; column ; row M`, or `m` when released.
  mutating func key(of sequence: ControlSequence, at time: Int) -> Key? {
    key(
      button: sequence.parameter(0, or: 0), column: sequence.parameter(1, or: 1) - 1,
      row: sequence.parameter(2, or: 1) - 1, isReleased: sequence.final == UInt8(ascii: "m"), at: time)
  }

  /// The three bytes after `ESC [ M`, each 32 higher than its value.
  mutating func key(ofThree bytes: ArraySlice<UInt8>, at time: Int) -> Key? {
    let values = bytes.map { Int($0) - 32 }
    // This form says 3 for the release of any button.
    return key(
      button: values[0] & 0x43 == 3 ? 0 : values[0], column: values[1] - 1, row: values[2] - 1,
      isReleased: values[0] & 0x43 == 3, at: time)
  }

  /// Only the left button and the wheel mean something.
  private mutating func key(button: Int, column: Int, row: Int, isReleased: Bool, at time: Int) -> Key? {
    guard column >= 0, row >= 0 else { return nil }
    // Shift, Alt and Control add 4, 8 and 16.
    switch button & ~0b11100 {
    case 0: break
    case 64: return .mouse(Key.Mouse(.wheelUp, column: column, row: row))
    case 65: return .mouse(Key.Mouse(.wheelDown, column: column, row: row))
    default: return nil
    }
    if !isReleased {
      swallowsRelease = focusedAt.map { time - $0 < Self.focusing } ?? false
    }
    return swallowsRelease ? nil : .mouse(Key.Mouse(isReleased ? .released : .pressed, column: column, row: row))
  }
}
