import Foundation
import TestSupport
import Testing

@Suite("An export as variables, sourced by shells")
struct ExportedVariablesTests {
  private static let name = "L'été \"$HOME\" `id` \\ $(id) ; 日本"

  @Test("every value comes back byte by byte", arguments: ["dash", "bash", "zsh"])
  func source(shell: String) throws {
    try #require(FileManager.default.isExecutableFile(atPath: "/usr/bin/\(shell)"), "\(shell) comes with Tests/run")
    let setup = try SavedSetup()
    let path = setup.home.path + "/it's \"a\" $HOME `x`\nfölder.xml"
    try FileManager.default.copyItem(atPath: setup.metadataFile, toPath: path)
    let answers: [String: Any] = ["answers": ["applicationName": Self.name, "metadataFile": path], "done": "all"]
    let input = String(decoding: try JSONSerialization.data(withJSONObject: answers), as: UTF8.self)
    let given = try setup.run("apply", "-", input: input)
    try #require(given.status == 0, "\(given.words)")

    let json = try setup.run("export", "--format", "json").json
    let exported = try #require(json["answers"] as? [String: String])
    let derived = try #require(json["derived"] as? [String: String])
    let values = exported.merging(derived) { first, _ in first }.sorted { $0.key < $1.key }
    try #require(exported["applicationName"] == Self.name)
    try setup.home.write(try setup.run("export", "--format", "env").output, to: "variables")
    let names = values.map { "CONNECT_SSO_" + Self.snakeCase($0.key) }
    let print = names.map { "printf '%s\\000' \"$\($0)\"" }.joined(separator: "; ")
    let read = try FinishedTool(
      "/usr/bin/\(shell)", ["-c", "set -u; . ./variables; \(print)"], folder: setup.home.path)

    #expect(read.status == 0, "\(read.words)")
    #expect(read.words.isEmpty)
    #expect(read.bytes == Data(values.flatMap { Array($0.value.utf8) + [0] }))
  }

  /// `roleARN` is `ROLE_ARN`.
  private static func snakeCase(_ key: String) -> String {
    key.replacing(/([a-z])([A-Z])/) { "\($0.1)_\($0.2)" }.uppercased()
  }
}
