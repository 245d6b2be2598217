import ArgumentParser

/// The program as help, completions and the manual page tell of it: with the options of the wizard, which opens without a
/// command. To parse with them there would take those of the same name away from every command.
struct DescribedConnectSSO: ParsableCommand {
  static let configuration = ConnectSSO.configuration

  @OptionGroup var options: WizardOptions
}
