import FoundationEssentials

/// The files of this package, where the tests were built.
package enum Repository {
  private static let folder = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

  package static func path(_ name: String) -> String { "\(folder)/\(name)" }

  package static func text(_ name: String) throws -> String {
    try String(contentsOf: URL(filePath: path(name)), encoding: .utf8)
  }
}
