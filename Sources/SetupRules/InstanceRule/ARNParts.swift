/// The six parts of an ARN as they stand in its text (AWS General Reference, "Amazon Resource Names").
struct ARNParts {
  let partition: Substring
  let service: Substring
  let region: Substring
  let account: Substring
  let resource: Substring

  /// Splits a text that begins with `arn:`, in any case, and has five colons; nil for any other.
  init?(_ text: Substring) {
    let parts = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
    guard parts.count == 6, parts[0].asciiLowercased == "arn" else { return nil }
    partition = parts[1]
    service = parts[2]
    region = parts[3]
    account = parts[4]
    resource = parts[5]
  }
}
