import SetupRules
import Wizard

/// Something that somebody does in the console.
package enum ConsoleEvent: Equatable, Sendable {
  case typed(String)
  case pasted(String)
  case edited(LineEditor.Command)
  /// Enter: presses what is focused; in a box goes on to what follows.
  case accepted
  /// Space: presses what is focused; in a box it is a letter.
  case pressed
  case movedToNext, movedToPrevious
  case pagedDown, pagedUp
  /// Takes the last step back; in a box, the last typing first.
  case undone
  /// Takes the last step back from a page that explains something.
  case wentBack
  case askedForHelp
  /// Copies what the focused box holds.
  case askedToCopy
}

/// An order to the outside world.
package enum ConsoleEffect: Equatable, Sendable {
  /// A file that the browser saves, by its name.
  case save(name: String, contents: String)
  /// Puts a value where it can be pasted from.
  case copy(String)
  case leave
}

extension ConsoleState {
  /// Takes in what somebody did.
  mutating func take(_ event: ConsoleEvent) -> [ConsoleEffect] {
    notice = nil
    switch event {
    case .typed(let text): type(text)
    case .pasted(let text):
      type(text.beginning(bytes: LineEditor.longestPaste).split(whereSeparator: \.isNewline).joined(separator: " "))
    case .edited(let command): edit(command)
    case .accepted:
      if focusedBox != nil { move(by: 1) } else { return press() }
    case .pressed:
      if focusedBox != nil { type(" ") } else { return press() }
    case .movedToNext: move(by: 1)
    case .movedToPrevious: move(by: -1)
    case .pagedDown: scroll += 1
    case .pagedUp: scroll -= 1
    case .undone: undo()
    case .wentBack:
      if isWrongTurn || showsLogin || pageName == Self.helpPage {
        goBack()
      } else {
        notice = "Ctrl-_ takes your last step in the console back."
      }
    case .askedForHelp: open(Self.helpPage)
    case .askedToCopy:
      if let name = focusedBox?.name ?? focusedElement.flatMap({ $0.kind == .copy ? $0.name : nil }) {
        return copy(name)
      }
      notice = "There is nothing to copy here. In a box, Ctrl-Y copies what it holds."
    }
    return []
  }

  /// A click on something, in a box before a character of it.
  mutating func click(_ control: Control, before character: Int) -> [ConsoleEffect] {
    if case .key(let event) = control { return take(event) }
    notice = nil
    if moment.focus != control { focus(on: control) }
    guard focusedBox != nil else { return press() }
    // As in a browser's address: the first click leaves all selected, the second one sets the cursor.
    if wasClicked {
      isSelected = false
      editor.moveCursor(to: character)
    }
    wasClicked = true
    return []
  }

  static let helpPage = "help"

  private mutating func type(_ text: String) {
    guard let box = focusedBox else {
      notice = "There is nothing to type into here. Tab goes to the next box or button."
      return
    }
    if isSelected { editor.perform(.deleteToStart) }
    isSelected = false
    editor.insert(text)
    values[box.name] = editor.text
    scroll = 0
  }

  private mutating func edit(_ command: LineEditor.Command) {
    guard let box = focusedBox else { return }
    let deletesAll = isSelected && (command == .deleteBackward || command == .deleteForward)
    isSelected = false
    editor.perform(deletesAll ? .deleteToStart : command)
    values[box.name] = editor.text
  }

  private mutating func move(by offset: Int) {
    let controls = controls
    guard !controls.isEmpty else { return }
    let position = moment.focus.flatMap(controls.firstIndex(of:)) ?? (offset > 0 ? -1 : 0)
    focus(on: controls[(position + offset + controls.count) % controls.count])
  }

  private mutating func undo() {
    if let box = focusedBox {
      isSelected = false
      let before = editor.text
      editor.perform(.undo)
      values[box.name] = editor.text
      if editor.text != before { return }
    }
    goBack()
  }

  /// The moment before the last step, with everything that was typed then.
  mutating func goBack() {
    guard let last = past.popLast() else {
      notice = "This is where the rehearsal begins. There is nothing to take back."
      return
    }
    moment = last
    scroll = 0
    isReading = isWrongTurn || showsLogin
    loadBox()
    notice = "Taken back."
  }
}
