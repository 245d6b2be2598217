import JSON
import Machine
import SetupRules

/// A place in a bucket of Amazon S3 where small files are put and fetched, by the `aws` command.
package struct Bucket: Sendable {
  /// A file as the bucket lists it.
  package struct Listed: Equatable, Sendable {
    /// The part of its key behind the place.
    package let name: String
    package let bytes: Int
    package let modifiedAt: Timestamp
    /// Another one where the file has been put anew.
    package let version: String
  }

  /// More files than that are not looked at.
  package static let mostFiles = 5000
  /// So many are fetched at once: each of them is two arguments.
  package static let mostFetched = 200

  private let name: String
  private let prefix: String
  private let aws: AWSCommand

  /// - Parameter prefix: without slashes at its ends.
  package init(_ name: String, _ prefix: String, _ aws: AWSCommand) {
    self.name = name
    self.prefix = prefix + "/"
    self.aws = aws
  }

  private var address: String { "s3://\(name)/\(prefix)" }

  /// Can take as long as a time limit: not for the thread that reads the keys. So can all else here.
  package func put(_ bytes: [UInt8], as file: String) throws(AccountObstacle) {
    let words = ["s3", "cp", "-", address + file, "--content-type", "application/json", "--only-show-errors"]
    _ = try aws.output(of: words, reading: bytes, needing: "s3:PutObject")
  }

  /// What lies at the place itself.
  package func list() throws(AccountObstacle) -> [Listed] {
    let words = [
      "s3api", "list-objects-v2", "--bucket", name, "--prefix", prefix, "--max-items", String(Self.mostFiles),
    ]
    let output = try aws.output(of: words, needing: "s3:ListBucket")
    // Some versions say nothing of nothing.
    if output.allSatisfy({ $0 == UInt8(ascii: "\n") }) { return [] }
    let answer = try AWSAnswer(output)
    guard answer["Contents"].isThere else { return [] }
    return try answer.list("Contents").compactMap { Listed($0, behind: prefix) }
  }

  /// Fetches files into a folder, and no others.
  ///
  /// - Parameter files: names without characters that mean something in a pattern, at most `mostFetched`.
  package func fetch(_ files: [String], into folder: String) throws(AccountObstacle) {
    let words = ["s3", "cp", address, folder, "--recursive", "--only-show-errors", "--exclude", "*"]
    _ = try aws.output(of: words + files.flatMap { ["--include", $0] }, needing: "s3:GetObject")
  }
}

extension Bucket.Listed {
  /// An entry of ListObjectsV2 (Amazon S3 API). Nil where it lies deeper, or is the place itself.
  fileprivate init?(_ answer: AWSAnswer, behind prefix: String) {
    let key = answer.text("Key")
    guard key.hasPrefix(prefix), let bytes = answer["Size"].value?.number else { return nil }
    name = String(key.dropFirst(prefix.count))
    // Versions write fractions of a second, or the distance from UTC, which is none.
    guard !name.isEmpty, !name.contains("/"),
      let moment = Timestamp(String(answer.text("LastModified").prefix(19)) + "Z")
    else { return nil }
    self.bytes = bytes
    modifiedAt = moment
    version = answer.text("ETag") + " " + moment.description
  }
}
