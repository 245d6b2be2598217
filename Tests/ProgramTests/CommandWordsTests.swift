import ArgumentParser
import Foundation
import TestSupport
import Testing

@testable import connect_sso

@Suite("Commands, options before them, and words that are no command")
struct CommandWordsTests {
  @Test(
    "options stand before a command or after it, and mean the same",
    arguments: [
      ("--role admins status", "status --role admins"), ("--state F check", "check --state F"),
      ("--state=F --role agents check --json", "check --state=F --role agents --json"),
      ("--json status", "status --json"), ("--state status status", "status --state status"),
      ("--pages D pages check D", "pages check --pages D D"), ("--role admins --plain", "--role admins --plain"),
      ("--format env export", "export --format env"), ("status -- --json", "status -- --json"),
      ("--yes reset 3", "reset --yes 3"), ("inspect region status", "inspect region status"), ("", ""),
    ])
  func order(_ typed: String, _ meant: String) throws {
    let words = try CommandWords(typed.split(separator: " ").map(String.init)).words
    #expect(words.joined(separator: " ") == meant)
  }

  @Test("through the program: the state and the role before the command are those that are used")
  func program() throws {
    let home = try TemporaryFolder()
    let applied = try home.run(
      "--state", "mine.json", "--role", "admins", "apply", "-",
      input: #"{"answers": {"identityCenterRegion": "us-east-1"}}"#)
    #expect(applied.status == 0, "\(applied.words)")
    #expect(try home.read("mine.json").contains("\"role\": \"admins\""))
    let status = try home.run("--state", "mine.json", "status", "--json")
    #expect(status.json["role"] as? String == "admins")
    #expect(try home.run("--role", "admins", "status").words.isEmpty)
    // A command that has no such option says so.
    let explained = try home.run("--plain", "explain", "region/unknown")
    #expect(explained.status == 64)
    #expect(explained.words.contains("Unknown option '--plain'"))
  }

  @Test(
    "the called command, asked alone, means what the whole program means",
    arguments: [
      "--role admins --plain --color never", "--state F --seat anna --board B --mask", "wizard --mouse",
      "--json status --card", "check --account --profile p", "inspect relay-state --json -- --x", "export --format env",
      "pages", "pages check D", "--pages D present --tape T --minutes 5", "reset 3 --yes", "help status",
      "status --help", "pages export --help", "--version", "--generate-completion-script zsh", "status --version",
    ])
  func alone(_ typed: String) throws {
    func read(_ parse: () throws -> any ParsableCommand) -> String {
      do {
        var read = ""
        dump(try parse(), to: &read)
        return read
      } catch {
        return ConnectSSO.fullMessage(for: error)
      }
    }
    let words = try CommandWords(typed.split(separator: " ").map(String.init))
    #expect(read { try words.parse() } == read { try ConnectSSO.parseAsRoot(words.words) })
  }

  @Test("every option that takes a value is known, so that its value is taken for no command")
  func values() throws {
    var options: Set<String> = []
    for command in try CommandDescription.program().ours {
      for argument in command.arguments ?? [] where argument.kind == "option" {
        for name in argument.names ?? [] where name.kind == "long" { options.insert("--" + name.name) }
      }
    }
    #expect(Set(CommandWords.optionsWithValue).subtracting(["--generate-completion-script"]) == options)
  }

  @Test(
    "a word that is no command names the nearest one, also for help",
    arguments: [
      (["statsu"], "status"), (["stat"], "status"), (["Status"], "status"), (["chekc"], "check"),
      (["help", "statsu"], "status"), (["pages", "exprot", "D"], "export"), (["help", "pages", "exprot"], "export"),
      (["--role", "admins", "exprt"], "export"), (["relaystate", "x"], "relay-state"), (["rehearsal"], "rehearse"),
      (["note"], "notes"), (["wizzard", "--plain"], "wizard"), (["presentation"], "present"),
    ])
  func nearest(_ words: [String], _ meant: String) throws {
    let command = try FinishedCommand(words, home: TemporaryFolder())
    #expect(command.status == 64)
    #expect(command.words.contains("Did you mean \"\(meant)\"?"), "\(command.words)")
    #expect(command.words.contains("To see them all: connect-sso"))
    #expect(command.output.isEmpty)
  }

  @Test("a word that is like none, and one that steers a terminal")
  func unlike() throws {
    let home = try TemporaryFolder()
    for word in ["xyzzyquux", "\u{1B}[2J\u{9B}31m", String(repeating: "x", count: 50_000), "-", "e\u{301}"] {
      let command = try FinishedCommand([word], home: home)
      #expect(command.status == 64)
      try requireHarmless(command.words)
    }
  }

  @Test("a mistyped option names the nearest one", arguments: ["--jsn", "--sate", "--rol"])
  func options(_ option: String) throws {
    let command = try FinishedCommand(["status", option], home: TemporaryFolder())
    #expect(command.status == 64)
    #expect(command.words.contains("Did you mean '--"), "\(command.words)")
  }

  @Test("the wizard's options stand in the program's help", arguments: [["--help"], ["-h"], ["help"]])
  func help(_ words: [String]) throws {
    let help = try FinishedCommand(words, home: TemporaryFolder())
    #expect(help.status == 0)
    for option in ["--state", "--role", "--pages", "--plain", "--mouse", "--color"] {
      #expect(help.output.contains("\n  \(option)"), "\(option)")
    }
    #expect(help.output.contains("SUBCOMMANDS:"))
  }
}
