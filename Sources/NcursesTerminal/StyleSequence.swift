import CNcurses
import TerminalUI

extension Style {
  /// What switches a terminal with so many colours to this style, from whatever was before (ECMA-48, SGR).
  package func sequence(colors: Int) -> String {
    let look = Appearance(of: self, colors: colors)
    var parameters = ["0"]
    if look.attributes & CN_BOLD != 0 { parameters.append("1") }
    if look.attributes & CN_REVERSE != 0 { parameters.append("7") }
    if let color = look.color { parameters.append(color < 8 ? "3\(color)" : "38;5;\(color)") }
    return "\u{1B}[\(parameters.joined(separator: ";"))m"
  }
}
