import ArgumentParser
import Foundation
import TestSupport
import Testing

@testable import connect_sso

@Suite("Help, version and manual page")
struct HelpTests {
  /// Git reads a repository of somebody else only when it is told so.
  private static let anyOwner = [
    "GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "safe.directory", "GIT_CONFIG_VALUE_0": "*",
  ]

  @Test("every command has an abstract, and an example that the parser takes and that fits on a line of help")
  func examples() throws {
    let commands = try CommandDescription.program().ours
    #expect(commands.count >= 12)
    for command in commands {
      let name = command.words.joined(separator: " ")
      #expect(command.abstract?.hasSuffix(".") == true, "\(name)")
      #expect(command.examples.count == 1, "\(name)")
      let help = try FinishedCommand(Array(command.words.dropFirst()) + ["--help"], home: TemporaryFolder())
      #expect(help.status == 0)
      for example in command.examples {
        #expect(help.output.contains("\n\(example)\n"), "\(name)")
        let words = example.components(separatedBy: " ")
        #expect(words.first == "connect-sso")
        let parsed = try ConnectSSO.parseAsRoot(Array(words.dropFirst()))
        if let last = command.subcommands?.first, command.words.count > 1 {
          #expect(words.contains(last.commandName), "\(name)")
        } else if command.words.count > 1 {
          #expect(type(of: parsed).configuration.commandName == command.commandName, "\(name)")
        }
      }
    }
  }

  @Test("every example that needs no terminal runs, in a folder with a complete setup")
  func run() throws {
    let setup = try SavedSetup()
    try setup.home.write(#"{"answers": {"applicationName": "Amazon Connect - Agent"}}"#, to: "answers.json")
    _ = try setup.run("pages", "export", "my-pages")
    try setup.home.makeFolder("my-room")
    let needTerminal = ["wizard", "present", "rehearse"]
    for command in try CommandDescription.program().ours where !needTerminal.contains(command.commandName) {
      guard command.words.count > 1, let example = command.examples.first else { continue }
      var words = Array(example.components(separatedBy: " ").dropFirst())
      if words.first == "reset" { words.append("--yes") }
      let result = try FinishedCommand(words, home: setup.home)
      // Order matters little: reset opens a step, which status then tells.
      #expect(result.status == 0 || (words.first == "status" && result.status == 1), "\(example): \(result.words)")
      #expect(!(result.output + result.words).isEmpty, "\(example)")
    }
  }

  @Test("--version prints the newest version of the list of changes, and the commit that it is built from")
  func version() throws {
    let changes = try Repository.text(".github/CHANGELOG.md")
    let newest = try #require(changes.components(separatedBy: "\n").first { $0.hasPrefix("## ") }?.dropFirst(3))
    let result = try FinishedCommand(["--version"], home: TemporaryFolder())
    #expect(result.status == 0)
    #expect(result.words.isEmpty)
    let git = { try FinishedTool("/usr/bin/git", $0, folder: Repository.path("."), environment: Self.anyOwner) }
    // Without a repository, as from an archive, there is no commit to tell.
    guard try git(["rev-parse", "HEAD"]).status == 0 else { return #expect(result.output == newest + "\n") }
    let told = try #require(result.output.wholeMatch(of: /(.+) \(([0-9a-f]{12,})(-dirty)?\)\n/))
    #expect(told.output.1 == newest)
    #expect(try git(["cat-file", "-e", "\(told.output.2)^{commit}"]).status == 0)
  }

  @Test("the manual page says of every command and option what the program says; Tests/manual writes it anew")
  func manual() throws {
    let page = try Repository.text("Resources/connect-sso.1")
    var rest = page.components(separatedBy: "\n")[...]
    func expectNext(_ line: String, _ name: String) throws {
      let index = rest.firstIndex(of: line)
      try #require(index != nil, "\(name): \(line)")
      if let index { rest = rest[(index + 1)...] }
    }
    var entries = 0
    for command in try CommandDescription.program().all {
      let name = command.words.joined(separator: " ")
      if command.words.count > 1 {
        try expectNext(".It Em \(command.commandName)", name)
        entries += 1
        try expectNext(command.abstract ?? "", name)
      }
      // argument-parser leaves out what is not ASCII, and escapes what roff would take for a macro.
      for line in (command.discussion ?? "").components(separatedBy: "\n") where !line.isEmpty {
        try expectNext(line, name)
      }
      for argument in command.arguments ?? [] where argument.shouldDisplay {
        entries += 1
        if let abstract = argument.abstract { try expectNext(abstract, name) }
      }
    }
    #expect(page.components(separatedBy: "\n.It ").count - 1 == entries)
  }

  @Test("the manual page is rendered without a warning")
  func rendering() throws {
    let groff = Process()
    groff.executableURL = URL(filePath: "/usr/bin/groff")
    groff.arguments = ["-ww", "-mandoc", "-Tutf8", Repository.path("Resources/connect-sso.1")]
    let (text, warnings) = (Pipe(), Pipe())
    groff.standardOutput = text
    groff.standardError = warnings
    try groff.run()
    let shown = String(decoding: text.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let warned = String(decoding: warnings.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    groff.waitUntilExit()
    #expect(groff.terminationStatus == 0)
    #expect(warned.isEmpty)
    #expect(shown.contains("relay-state"))
  }
}
