import Account
import Machine
import SetupRules

/// Where the cards of a board lie: a folder, or a place in a bucket of Amazon S3.
package struct BoardPlace: Sendable {
  enum Kind: Equatable, Sendable {
    case folder(String)
    case bucket(name: String, prefix: String)
  }

  /// As it was given.
  package let text: String
  let kind: Kind

  /// - Parameter environment: where the home folder stands.
  package init(_ text: String, environment: Environment) throws(Refusal) {
    self.text = text
    let scheme = "s3://"
    if text.lowercased().hasPrefix(scheme) {
      kind = try Self.bucket(String(text.dropFirst(scheme.count)))
      return
    }
    let path = TypedPath(typed: text, home: environment["HOME"] ?? "", currentFolder: TypedPath.currentFolder)?.path
    guard let path, TypedPath.foreign(text) == nil else {
      throw Refusal(.usage, ["A board is a folder, or s3://BUCKET/PREFIX."])
    }
    kind = .folder(path)
  }

  /// The name of a bucket (Amazon S3, "General purpose bucket naming rules"), and a prefix of harmless characters ("Naming
  /// Amazon S3 objects").
  private static func bucket(_ text: String) throws(Refusal) -> Kind {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let prefix = parts.count < 2 ? "" : parts[1].split(separator: "/").joined(separator: "/")
    let isName = (3...63).contains(parts[0].utf8.count) && parts[0].consists(ofLettersDigitsAnd: ".-")
    guard isName, parts[0] == parts[0].lowercased(), parts[0].first != "-" else {
      throw Refusal(.usage, ["The name of the bucket has 3 to 63 small letters, digits, dots and hyphens."])
    }
    guard !prefix.isEmpty, prefix.utf8.count <= 500, prefix.consists(ofLettersDigitsAnd: "._-=+/"), prefix.first != "-"
    else {
      throw Refusal(
        .usage, ["A board in a bucket is s3://BUCKET/PREFIX. The prefix has letters, digits, and any of ._-=+/"])
    }
    return .bucket(name: parts[0], prefix: prefix)
  }
}
