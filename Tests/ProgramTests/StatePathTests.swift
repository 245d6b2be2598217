import Foundation
import TestSupport
import Testing

@Suite("Where the state is, is where somebody has said")
struct StatePathTests {
  private let home: TemporaryFolder

  init() throws {
    home = try TemporaryFolder()
    try home.write(#"{"answers": {"applicationName": "Mine"}}"#, to: "answers.json")
    try home.makeFolder("states")
  }

  /// Runs a line of shell in the home folder, in which `$program` is the program.
  private func shell(_ line: String) throws -> FinishedTool {
    try FinishedTool("/bin/bash", ["-c", line], folder: home.path, environment: ["program": BuiltConnectSSO.path])
  }

  private var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: home.path).sorted() }
  }

  @Test(
    "bytes that are no UTF-8 name no other folder: exit 64, and nothing is made",
    arguments: [
      #"$program apply --state $'states/\xff.json' answers.json"#,
      #"XDG_STATE_HOME=$PWD/$'\xe9' $program apply answers.json"#,
      #"HOME=$PWD/$'\xff' $program apply answers.json"#,
      #"$program --plain --state $'\xff.json' < /dev/null"#,
      #"XDG_STATE_HOME=$PWD/$'\xff' $program status"#,
    ])
  func notUTF8(_ line: String) throws {
    let result = try shell(line)
    #expect(result.status == 64, "\(result.words)")
    #expect(result.words.contains("is not text in UTF-8"), "\(result.words)")
    #expect(try names == ["answers.json", "states"])
  }

  @Test("a link to such a name is not followed to another one")
  func linkToNoText() throws {
    let result = try shell(#"ln -s $'\xff.json' link.json; $program apply --state link.json answers.json"#)
    #expect(result.status == 73, "\(result.words)")
    #expect(result.words.contains("it is a link to a name that is not text in UTF-8"))
    #expect(try names == ["answers.json", "link.json", "states"])
  }

  @Test("no folder is made only to be left again")
  func folderAbove() throws {
    let result = try shell(#"XDG_STATE_HOME=$PWD/none/../states $program apply answers.json"#)
    #expect(result.status == 73)
    #expect(result.words.contains("the folder \(home.path)/none does not exist"), "\(result.words)")
    #expect(try names == ["answers.json", "states"])
    #expect(try shell(#"mkdir none; XDG_STATE_HOME=$PWD/none/../states $program apply answers.json"#).status == 0)
    #expect(try home.read("states/connect-sso/agents.json").contains("Mine"))
  }

  @Test("a mask that takes the owner's rights away keeps nobody out of their own folders", arguments: ["0277", "0777"])
  func mask(_ mask: String) throws {
    guard getuid() == 0 else { return }
    chown(home.path, 65_534, 65_534)
    let nobody = "setpriv --reuid 65534 --regid 65534 --clear-groups"
    for _ in 0..<3 {
      let result = try shell("umask \(mask); exec \(nobody) $program apply answers.json")
      #expect(result.status == 0, "\(result.words)")
    }
    var status = stat()
    for (name, mode) in [
      ("", S_IFDIR | 0o700), ("/agents.json", S_IFREG | 0o600), ("/agents.json.lock", S_IFREG | 0o600),
    ] {
      try #require(lstat(home.path + "/.local/state/connect-sso" + name, &status) == 0)
      #expect(status.st_mode == mode, "\(name)")
    }
  }

  @Test("answers come from a file, or by standard input, and never wait for a pipe")
  func pipe() throws {
    for line in ["mkfifo pipe; $program apply pipe", "$program apply ."] {
      let result = try shell(line)
      #expect(result.status == 66, "\(result.words)")
      #expect(result.words.contains("With - in its place"), "\(result.words)")
    }
    #expect(try shell("cat answers.json | $program apply -").status == 0)
  }
}
