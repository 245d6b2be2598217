import ArgumentParser
import Runtime

struct WizardOptions: ParsableArguments {
  @OptionGroup var run: StateOptions

  @Flag(help: "Ask line by line, for screen readers and pipes; also with ACCESSIBLE=1.")
  var plain = false

  @Flag(help: "Let the mouse choose; to select text, hold Shift.")
  var mouse = false

  @Option(help: .color)
  var color = ScreenChoice.Color.auto

  @OptionGroup var joining: JoiningOptions

  @Flag(help: .mask)
  var mask = false
}

extension ScreenChoice.Color: OneOfWords {}
