import ArgumentParser
import Runtime
import SetupRules

/// The words of a command line with the command first, wherever its options stand.
struct CommandWords {
  /// A word that stands where a command is called, and calls none.
  struct UnknownCommand: EndingFailure, CustomStringConvertible {
    var word: String
    /// The words before it, that call the command to which it would belong.
    var path: [String]
    var known: [String]

    var status: ExitStatus { .usage }
    var description: String {
      let word = String(self.word.prefix(40))
      let near = EditDistance.meant(by: word.lowercased(), in: known, atMost: max(2, word.count / 2))
      let meant = near.isEmpty ? "" : " Did you mean \(near.map { "\"\($0)\"" }.joined(separator: " or "))?"
      let help = (["connect-sso"] + path + ["--help"]).joined(separator: " ")
      return "There is no command \"\(word.withoutTerminalControls)\".\(meant) To see them all: \(help)"
    }
  }

  /// The words as the argument parser takes them.
  let words: [String]
  private let isAboutTheProgram: Bool

  /// The options whose value is the word after them.
  static let optionsWithValue: Set<String> = [
    "--state", "--role", "--pages", "--color", "--format", "--instance", "--region", "--destination", "--minutes",
    "--tape", "--record", "--wording", "--profile", "--seat", "--board", "--generate-completion-script",
  ]

  /// - Parameter words: Those after the program's name.
  init(_ words: [String]) throws(UnknownCommand) {
    var rest = words[...]
    var options: [String] = []
    while let word = rest.first, word.hasPrefix("-"), word != "-", word != "--" {
      options.append(rest.removeFirst())
      if Self.optionsWithValue.contains(word), let value = rest.popFirst() { options.append(value) }
    }
    if rest.first == "help" {
      _ = try Self.path(in: rest.dropFirst())
      self.words = words
      isAboutTheProgram = rest.count == 1
      return
    }
    let path = try Self.path(in: rest)
    self.words = path + options + rest.dropFirst(path.count)
    isAboutTheProgram = path.isEmpty && Self.namesOfHelp.contains(options.first ?? "")
  }

  private static let namesOfHelp = ["-h", "--help", "--help-hidden", "--generate-completion-script"]

  /// The words that call a command, from the first on.
  private static func path(in words: ArraySlice<String>) throws(UnknownCommand) -> [String] {
    var path: [String] = []
    var commands = ConnectSSO.configuration.subcommands
    for word in words {
      if commands.isEmpty || word.hasPrefix("-") { break }
      guard let command = commands.first(where: { $0.configuration.commandName == word }) else {
        throw UnknownCommand(word: word, path: path, known: commands.compactMap { $0.configuration.commandName })
      }
      path.append(word)
      commands = command.configuration.subcommands
    }
    return path
  }

  /// The command that the words call.
  func parse() throws -> any ParsableCommand {
    isAboutTheProgram || words.contains("--experimental-dump-help")
      ? try DescribedConnectSSO.parseAsRoot(words) : try ConnectSSO.parseAsRoot(words)
  }
}
