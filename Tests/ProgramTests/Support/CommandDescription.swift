import Foundation
import TestSupport

/// A command as the program itself describes it, in argument-parser's own form (--experimental-dump-help).
struct CommandDescription: Decodable {
  struct Argument: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String
    }

    let kind: String
    let abstract: String?
    let names: [Name]?
    let valueName: String?
    let shouldDisplay: Bool
  }

  let commandName: String
  let superCommands: [String]?
  let abstract: String?
  let discussion: String?
  let arguments: [Argument]?
  let subcommands: [CommandDescription]?

  /// The command and everything below it, in order.
  var all: [CommandDescription] { [self] + (subcommands ?? []).flatMap(\.all) }

  /// The same without the command that argument-parser adds for help.
  var ours: [CommandDescription] { all.filter { $0.commandName != "help" } }

  /// The words that call it.
  var words: [String] { (superCommands ?? []) + [commandName] }

  /// The lines below "Example:".
  var examples: [String] {
    let lines = (discussion ?? "").components(separatedBy: "\n")
    guard let start = lines.firstIndex(of: "Example:") else { return [] }
    return lines[(start + 1)...].filter { !$0.isEmpty }
  }

  /// The program's own description of itself.
  static func program() throws -> CommandDescription {
    struct Dump: Decodable { let command: CommandDescription }
    let dump = try FinishedCommand(["--experimental-dump-help"], home: TemporaryFolder())
    return try JSONDecoder().decode(Dump.self, from: Data(dump.output.utf8)).command
  }
}
