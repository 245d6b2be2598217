import Foundation
import TestSupport

/// The Python tools that `Tests/run` installs.
enum PythonTools {
  private static let named = ProcessInfo.processInfo.environment["CONNECT_SSO_PYTHON"]

  /// The folder that `Tests/run` names, else its usual one.
  private static let folder = named ?? Repository.path(".build-python")

  /// Whether the tests that need them run. `Tests/run` names the folder: there they never pass by being left out.
  static let areExpected = named != nil || FileManager.default.fileExists(atPath: folder + "/requirements.txt")

  /// Whether the test of one tool runs; a folder that was installed for an earlier list may lack it.
  static func isExpected(_ program: String) -> Bool {
    named != nil || FileManager.default.fileExists(atPath: path(of: program))
  }

  static let whyNot = "The Python tools are not here. Tests/run installs them."

  /// The folder of their programs, for `PATH`.
  static let programs = folder + "/bin"

  static func path(of program: String) -> String { "\(programs)/\(program)" }
}
