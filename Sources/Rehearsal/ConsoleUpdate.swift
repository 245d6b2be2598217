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
  /// Reads on by so many half windows, or back.
  case scrolled(by: Int)
  /// Takes the last step back; in a box, the last typing first.
  case undone
  /// Takes the last step back from a page that explains something.
  case wentBack
  case askedForHelp
  /// Copies what the focused box holds.
  case askedToCopy
}

/// An order to the outside world.
enum ConsoleEffect: Equatable, Sendable {
  /// A file that the browser saves, by its name.
  case save(name: String, contents: String)
  /// Puts a value where it can be pasted from.
  case copy(String)
  /// The first login needs this box mended, which is open now.
  case mend(ConsoleState.BoxToMend)
  case leave
}

extension ConsoleState {
  /// Takes in what somebody did.
  mutating func take(_ event: ConsoleEvent) -> [ConsoleEffect] {
    notice = nil
    let continuesText = typesNowhere
    typesNowhere = false
    switch event {
    case .typed(let text): type(text)
    case .pasted(let text):
      type(text.beginning(bytes: LineEditor.longestPaste).split(whereSeparator: \.isNewline).joined(separator: " "))
    case .edited(let command): edit(command)
    case .accepted:
      if focusedBox != nil { move(by: 1) } else { return press() }
    case .pressed:
      if focusedBox != nil || continuesText { type(" ") } else { return press() }
    case .movedToNext: move(by: 1)
    case .movedToPrevious: move(by: -1)
    case .scrolled(let steps): scroll += steps
    case .undone: undo()
    case .wentBack:
      if boxToMend != nil, showsLogin { return mend() }
      if explains || pageName == Self.helpPage {
        turnBack()
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
      typesNowhere = true
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

  /// Goes to what the eye meets next, if there is anything.
  mutating func move(to control: Control?) {
    notice = nil
    if let control { focus(on: control) }
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

  /// Back from a wrong turn: what the portal misses is in the form, which only has to be saved.
  private mutating func turnBack() {
    guard pageName == "portal", isWrongTurn, !values["seen.configure"].isEmpty else { return goBack() }
    open("configure")
    let button = page.elements.firstIndex { $0.target?.otherwise.contains(.submit) == true }
    if let button { focus(on: .element(button)) }
    notice = "Please choose \(values["submit"]), at the end of the form."
  }

  /// The moment before the last step, with everything that was typed then.
  mutating func goBack() {
    guard let last = past.popLast() else {
      notice = "This is where the rehearsal begins. There is nothing to take back."
      return
    }
    moment = last
    scroll = 0
    isReading = explains
    loadBox()
    notice = "Taken back."
  }
}

extension ConsoleState {
  /// Does what the focused control does.
  mutating func press() -> [ConsoleEffect] {
    switch moment.focus {
    case nil: return []
    case .goBack: turnBack()
    case .mend: return mend()
    case .leave: return [.leave]
    case .region:
      if let target = page.regionTarget { return perform(target) }
    case .tab(let number):
      remember()
      moment.tab = number
      loadPage()
    case .newTab: open(values["newTabPage"])
    case .key: break
    case .element(let number): return press(page.elements[number])
    }
    return []
  }

  private mutating func press(_ element: ConsoleElement) -> [ConsoleEffect] {
    switch element.kind {
    case .choice, .result: choose(element.value, for: element.name)
    case .pick:
      let position = element.options.firstIndex(of: values[element.name]) ?? -1
      guard !element.options.isEmpty else { break }
      choose(element.options[(position + 1) % element.options.count], for: element.name)
    case .copy: return copy(element.name)
    case .menu, .switch, .button, .link, .box, .search, .text, .note, .wrong, .section, .end, .shown, .verdict:
      if let target = element.target { return perform(target) }
    }
    return []
  }

  private mutating func choose(_ value: String, for name: String) {
    guard values[name] != value else { return }
    remember()
    values[name] = value
  }

  /// A step of its own for taking back, unless nothing but words came of it.
  private mutating func perform(_ target: ConsoleTarget) -> [ConsoleEffect] {
    let (before, beforeStep) = (moment, past)
    remember()
    let effects = target.actions(values).flatMap { perform($0) }
    if moment == before { past = beforeStep }
    return effects
  }

  private mutating func perform(_ action: ConsoleAction) -> [ConsoleEffect] {
    switch action {
    case .open(let page): show(page)
    case .set(let name, let value): values[name] = values.filling(value)
    case .clear(let name): values[name] = console.values[name]
    case .download(let download): return save(download)
    case .say(let words): notice = words
    case .submit:
      for name in Self.form { values["saved.\(name)"] = values[name] }
    case .discard:
      for name in Self.form { values[name] = savedName == nil ? console.values[name] : saved(name) }
    case .signIn: signIn()
    }
    return []
  }

  /// The boxes of the application's form.
  static let form = ["displayName", "description", "startURL", "relayState", "sessionDuration"]

  /// Opens a page as a step that can be taken back.
  mutating func open(_ page: String) {
    guard page != pageName else { return }
    remember()
    show(page)
  }

  /// Shows a page in its tab, which opens if it is not there yet.
  mutating func show(_ name: String) {
    let tab = console.tabName(of: name)
    if let number = moment.tabs.firstIndex(where: { console.tabName(of: $0) == tab }) {
      moment.tab = number
      moment.tabs[number] = name
    } else {
      moment.tabs.append(name)
      moment.tab = moment.tabs.count - 1
    }
    noteVisit()
    loadPage()
  }

  mutating func copy(_ name: String) -> [ConsoleEffect] {
    guard !values[name].isEmpty else {
      notice = "The box is empty."
      return []
    }
    notice = "Copied. In the wizard, Ctrl-V pastes it."
    return [.copy(values[name])]
  }

  private mutating func save(_ download: ConsoleAction.Download) -> [ConsoleEffect] {
    let count = downloads[download.rawValue] ?? 0
    downloads[download.rawValue] = count &+ 1
    let (base, ending) =
      switch download {
      case .metadata: ("Amazon Connect_\(values["applicationInstance"])", ".xml")
      case .certificate: ("Amazon Connect_\(values["applicationInstance"])_certificate", ".pem")
      }
    // A browser numbers what it has saved before.
    let name = base + (count > 0 ? " (\(count))" : "") + ending
    if download == .certificate { values["certificateFile"] = name }
    notice = "Downloaded: \(name)"
    return [.save(name: name, contents: console.contents(of: download, values))]
  }
}
