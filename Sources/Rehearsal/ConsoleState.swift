import SetupRules
import Wizard

/// The look-alike console at one moment: what is open, typed and chosen. It is a value, so that any step can be taken back.
package struct ConsoleState: Equatable, Sendable {
  /// Something that can be operated.
  enum Control: Equatable, Sendable {
    /// A part of the page, by its number.
    case element(Int)
    /// Takes the last step back.
    case goBack
    /// Goes back to the form, to what the first login needs mended.
    case mend
    /// Ends the rehearsal.
    case leave
    case region
    case tab(Int)
    /// Opens the console of Amazon Connect in a new tab.
    case newTab
    /// A key of the footer.
    case key(ConsoleEvent)
  }

  /// What is taken back together.
  struct Moment: Equatable, Sendable {
    /// The page that each tab of the browser shows.
    var tabs: [String]
    var tab = 0
    var values: ConsoleValues
    var focus: Control?
  }

  let console: Console
  let role: Role
  var moment: Moment
  /// The moments before this one, the oldest first.
  var past: [Moment] = []
  var editor = LineEditor()
  /// Whether the box's whole text is selected, so that typing puts something in its place.
  var isSelected = false
  /// Whether text is being typed where nothing can be typed: a blank in it presses nothing.
  var typesNowhere = false
  var wasClicked = false
  /// The moment at which the focus came into the box.
  private var entered: Moment?
  /// How far the page is scrolled away from where the focus would put it, in steps of half a window.
  var scroll = 0
  /// Whether an explanation was opened and nothing was done since: it is read from its beginning.
  var isReading = false
  /// What the last key led to, in words.
  var notice: String?
  var downloads: [String: Int] = [:]
  /// What else there is to say where a login ended, a sentence each.
  var remarks: [String] = []
  /// Whether ids are cut in what is shown.
  var isMasked = false
  package internal(set) var hasSeenRightLogin = false

  package init(_ console: Console, role: Role) {
    self.console = console
    self.role = role
    let values = console.values
    let start = values["startPage"]
    moment = Moment(tabs: [start], values: values)
    noteVisit()
    loadPage()
  }

  var values: ConsoleValues {
    get { moment.values }
    set { moment.values = newValue }
  }

  package var pageName: String { moment.tabs[moment.tab] }
  /// The page that is shown. A console whose pages lead to each other never misses one.
  var page: ConsolePage { console.pages[pageName] ?? ConsolePage() }

  /// The application as it is saved in the console; nil before Submit.
  package var savedName: String? {
    values["saved.displayName"].isEmpty ? nil : values["saved.displayName"]
  }

  /// What a box of the form that is saved holds.
  package func saved(_ name: String) -> String { values["saved.\(name)"] }

  /// The parts of the page that are shown now, by their numbers.
  var visible: [Int] {
    let page = page
    var isInHiddenSection = false
    return page.elements.indices.filter { number in
      let element = page.elements[number]
      let isShown = element.condition?.isTrue(values) ?? true
      if element.kind == .section { isInHiddenSection = !isShown }
      if isInHiddenSection {
        isInHiddenSection = element.kind != .end
        return false
      }
      return isShown && (element.kind != .result || fitsSearch(element))
    }
  }

  private func fitsSearch(_ result: ConsoleElement) -> Bool {
    guard let search = page.elements.first(where: { $0.kind == .search }) else { return true }
    let wanted = values[search.name].withoutBlanksAround.lowercased()
    return wanted.isEmpty || result.words.lowercased().contains(wanted)
  }

  package var isWrongTurn: Bool { visible.contains { page.elements[$0].kind == .wrong } }
  /// Whether the page says what went wrong or right, and why.
  var explains: Bool { isWrongTurn || showsLogin }
  /// Whether the page shows how the first login ended.
  var showsLogin: Bool { page.elements.contains { $0.kind == .verdict } && login != nil }

  /// What can be operated on the page and around it, in the order of Tab: the page, its menu, the browser.
  var controls: [Control] {
    let shown = visible
    var controls: [Control] = []
    if isWrongTurn, !past.isEmpty { controls.append(.goBack) }
    if showsLogin, let login { controls.append(login.isWanted ? .leave : .mend) }
    let operable = shown.filter { page.elements[$0].isControl }
    controls += operable.filter { page.elements[$0].kind != .menu }.map { .element($0) }
    controls += operable.filter { page.elements[$0].kind == .menu }.map { .element($0) }
    if !page.region.isEmpty, page.regionTarget != nil { controls.append(.region) }
    return controls + browserControls
  }

  private var browserControls: [Control] {
    let tabs = moment.tabs.indices.filter { $0 != moment.tab }.map { Control.tab($0) }
    return tabs + (offersNewTab ? [.newTab] : [])
  }

  /// The tab that can be opened beside the others; nil when it is open.
  var newTabName: String { console.tabName(of: values["newTabPage"]) }
  var offersNewTab: Bool { !moment.tabs.contains { console.tabName(of: $0) == newTabName } }

  /// The part of the page that is focused; nil where something around it is.
  var focusedElement: ConsoleElement? {
    if case .element(let number) = moment.focus { page.elements[number] } else { nil }
  }

  var focusedBox: ConsoleElement? { focusedElement.flatMap { $0.isBox ? $0 : nil } }
}

extension ConsoleState {
  /// Keeps in mind that the page was seen.
  mutating func noteVisit() { values["seen.\(pageName)"] = Self.yes }

  /// Puts the focus where somebody begins on the page, and loads its text.
  mutating func loadPage() {
    focus(on: controls.first)
    isReading = explains
  }

  mutating func focus(on control: Control?) {
    keepTyping()
    typesNowhere = false
    moment.focus = control
    scroll = 0
    isReading = false
    loadBox()
  }

  /// Shows the focused box's text.
  mutating func loadBox() {
    editor = LineEditor(focusedBox.map { values[$0.name] } ?? "")
    entered = focusedBox == nil ? nil : moment
    isSelected = !editor.isEmpty
    wasClicked = false
  }

  /// Remembers this moment, for the step that follows.
  mutating func remember() {
    keepTyping()
    past.append(moment)
    if past.count > 200 { past.removeFirst() }
  }

  /// What was typed into a box is one step for taking back.
  private mutating func keepTyping() {
    if let entered, entered.values != moment.values { past.append(entered) }
    entered = nil
  }
}
