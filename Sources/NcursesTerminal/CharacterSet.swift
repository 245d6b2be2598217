/// The character set that the environment names for this terminal (POSIX, section 8.2).
///
/// Read from the names alone: the files of a locale need not be there.
package enum CharacterSet {
  /// True unless another character set is named. A locale without one, such as `C`, says nothing about the terminal, and
  /// terminals speak UTF-8 today.
  ///
  /// - Parameter environment: The value of a variable, where it is set.
  package static func isUnicode(environment: (_ variable: String) -> String?) -> Bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap(environment).first { !$0.isEmpty } ?? ""
    // language_TERRITORY.codeset@modifier
    let withoutModifier = locale.prefix { $0 != "@" }
    guard let dot = withoutModifier.firstIndex(of: ".") else { return true }
    return withoutModifier[dot...].lowercased().filter { $0.isLetter || $0.isNumber } == "utf8"
  }
}
