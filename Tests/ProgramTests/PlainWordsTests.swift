import ArgumentParser
import SeededNumbers
import SetupRules
import Testing

@testable import connect_sso

@Suite("The way past the argument parser")
struct PlainWordsTests {
  private static let commands = ["inspect", "relay-state", "explain", "status", "wizard", "apply", "help", ""]
  private static let words =
    InspectRequest.Kind.allCases.map(\.rawValue) + [
      "--json", "--json=true", "--no-json", "--instance", "--region", "--role", "--state", "--color", "--mouse",
      "--plain",
      "--destination", "--role=admins", "agents", "admins", "never", "auto", "us-east-1", "/connect/ccp", "", "-", "--",
      "-h", "--help", "--version", "help", "two words", "Agents", "-1", "--unknown", "us-east-1\n", "e\u{301}",
    ]

  @Test("takes what it recognises for the same request as the argument parser does")
  func agreement() throws {
    let seed = UInt64.random(in: .min ... .max)
    var numbers = SeededNumbers(seed: seed)
    var recognised = 0
    for _ in 0..<3_000 {
      let count = Int.random(in: 0...6, using: &numbers)
      let words =
        [Self.commands.randomElement(using: &numbers) ?? ""].filter { !$0.isEmpty }
        + (0..<count).map { _ in Self.words.randomElement(using: &numbers) ?? "" }
      guard let request = Request(plainWords: words) else { continue }
      recognised += 1
      let parsed = try? ConnectSSO.parseAsRoot(words) as? any RequestingCommand
      #expect(parsed?.request == request, "seed \(seed): \(words)")
    }
    #expect(recognised > 100, "seed \(seed)")
  }

  @Test(
    "recognises what people and scripts write every day",
    arguments: [
      [], ["--role", "admins"], ["wizard", "--mouse", "--color", "never"], ["status", "--json"],
      ["status", "--state", "a file", "--role", "agents"], ["inspect", "metadata", "a file.xml"],
      ["inspect", "--json", "relay-state", "https://…", "--instance", "i", "--region", "r", "--role", "admins"],
      ["relay-state", "i", "--region", "r", "--destination", "/agent-app-v2"], ["explain", "region/unknown"],
    ])
  func everyDay(_ words: [String]) throws {
    let parsed = try ConnectSSO.parseAsRoot(words) as? any RequestingCommand
    #expect(parsed != nil)
    #expect(Request(plainWords: words) == parsed?.request)
  }

  @Test(
    "leaves the rest to the argument parser",
    arguments: [
      ["--help"], ["inspect", "-h"], ["inspect", "region"], ["inspect", "region", "a", "b"],
      ["inspect", "colour", "a"], ["inspect", "region", "a", "--role", "chief"], ["status", "--json", "--json"],
      ["status", "--role=admins"], ["help", "status"], ["apply", "-"], ["--version"], ["explain"], ["nonsense"],
      ["relay-state", "i", "--destination", ""], ["inspect", "name", "--", "-"], ["status", "--state"],
    ])
  func others(_ words: [String]) {
    #expect(Request(plainWords: words) == nil)
  }
}
