extension StringProtocol {
  /// Whether there is nothing in it but letters and digits of ASCII, and these.
  package func consists(ofLettersDigitsAnd others: String) -> Bool {
    utf8.allSatisfy { byte in
      let character = Character(Unicode.Scalar(byte))
      return byte < 0x80 && (character.isLetter || character.isNumber || others.contains(character))
    }
  }
}
