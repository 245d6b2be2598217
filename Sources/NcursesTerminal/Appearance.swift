import CNcurses
import TerminalUI

/// How each meaning looks with the colours a terminal has. The words are readable without any of it.
struct Appearance {
  let attributes: Int
  /// An index into the terminal's palette; nil for its own foreground.
  let color: Int?

  private init(_ attributes: Int = 0, _ color: Int? = nil) {
    self.attributes = attributes
    self.color = color
  }

  /// - Parameter colors: how many the terminal shows; 0 for attributes only.
  init(of style: Style, colors: Int) {
    self =
      colors >= 256 ? Self.amongMany(style) : colors >= 8 ? Self.amongEight(style) : Self.withoutColor(style)
  }

  /// Each has a contrast of about 4:1 or more on white and on black alike.
  private static func amongMany(_ style: Style) -> Appearance {
    let (teal, gray, green, red, orange, blue) = (30, 243, 28, 196, 130, 32)
    return switch style {
    case .quiet, .suggestion: Appearance(0, gray)
    case .accent: Appearance(CN_BOLD, teal)
    case .value: Appearance(0, teal)
    case .done: Appearance(0, green)
    case .error: Appearance(CN_BOLD, red)
    case .warning: Appearance(CN_BOLD, orange)
    case .note: Appearance(0, blue)
    case .plain, .strong, .input, .selection, .key: withoutColor(style)
    }
  }

  /// Of the eight only red and a bold blue can be read on both white and black.
  private static func amongEight(_ style: Style) -> Appearance {
    let (red, blue) = (1, 4)
    return switch style {
    case .accent: Appearance(CN_BOLD, blue)
    case .error: Appearance(CN_BOLD, red)
    case .plain, .quiet, .strong, .value, .input, .suggestion, .selection, .done, .warning, .note, .key:
      withoutColor(style)
    }
  }

  private static func withoutColor(_ style: Style) -> Appearance {
    switch style {
    case .accent, .strong, .value, .error, .warning, .key: Appearance(CN_BOLD)
    case .selection: Appearance(CN_REVERSE)
    case .plain, .quiet, .input, .suggestion, .done, .note: Appearance()
    }
  }
}
