import Foundation
import TerminalEmulator
import TestSupport
import Testing

@Suite("Time grows with the length of what comes from outside")
struct GrowthTests {
  /// An eighth of the longest argument that Linux hands over.
  private static let argument = 15_000
  /// An eighth of the largest file of answers.
  private static let file = 110_000

  private func expectLinear(
    _ size: Int, _ what: String, sourceLocation: SourceLocation = #_sourceLocation, _ work: (Int) throws -> Void
  ) throws {
    let factor = try Growth.factor(from: size, isElsewhere: true, work)
    #expect(factor < Growth.limit, "\(what): eight times the input takes \(factor) times as long")
  }

  @Test("inspect, whatever kind the value is to be", arguments: [HostileText.marks, .flags])
  func inspected(_ hostile: HostileText) throws {
    let home = try TemporaryFolder()
    for kind in ["region", "instance", "name", "account", "metadata", "relay-state"] {
      try expectLinear(Self.argument, kind) {
        _ = try home.run("inspect", kind, hostile.text(bytes: $0))
      }
    }
  }

  @Test("options, paths and codes on the command line", arguments: [HostileText.marks])
  func arguments(_ hostile: HostileText) throws {
    let home = try TemporaryFolder()
    let lines: [[String]] = [
      ["status", "--state"], ["explain"], ["relay-state"], ["pages", "check"], ["present", "--minutes"],
      ["inspect", "relay-state", "x", "--instance"], ["status", "--role"], ["apply"], [],
    ]
    for line in lines {
      try expectLinear(Self.argument, line.joined(separator: " ")) {
        _ = try FinishedCommand(line + [hostile.text(bytes: $0)], home: home)
      }
    }
  }

  @Test("variables of the environment", arguments: [HostileText.marks, .slashes])
  func environment(_ hostile: HostileText) throws {
    let home = try TemporaryFolder()
    let names = [
      "XDG_STATE_HOME", "XDG_DOWNLOAD_DIR", "AWS_REGION", "SSH_CONNECTION", "TERM",
    ]
    for name in names {
      try expectLinear(Self.argument, name) {
        _ = try FinishedCommand(
          ["--plain"], input: "\n:go 5\n", home: home, environment: [name: "/" + hostile.text(bytes: $0)])
      }
    }
  }

  @Test("an answers file, and a state file", arguments: [HostileText.marks, .flags])
  func files(_ hostile: HostileText) throws {
    let home = try TemporaryFolder()
    for field in ["metadataFile", "relayState"] {
      try expectLinear(Self.file, "apply \(field)") {
        let answers = try JSONSerialization.data(withJSONObject: ["answers": [field: hostile.text(bytes: $0)]])
        _ = try FinishedCommand(["apply", "-"], bytes: Array(answers), home: home)
      }
      for command in [["status", "--card"], ["check"]] {
        try expectLinear(Self.file, "\(command.joined(separator: " ")) \(field)") {
          try Participant.writeState(
            in: home, at: "download-metadata", "metadataFile", answers: [field: hostile.text(bytes: $0)])
          _ = try FinishedCommand(command, home: home)
        }
      }
    }
  }

  @Test("keys and lists of an answers file", arguments: [HostileText.marks])
  func keys(_ hostile: HostileText) throws {
    let home = try TemporaryFolder()
    try expectLinear(Self.file, "keys") { size in
      let members = (0..<200).map { "\"\(hostile.text(bytes: size / 200))\($0)\": \"x\"" }.joined(separator: ",")
      _ = try home.run("apply", "-", input: "{\"answers\": {\(members)}}")
    }
  }

  @Test("lines in plain mode", arguments: [HostileText.marks, .tags])
  func plainLines(_ hostile: HostileText) throws {
    let home = try TemporaryFolder()
    for step in [":go 1\n:down\n", ":go 4\n", ":go 5\n:down\n", ":go 6\n:down\n"] {
      try expectLinear(Self.file, step) {
        _ = try FinishedCommand(["--plain"], input: "\n\(step)\(hostile.text(bytes: $0))\n", home: home)
      }
    }
  }

  @Test("a paste into a field, and the keys behind it", arguments: [HostileText.marks, .flags])
  func pasted(_ hostile: HostileText) throws {
    for field in ["metadataFile", "relayState"] {
      let step = field == "metadataFile" ? "download-metadata" : "set-relay-state"
      try expectLinear(60_000, field) { size in
        let participant = try Participant(at: step, field)
        try participant.terminal.paste(hostile.text(bytes: size))
        try participant.terminal.send("\u{15}xyz")
        try participant.terminal.wait(for: "xyz", limit: 60_000)
        try participant.synchronize()
      }
    }
  }

  @Test("an entityID, a certificate's owner and attributes of a metadata file", arguments: [HostileText.marks, .flags])
  func metadata(_ hostile: HostileText) throws {
    let home = try TemporaryFolder()
    let xml = try Sample.metadata
    let parts = xml.components(separatedBy: "entityID=\"")
    try #require(parts.count == 2)
    try expectLinear(100_000, "metadata") {
      try home.write(parts[0] + "entityID=\"" + hostile.text(bytes: $0) + parts[1], to: "m.xml")
      _ = try home.run("inspect", "metadata", "m.xml")
    }
  }

  @Test("a page of a trainer's", arguments: [HostileText.marks])
  func pages(_ hostile: HostileText) throws {
    let home = try TemporaryFolder()
    _ = try home.run("pages", "export", "mine")
    let page = try home.read("mine/enable-sso.md")
    try expectLinear(25_000, "page") {
      try home.write(page + hostile.text(bytes: $0), to: "mine/enable-sso.md")
      _ = try home.run("pages", "check", "mine")
    }
  }

  @Test("a tape", arguments: [HostileText.marks, .letters])
  func tapes(_ hostile: HostileText) throws {
    let home = try TemporaryFolder()
    try expectLinear(Self.file, "tape") {
      try home.write("# \(hostile.text(bytes: $0))\nType \"\(hostile.text(bytes: $0))\"\n", to: "my.tape")
      let shown = try home.run("present", "--tape", "my.tape")
      // A run of marks is cut, and what is left would be played if there were a terminal; too much is refused.
      #expect([64, 65].contains(shown.status))
    }
  }
}
