import Pages
import SetupRules
import TerminalUI
import TestSupport
import Testing
import Wizard

@testable import Rehearsal

/// Somebody at the console, without a terminal.
struct Trainee {
  var state: RehearsalState
  private let size = Size(columns: 80, rows: 24)

  init(_ wording: Wording = .today, role: Role = .agents) throws {
    let console = try Console(files: ConsoleFiles.embedded(wording), role: role)
    let wizard = Sitting(SetupRun(role: role), pages: try Pages.embedded(wording))
    state = RehearsalState(wizard: wizard.state, console: ConsoleState(console, role: role))
    key(.function(6))
  }

  @discardableResult
  mutating func key(_ key: Key) -> [RehearsalEffect] { update(&state, .key(key, size: size)) }

  /// Clicks on what is shown.
  mutating func click(_ mouse: Key.Mouse, size: Size) {
    let clicked = RehearsalScreen.drawing(of: state, size: size).target(of: .mouse(mouse))
    _ = update(&state, .key(.mouse(mouse), size: size, clicked: clicked))
  }

  /// What happens in the wizard.
  mutating func wizard(_ events: Event...) {
    for event in events { _ = update(&state, .wizard(event)) }
  }

  /// Presses what says this.
  @discardableResult
  mutating func press(_ words: String, number: Int = 1) throws -> [RehearsalEffect] {
    try focus(words, number: number)
    return key(.enter)
  }

  /// Goes by Tab to what says this.
  mutating func focus(_ words: String, number: Int = 1) throws {
    var left = number
    for _ in 0..<40 {
      let element = state.console.focusedElement
      if let element, state.console.values.filling(element.words) == words { left -= 1 }
      if left == 0 { return }
      key(.tab)
    }
    Issue.record("nothing says \(words) on \(state.console.pageName)")
  }

  mutating func type(_ text: String, into box: String) throws {
    try focus(box)
    key(.paste(text))
  }

  mutating func goToRegion() {
    while state.console.moment.focus != .region { key(.tab) }
    key(.enter)
  }

  /// From the start to the form of the application.
  mutating func goToForm() throws {
    let isToday =
      state.console.console.pages["applications-aws"] != nil && state.console.values["submit"] == "Submit"
    goToRegion()
    try press("US East (N. Virginia) us-east-1")
    try press(isToday ? "Enable" : "Enable AWS SSO")
    try press(isToday ? "Enable" : "Create AWS organization")
    try press("Applications")
    if isToday { try press("Customer managed") }
    try press(isToday ? "Add application" : "Add a new application")
    if isToday { try press("I want to select an application from the catalog") }
    try press("Amazon Connect")
    try press(isToday ? "Next" : "Add application")
    #expect(state.console.pageName == "configure")
  }

  mutating func signIn() throws {
    try press("Sign in as an agent")
    try press("Sign in")
    try press(state.console.savedName ?? "")
  }
}
