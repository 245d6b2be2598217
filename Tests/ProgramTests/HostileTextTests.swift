import Foundation
import TestSupport
import Testing

/// What a file, a value or an argument holds reaches the terminal as letters only: no control characters, and nothing
/// that turns the reading order.
@Suite("Hostile text")
struct HostileTextTests {
  private static let text =
    "\u{1B}]0;x\u{7}\u{1B}[31m\u{9B}2J\u{85}\u{7F}\r\u{8}\u{202E}\u{2066}\u{200F}\u{61C}\u{2028}\u{2029}"
  private let home: TemporaryFolder

  init() throws {
    home = try TemporaryFolder()
  }

  private func expectHarmless(
    _ arguments: [String], input: String = "", in home: TemporaryFolder? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  )
    throws
  {
    let result = try FinishedCommand(arguments, input: input, home: home ?? self.home)
    let steering = (result.output + result.words).unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0xA: false
      case 0..<0x20, 0x7F...0x9F, 0x61C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
      default: false
      }
    }
    #expect(
      steering.isEmpty, "\(arguments.map(\.debugDescription)): \(result.words.debugDescription)",
      sourceLocation: sourceLocation)
    #expect(!(result.output + result.words).isEmpty, "\(arguments)", sourceLocation: sourceLocation)
  }

  static let values = [
    ("region", "us-east-1"), ("instance", Sample.arn), ("name", "Amazon Connect - Agent"),
    ("account", "210987654321"), ("relay-state", "https://us-east-1.console.aws.amazon.com/connect/federate/x"),
    ("metadata", "/tmp/metadata.xml"),
  ]

  @Test("inside a value", arguments: values)
  func value(kind: String, value: String) throws {
    for json in [[], ["--json"]] {
      for hostile in [Self.text + value, String(value.prefix(5)) + Self.text + value.dropFirst(5), Self.text] {
        try expectHarmless(["inspect", kind] + json + ["--", hostile])
      }
    }
  }

  @Test(
    "in an argument, also where it is none that the program knows",
    arguments: [
      ["\(text)"], ["--x\(text)"], ["status", "x\(text)"], ["status", "--x\(text)"], ["status", "--role", "x\(text)"],
      ["status", "--state", "/x\(text)/y.json"], ["check", "--state", "/x\(text)/y.json"],
      ["inspect", "x\(text)", "y"],
      ["inspect", "region", "--role", text, "y"], ["explain", "x\(text)"], ["relay-state", text],
      ["relay-state", Sample.arn, "--region", text], ["relay-state", Sample.arn, "--destination", text],
      ["apply", "/x\(text)"], ["reset", "x\(text)"], ["pages", "check", "/x\(text)"], ["help", "x\(text)"],
      ["wizard", "--color", "x\(text)"], ["export", "--format", "x\(text)"], ["notes", "--pages", "/x\(text)"],
      ["present", "/x\(text)"], ["--plain", "--state", "/dev/null/\(text)"],
    ])
  func argument(arguments: [String]) throws {
    try expectHarmless(arguments)
  }

  @Test("inside a metadata file, and in its name")
  func metadata() throws {
    let file = try home.write(
      "<?xml version='1.0'?><EntityDescriptor xmlns='urn:oasis:names:tc:SAML:2.0:metadata' entityID='x&#x9b;\u{202E}\u{85}'"
        + " validUntil='\u{2066}'><IDPSSODescriptor/></EntityDescriptor>",
      to: "Downloads/\(Self.text.filter { $0 != "/" }).xml")
    for arguments in [["inspect", "metadata", file], ["inspect", "metadata", "--json", file]] {
      try expectHarmless(arguments)
    }
    try expectHarmless(["inspect", "metadata", home.path + "/Downloads"])
  }

  @Test("in every text of a saved state")
  func state() throws {
    let setup = try SavedSetup()
    let escaped = String(decoding: try JSONEncoder().encode(Self.text), as: UTF8.self).dropFirst().dropLast()
    let answers = SavedSetup.answers(metadataFile: setup.metadataFile).replacing("\"Amazon", with: "\"\(escaped)Amazon")
    try expectHarmless(["apply", "-"], input: answers)
    try expectHarmless(["apply", "-", "--json"], input: answers)
    let saved = try String(contentsOfFile: setup.stateFile, encoding: .utf8)
    for place in ["us-east-1\"", "- Agent\"", "metadata.xml\"", "ccp\"", "enabled\"", "Z\"", "console.aws", "ins-"] {
      let changed = saved.replacing(place, with: "\(escaped)\(place)")
      #expect(changed != saved, "\(place)")
      let file = try setup.home.write(changed, to: "hostile.json")
      for arguments in [
        ["status"], ["status", "--json"], ["status", "--card"], ["check"], ["check", "--json"], ["export"],
      ] {
        try expectHarmless(arguments + ["--state", file], in: setup.home)
      }
      try expectHarmless(
        ["--plain", "--state", file], input: ":steps\n:go 4\n:fix\n:go 5\n:go 6\n:copy\n:go 7\nx\(Self.text)\n:quit\n",
        in: setup.home)
    }
  }
}
