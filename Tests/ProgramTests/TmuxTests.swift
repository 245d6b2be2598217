import Foundation
import TerminalEmulator
import TestSupport
import Testing

@Suite("Under tmux")
struct TmuxTests {
  @Test("a whole run, seen after every key", arguments: ["tmux-256color", "screen-256color"])
  func wholeRun(_ name: String) throws {
    let tmux = try Tmux("set -g default-terminal \(name)")
    let home = try TemporaryFolder()
    try tmux.start(home: home)
    try tmux.wait(for: "Before you start")
    try tmux.press("Enter")
    try tmux.wait(for: "step 1 of 6")
    for (keys, seen) in [
      (["Enter"], ">[ ] What the console shows"), (["Down"], "> 1  A button Enable"),
      (["Enter"], ">[ ] Region of Identity"),
      (["us-east-1", "Enter"], ">[ ] Identity Center is enabled"), (["Enter"], "step 2 of 6"),
      (["Enter"], ">[ ] The dashboard"), (["Enter"], "step 3 of 6"), (["Enter", "Enter", "Enter"], "step 4 of 6"),
      (["Enter"], ">[ ] Display name holds"), (["Enter"], "step 5 of 6"), (["Enter"], ">[ ] Metadata file"),
      (["elsewhere", "Enter"], "step 6 of 6"), (["Enter"], ">[ ] Instance ARN"),
    ] {
      for key in keys { try tmux.press(key) }
      try tmux.wait { $0.contains(seen) }
    }
    try tmux.paste(Sample.arn + "\n")
    try tmux.wait(for: "e321ab3f3770")
    try tmux.press("Enter")
    try tmux.wait(for: "/connect/federate/178c75e4")
    try tmux.press("Enter")
    try tmux.wait(for: "  >[ ] Relay state")
    try tmux.paste(Sample.url)
    try tmux.press("Enter")
    try tmux.wait(for: ">[ ] All other settings")
    try tmux.press("Enter")
    try tmux.wait(for: ">[ ] Submit is pressed")
    try tmux.press("Enter")
    try tmux.wait { $0.hasPrefix(" Configure AWS SSO") && $0.contains("review") }
    try tmux.press("Enter")
    try tmux.wait(for: "ended with 0")
    #expect(try tmux.screen().contains("Everything is set up and saved."))
    let state = try home.read(".local/state/connect-sso/agents.json")
    #expect(state.contains(Sample.url) && state.contains(Sample.arn))
  }

  @Test("its keys, its sizes, and a paste that does not submit", arguments: ["tmux-256color", "screen-256color"])
  func keysAndSizes(_ name: String) throws {
    let tmux = try Tmux("set -g default-terminal \(name)")
    let home = try TemporaryFolder()
    try Participant.writeState(in: home, at: "name-application", "applicationName")
    try tmux.start(home: home)
    try tmux.wait(for: "step 4 of 6")
    try tmux.paste("first\nsecond\n")
    try tmux.wait(for: "They stand in one line now.")
    // What shows nothing new moves the cursor.
    for (key, seen) in [
      ("Home", nil), ("C-Right", nil), ("F1", "What you can do"), ("Down", "> Space"), ("Escape", nil),
      ("F2", "Hint 1 of"), ("F3", "(here)"), ("Escape", nil), ("F7", "step 3 of 6"), ("F8", "step 4 of 6"),
      ("Down", nil), ("BTab", nil), ("M-b", nil), ("DC", "first econd"), ("C-_", "first second"),
    ] {
      try tmux.press(key)
      if let seen { try tmux.wait(for: seen) } else { try tmux.waitForCursor() }
    }
    for (columns, rows) in [(120, 40), (40, 12), (40, 9), (80, 24)] {
      try tmux.resize(columns: columns, rows: rows)
      try tmux.wait { screen in
        let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
        return screen.contains("first second") && screen.contains(columns < 60 ? "4/6" : "step 4 of 6")
          && lines.count == rows && lines.last?.contains("F1 menu") == true
          && lines.allSatisfy { $0.count <= columns }
      }
    }
    try tmux.press("C-c")
    try tmux.wait(for: "ended with 130")
    #expect(try tmux.screen().contains("Saved at step 4 of 6. To go on: connect-sso"))
  }
}
