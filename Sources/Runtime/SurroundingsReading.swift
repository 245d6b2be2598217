import Account
import Machine
import SetupRules
import Wizard

extension Surroundings {
  /// Reads what the environment tells of this machine and of the way to it.
  ///
  /// Values of the environment lose their control characters here; what is shown inside a command to copy also has
  /// to consist of harmless characters, or it is left out.
  init(environment: Environment, stateFile: String) {
    func value(_ name: String) -> String? {
      let text = environment[name]?.withoutTerminalControls.withoutBlanksAround ?? ""
      return text.isEmpty ? nil : text
    }
    self.init(
      awsRegion: value("AWS_REGION") ?? value("AWS_DEFAULT_REGION"),
      whereabouts: Surroundings.whereabouts(value),
      hasDisplay: value("DISPLAY") != nil || value("WAYLAND_DISPLAY") != nil,
      canAskAccount: AWSCommand.path(environment: environment) != nil,
      stateFile: stateFile.withoutTerminalControls,
      home: environment.folder("HOME").flatMap { $0.isShowable ? $0 : nil } ?? "",
      pasteAdvice: PasteAdvice.words(environment: environment))
  }

  private static func whereabouts(_ value: (String) -> String?) -> Whereabouts {
    if value("AWS_EXECUTION_ENV") == "CloudShell" { return .cloudShell }
    guard let connection = value("SSH_CONNECTION") ?? value("SSH_CLIENT") ?? value("SSH_TTY") else { return .here }
    let words = connection.split(separator: " ")
    let user = (value("USER") ?? value("LOGNAME")).flatMap(harmlessUser)
    // SSH_CONNECTION: the other side's address and port, then this side's.
    return .ssh(address: words.count == 4 ? address(words[2]) : nil, user: user)
  }

  /// The address as scp takes it: IPv6 in brackets (scp(1)). sshd writes UNKNOWN where it has none.
  private static func address(_ text: Substring) -> String? {
    guard text.consists(ofLettersDigitsAnd: ".:%-_"), text.first != "-", text.contains(".") || text.contains(":") else {
      return nil
    }
    let mapped = "::ffff:"
    if text.lowercased().hasPrefix(mapped), text.contains(".") { return String(text.dropFirst(mapped.count)) }
    return text.contains(":") ? "[\(text)]" : String(text)
  }

  private static func harmlessUser(_ text: String) -> String? {
    text.consists(ofLettersDigitsAnd: "._-@+") && text.first != "-" ? text : nil
  }
}
