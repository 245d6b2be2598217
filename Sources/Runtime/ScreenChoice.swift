import Machine
import NcursesTerminal
import SetupRules

/// How a screen is wished for on the command line.
package struct ScreenChoice {
  package typealias Color = NcursesTerminal.Options.Color

  package var color: Color
  package var usesMouse: Bool
  /// Whether ids are cut in all that is shown.
  package var isMasked: Bool

  package init(color: Color = .auto, usesMouse: Bool = false, isMasked: Bool = false) {
    self.color = color
    self.usesMouse = usesMouse
    self.isMasked = isMasked
  }

  /// How many colours a recording has, whatever the terminal can show.
  var recordedColors: Int { color == .never ? 0 : 256 }

  /// - Parameters:
  ///   - crashWords: what a fault of the program leaves on the normal screen.
  ///   - wordsBefore: what stands there while the screen is shown.
  func terminal(
    _ environment: Environment, crashWords: String, wordsBefore: StaticString = ""
  ) throws(TerminalError) -> NcursesTerminal {
    var options = NcursesTerminal.Options { environment[$0] }
    options.color = color
    options.mouse = usesMouse
    options.crashWords = crashWords
    options.wordsBefore = wordsBefore
    return try NcursesTerminal(options)
  }

  /// The terminal for something that needs a screen, and touches no real setup.
  ///
  /// - Parameter name: what it is, such as `rehearsal`.
  func terminal(for name: String, _ environment: Environment) throws(Refusal) -> NcursesTerminal {
    do throws(TerminalError) {
      return try terminal(environment, crashWords: "A fault ended the \(name). No real setup was touched.")
    } catch {
      throw Refusal(.usage, ["A \(name) needs a terminal with a screen. \(error.description)"])
    }
  }
}

extension ReplacedTerminal {
  /// What is said where the terminal is used like another one.
  var words: String {
    let name = name.withoutTerminalControls.prefix(40)
    let why =
      isKnown
      ? "The description of the terminal \"\(name)\" on this machine is damaged."
      : "The terminal \"\(name)\" is not known on this machine."
    return "\(why) It is used like xterm-256color."
  }
}
