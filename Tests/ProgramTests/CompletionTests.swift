import Foundation
import TestSupport
import Testing

@Suite("Shell completions")
struct CompletionTests {
  private func run(_ shell: String, _ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: shell)
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }

  /// Sources the script in bash, and asks for each line as readline does.
  private static let asking = """
    source <("$0" --generate-completion-script bash) || exit 9
    for line in "$@"; do
      COMP_LINE=$line COMP_POINT=${#line}
      read -ra COMP_WORDS <<<"$line"
      [[ $line == *' ' ]] && COMP_WORDS+=('')
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1)) COMPREPLY=()
      _connect-sso connect-sso "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
      echo "${COMPREPLY[*]}"
    done
    complete -p connect-sso
    """

  @Test("bash completes commands, options, roles, kinds, steps, Regions, codes and paths")
  func bash() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("some pages")
    try folder.write("{}", to: "answers.json")
    try folder.write("", to: "answers.txt")
    let rows = [
      ("connect-sso stat", "status"), ("connect-sso pages ex", "export"), ("connect-sso status --j", "--json"),
      ("connect-sso status --role ad", "admins"), ("connect-sso inspect rel", "relay-state"),
      ("connect-sso inspect region us-east-1 --region eu-c", "eu-central-1"),
      ("connect-sso reset set", "set-relay-state"),
      ("connect-sso explain relay-state/region-d", "relay-state/region-differs"),
      ("connect-sso apply \(folder.path)/", "\(folder.path)/answers.json \(folder.path)/some pages"),
      ("connect-sso wizard --pages \(folder.path)/", "\(folder.path)/some pages"),
      ("connect-sso pages check \(folder.path)/", "\(folder.path)/some pages"),
      ("connect-sso status --state \(folder.path)/answers.t", "\(folder.path)/answers.txt"),
      ("connect-sso wizard --color n", "never"), ("connect-sso --co", "--color"), ("connect-sso --role ad", "admins"),
      ("connect-sso --pl", "--plain"), ("connect-sso --role admins stat", "status"),
      ("connect-sso --pages \(folder.path)/", "\(folder.path)/some pages"),
    ]
    let asked = try run("/bin/bash", ["-c", Self.asking, BuiltConnectSSO.path] + rows.map(\.0))
    #expect(asked.status == 0)
    let answers = asked.output.components(separatedBy: "\n")
    for (row, answer) in zip(rows, answers) {
      let sorted = answer.replacingOccurrences(of: "\(folder.path)/some pages \(folder.path)/answers.json", with: row.1)
      #expect(sorted == row.1, "\(row.0)")
    }
    #expect(asked.output.hasSuffix("complete -o filenames -F _connect-sso connect-sso\n"))
  }

  @Test(
    "the scripts of the other shells can be read by them",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/zsh")),
    arguments: ["zsh", "fish"])
  func parse(_ shell: String) throws {
    let folder = try TemporaryFolder()
    let script = try run(BuiltConnectSSO.path, ["--generate-completion-script", shell])
    #expect(script.status == 0)
    #expect(script.output.contains("relay-state/region-differs"))
    // The wizard's options, without a command.
    let options = [
      "--plain": "Ask line by line", "--mouse": "Let the mouse choose", "--state": "The state file to use",
    ]
    for (option, words) in options {
      let lines = script.output.components(separatedBy: "\n").filter { $0.contains(words) }
      let name = shell == "fish" ? "-l '\(option.dropFirst(2))'" : option
      #expect(lines.filter { $0.contains(name) }.count >= 2, "\(option)")
    }
    let path = try folder.write(script.output, to: "script")
    // fish is not installed for the tests; where it is there, it reads its script too.
    let program = "/usr/bin/\(shell)"
    guard FileManager.default.isExecutableFile(atPath: program) else { return }
    let read = try run(program, ["-n", path])
    #expect(read.status == 0, "\(read.output)")
    #expect(read.output.isEmpty)
  }
}
