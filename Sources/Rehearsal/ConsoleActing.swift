import Wizard

extension ConsoleState {
  /// Does what the focused control does.
  mutating func press() -> [ConsoleEffect] {
    switch moment.focus {
    case nil: return []
    case .goBack: goBack()
    case .mend: mend()
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
    default:
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
    case .copy(let name): return copy(name)
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
    if let number = moment.tabs.firstIndex(where: { $0.name == tab }) {
      moment.tab = number
      moment.tabs[number].page = name
    } else {
      moment.tabs.append(Tab(name: tab, page: name))
      moment.tab = moment.tabs.count - 1
    }
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
    downloads[download.rawValue] = count + 1
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
