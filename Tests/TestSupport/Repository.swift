import FoundationEssentials

/// The files of this package, where the tests were built.
package enum Repository {
  private static let folder = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

  package static func path(_ name: String) -> String { "\(folder)/\(name)" }

  package static func text(_ name: String) throws -> String {
    try String(contentsOf: URL(filePath: path(name)), encoding: .utf8)
  }

  /// The codes that have a section in the documentation of findings, in its order.
  package static func documentedCodes() throws -> [String] {
    try text("Resources/findings.md").split(separator: "\n").filter { $0.hasPrefix("## ") }.map {
      String($0.dropFirst(3))
    }
  }

  /// The codes that stand in the Swift sources of a folder, documented or not. What stands there for every kind of value
  /// stands for those kinds that are documented; a rule's own tests hold the codes of its findings against these.
  package static func findingCodes(in folder: String) throws -> Set<String> {
    let documented = try documentedCodes()
    let kinds = Set(documented.map { $0.prefix { $0 != "/" } })
    var codes: Set<String> = []
    for name in try FileManager.default.subpathsOfDirectory(atPath: path(folder)) where name.hasSuffix(".swift") {
      let text = try text("\(folder)/\(name)")
      for code in text.matches(of: /"([a-z-]+)\/[a-z0-9-]+"/) where kinds.contains(code.1) {
        codes.insert(String(code.0.dropFirst().dropLast()))
      }
      for ending in text.matches(of: /"\\\(kind\.rawValue\)(\/[a-z-]+)"/) {
        codes.formUnion(kinds.map { "\($0)\(ending.1)" }.filter(documented.contains))
      }
    }
    return codes
  }
}
