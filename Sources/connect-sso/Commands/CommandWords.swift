import ArgumentParser
import Runtime
import SetupRules

/// The words of a command line with the command first, wherever its options stand.
struct CommandWords {
  /// The words as the argument parser takes them.
  let words: [String]
  private let isAboutTheProgram: Bool
  /// The command that they call, and what they say to it; nil where they ask for help.
  private let call: (command: any ParsableCommand.Type, words: [String])?

  /// The options whose value is the word after them.
  static let optionsWithValue = [
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
      _ = try Self.command(in: rest.dropFirst())
      self.words = words
      call = nil
      isAboutTheProgram = rest.count == 1
      return
    }
    let (command, path) = try Self.command(in: rest)
    let toCommand = options + rest.dropFirst(path.count)
    self.words = path + toCommand
    isAboutTheProgram = path.isEmpty && Self.namesOfHelp.contains(options.first ?? "")
    call = isAboutTheProgram ? nil : (command.configuration.defaultSubcommand ?? command, toCommand)
  }

  private static let namesOfHelp = ["-h", "--help", "--help-hidden", "--generate-completion-script"]

  /// The command that the words call from the first on, and those that call it.
  private static func command(
    in words: ArraySlice<String>
  ) throws(Refusal) -> (command: any ParsableCommand.Type, path: [String]) {
    var command: any ParsableCommand.Type = ConnectSSO.self
    var path: [String] = []
    for word in words {
      let commands = command.configuration.subcommands
      if commands.isEmpty || word.hasPrefix("-") { break }
      guard let called = commands.first(where: { $0.configuration.commandName == word }) else {
        throw refusal(of: word, behind: path, commands.compactMap { $0.configuration.commandName })
      }
      path.append(word)
      command = called
    }
    return (command, path)
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
    // The parser builds all that it knows of each command on the way, which takes a third of its time. So the called
    // command is asked first; whatever else the words may mean, help and mistakes too, is told by the whole program.
    if let call, let command = try? call.command.parseAsRoot(call.words), type(of: command) == call.command {
      return command
    }
    return isAboutTheProgram || words.contains("--experimental-dump-help")
      ? try DescribedConnectSSO.parseAsRoot(words) : try ConnectSSO.parseAsRoot(words)
  }
}
