extension NcursesTerminal {
  /// How the terminal is to be opened.
  package struct Options: Sendable {
    /// When meaning is also shown by colour. The words never need it.
    package enum Color: String, CaseIterable, Sendable {
      /// With colours, unless `NO_COLOR` is set and not empty (no-color.org).
      case auto
      /// With as many as the terminal has, whatever `NO_COLOR` says.
      case always
      case never
    }

    package var color = Color.auto
    /// Takes clicks and the wheel from the start; the terminal's own selection then needs Shift.
    package var mouse = false
    /// Read from it: `TERM`, `NO_COLOR`, the character set of `LC_ALL`, `LC_CTYPE` or `LANG`, `ESCDELAY`, and `COLUMNS`
    /// and `LINES` where the kernel knows no size.
    package var environment: @Sendable (_ variable: String) -> String?
    /// Printed to standard error when a fault ends the program, after the terminal is restored; at most 511 bytes, without a
    /// control character.
    package var crashWords = ""
    /// Lines that stay on the normal screen; they are sent together with the first frame, and end in CR LF.
    package var wordsBefore: StaticString = ""

    package init(environment: @escaping @Sendable (_ variable: String) -> String?) { self.environment = environment }

    /// `ESCDELAY` is in milliseconds, as ncurses(3) has it: longer for a line on which keys fall apart. More than ten
    /// seconds would be no key any more.
    var escapePatience: Int {
      guard let wanted = environment("ESCDELAY").flatMap({ Int($0) }), wanted >= 0 else {
        return KeyDecoder.usualEscapePatience
      }
      return min(wanted, 10_000)
    }

    var wantsColor: Bool {
      switch color {
      case .always: true
      case .never: false
      case .auto: (environment("NO_COLOR") ?? "").isEmpty
      }
    }
  }
}
