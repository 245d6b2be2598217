/// A piece of a tape between blanks, as VHS cuts it.
struct TapeToken: Equatable {
  enum Kind: Equatable {
    case word(String)
    case number(String)
    /// A text in quotes, without them.
    case text(String)
    /// What stands between two slashes.
    case pattern(String)
    case sign(Character)
    /// What stands behind a `#`, up to the end of its line.
    case comment(String)
  }

  let kind: Kind
  let line: Int

  /// As it stands in the file, for words about it.
  var written: String {
    switch kind {
    case .word(let text), .number(let text): text
    case .text(let text): "\"\(text)\""
    case .pattern(let text): "/\(text)/"
    case .sign(let sign): String(sign)
    case .comment(let text): "#\(text)"
    }
  }
}
