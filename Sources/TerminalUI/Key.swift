/// A key as the terminal reported it, whatever bytes it came in.
package enum Key: Hashable, Sendable {
  case character(Character)
  /// A control key by its lower-case letter or sign, such as `x` for Ctrl-X and `_` for Ctrl-_.
  case control(Character)
  case alt(Character)
  case enter, tab, shiftTab, escape, backspace, altBackspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  case function(Int)
  /// A bracketed paste: line breaks are `\n`, control characters are dropped.
  case paste(String)
  case mouse(Mouse)

  /// What the mouse did, and where, counted in cells from 0.
  package struct Mouse: Hashable, Sendable {
    /// A button pressed or released, or a turn of the wheel.
    package enum Action: Hashable, Sendable {
      case pressed, released, wheelUp, wheelDown
    }

    /// What it did.
    package var action: Action
    /// The column, counted from 0.
    package var column: Int
    /// The row, counted from 0.
    package var row: Int

    /// What the mouse did in a cell.
    package init(_ action: Action, column: Int, row: Int) {
      self.action = action
      self.column = column
      self.row = row
    }
  }
}
