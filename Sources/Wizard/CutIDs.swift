extension String {
  /// The first four characters of an id, and a sign that it goes on.
  var cut: String { count > 4 ? "\(prefix(4))..." : self }

  /// The text with everything that looks like an id cut to four characters: an instance's or account's id, a
  /// fingerprint. A few letters before a hyphen that name the kind, as in `ins-`, stay.
  var cuttingIDs: String {
    var text = ""
    var word = ""
    for character in self {
      if character.isASCII, character.isLetter || character.isNumber || character == "-" {
        word.append(character)
      } else {
        text += word.cutIfID
        word = ""
        text.append(character)
      }
    }
    return text + word.cutIfID
  }

  // Regions and dates have fewer digits.
  private var cutIfID: String {
    guard count >= 10, count(where: \.isNumber) >= 6 || count >= 32 else { return self }
    guard let hyphen = firstIndex(of: "-"), self[..<hyphen].allSatisfy(\.isLetter), self[..<hyphen].count <= 6 else {
      return cut
    }
    return self[...hyphen] + String(self[index(after: hyphen)...]).cut
  }
}
