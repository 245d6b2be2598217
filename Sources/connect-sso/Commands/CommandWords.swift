import ArgumentParser
import Runtime
import SetupRules

/// The words of a command line with the command first, wherever its options stand.
struct CommandWords {
  /// The words as the argument parser takes them.
  let words: [String]
  private let isAboutTheProgram: Bool

  /// The options whose value is the word after them.
  static let optionsWithValue: Set<String> = [
    "--state", "--role", "--pages", "--color", "--format", "--instance", "--region", "--destination", "--minutes",
    "--tape", "--record", "--wording", "--profile", "--seat", "--board", "--generate-completion-script",
  ]

  /// - Parameter words: Those after the program's name.
  init(_ words: [String]) throws(Refusal) {
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
  private static func path(in words: ArraySlice<String>) throws(Refusal) -> [String] {
    var path: [String] = []
    var commands = ConnectSSO.configuration.subcommands
    for word in words {
      if commands.isEmpty || word.hasPrefix("-") { break }
      guard let command = commands.first(where: { $0.configuration.commandName == word }) else {
        throw refusal(of: word, behind: path, commands.compactMap { $0.configuration.commandName })
      }
      path.append(word)
      commands = command.configuration.subcommands
    }
    return path
  }

  /// Says that a word calls no command, and which were probably meant.
  ///
  /// - Parameter path: the words before it, that call the command to which it would belong.
  private static func refusal(of word: String, behind path: [String], _ known: [String]) -> Refusal {
    let word = String(word.prefix(40))
    let near = EditDistance.meant(by: word.lowercased(), in: known, atMost: max(2, word.count / 2))
    let meant = near.isEmpty ? "" : " Did you mean \(near.map { "\"\($0)\"" }.joined(separator: " or "))?"
    let help = (["connect-sso"] + path + ["--help"]).joined(separator: " ")
    return Refusal(.usage, ["There is no command \"\(word)\".\(meant) To see them all: \(help)"])
  }

  /// The command that the words call.
  func parse() throws -> any ParsableCommand {
    isAboutTheProgram || words.contains("--experimental-dump-help")
      ? try DescribedConnectSSO.parseAsRoot(words) : try ConnectSSO.parseAsRoot(words)
  }
}
