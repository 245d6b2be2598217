extension InstanceARN {
  /// Puts together the parts of an instance's ARN between whose signs something is wrong, such as `arn::aws:connect:...`.
  /// Nil unless Region, account and id stand there, each once, and the words say nothing but an instance of Amazon Connect.
  init?(scatteredIn text: Substring) {
    guard text.utf8.count <= 256 else { return nil }
    let words = text.asciiLowercased.split { $0 == ":" || $0 == "/" }.map(String.init)
    let regions = words.compactMap(Region.named)
    let accounts = words.filter { $0.utf8.count == 12 && $0.isASCIIDigits }
    let ids = words.compactMap { word in
      if case .id(let id) = InstanceID.read(word[...]) { id } else { nil }
    }
    guard regions.count == 1, accounts.count == 1, ids.count == 1, words.last == ids[0] else { return nil }
    guard regions[0].partition == "aws" || regions[0].partition == "aws-us-gov" else { return nil }
    let fixed = ["arn", "connect", "instance"] + Region.all.map(\.partition)
    let others = words.filter { $0 != regions[0].id && $0 != accounts[0] && $0 != ids[0] }
    // The word for the kind of thing cannot be done without: other things of Amazon Connect have ids of this form too.
    guard others.contains(where: { EditDistance.between($0, "instance", atMost: 1) != nil }),
      others.allSatisfy({ word in fixed.contains { EditDistance.between(word, $0, atMost: 1) != nil } })
    else { return nil }
    self.init(partition: regions[0].partition, region: regions[0], account: accounts[0], id: ids[0])
  }
}
