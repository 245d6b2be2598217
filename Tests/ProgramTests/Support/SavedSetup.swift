import Foundation
import TestSupport
import Testing

/// A home folder with a complete setup in it, whose metadata file is a copy of its own.
struct SavedSetup {
  let home: TemporaryFolder
  let stateFile: String
  let metadataFile: String

  /// A home folder in which something is saved already.
  init(in home: TemporaryFolder) throws {
    self.home = home
    stateFile = home.path + "/.local/state/connect-sso/agents.json"
    metadataFile = home.path + "/metadata.xml"
  }

  init() throws {
    try self.init(in: TemporaryFolder())
    try FileManager.default.copyItem(atPath: Sample.metadataFile, toPath: metadataFile)
    let applied = try run("apply", "-", input: Self.answers(metadataFile: metadataFile))
    try #require(applied.status == 0, "\(applied.words)")
    // What the box in the console holds; without it the relay state is built, and not checked.
    let checked = try run("apply", "-", input: #"{"answers": {"relayState": "\#(Sample.url)"}}"#)
    try #require(checked.status == 0, "\(checked.words)")
  }

  /// An answers file that completes every step.
  static func answers(metadataFile: String) -> String {
    """
    {"role": "agents", "done": "all", "answers": {"identityCenterRegion": "us-east-1", "instance": "\(Sample.arn)",
     "applicationName": "Amazon Connect - Agent", "metadataFile": "\(metadataFile)"}}
    """
  }

  func run(_ arguments: String..., input: String = "") throws -> FinishedCommand {
    try FinishedCommand(arguments, input: input, home: home)
  }

  /// The state file's bytes, and when they were written, to the nanosecond.
  func snapshot() throws -> Snapshot {
    var status = stat()
    try #require(stat(stateFile, &status) == 0)
    return Snapshot(
      bytes: try Data(contentsOf: URL(filePath: stateFile)), seconds: status.st_mtim.tv_sec,
      nanoseconds: status.st_mtim.tv_nsec, node: status.st_ino)
  }

  struct Snapshot: Equatable {
    var bytes: Data
    var seconds: Int
    var nanoseconds: Int
    var node: UInt
  }
}

extension FinishedCommand {
  /// The codes of the findings in the JSON, of all steps.
  var codes: [String] { findings.compactMap { $0["code"] as? String } }

  /// The findings in the JSON, of all steps.
  var findings: [[String: Any]] {
    (json["steps"] as? [[String: Any]] ?? []).flatMap { $0["findings"] as? [[String: Any]] ?? [] }
  }

  /// The status of each step.
  var statuses: [String] { (json["steps"] as? [[String: Any]] ?? []).compactMap { $0["status"] as? String } }
}
