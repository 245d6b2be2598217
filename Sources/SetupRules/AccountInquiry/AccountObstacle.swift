/// Why a question to AWS has no answer.
package enum AccountObstacle: Error, Hashable, Sendable {
  /// The `aws` command is not there, or cannot be started.
  case noCommand
  case noProfile(String)
  case noCredentials, expired, credentialsRefused, wantsMFA
  /// The name of the action that a policy has to allow.
  case noPermission(String)
  case noNetwork
  /// The Region is off in this account, or does not have the service.
  case regionOff(String)
  case tookTooLong, tooMuch, notUnderstood
  /// The command does not know the question.
  case tooOld
  /// Something else that AWS says, by its code.
  case refused(code: String)
  /// A demonstration asks nobody.
  case demonstration

  /// Why, in one or two sentences, with what helps.
  package var words: String {
    switch self {
    case .noCommand: "The aws command is not found here. AWS CloudShell has it."
    case .noProfile(let name): "The aws command knows no profile \(name.shown). Is AWS_PROFILE right?"
    case .noCredentials: "The aws command has no credentials here. AWS CloudShell has yours."
    case .expired: "The credentials have expired. Please sign in again, then ask AWS again."
    case .credentialsRefused: "AWS does not accept the credentials. Please sign in again, then ask AWS again."
    case .wantsMFA: "The profile asks for a code of an MFA device, which cannot be asked for here."
    case .noPermission(let action): "The credentials do not allow this question: \(action) is missing."
    case .noNetwork: "AWS cannot be reached from here."
    case .regionOff(let region): "\(region) is probably off in this account, or does not have the service."
    case .tookTooLong: "AWS has not answered in 15 seconds."
    case .tooMuch: "The answer is larger than any that is expected."
    case .notUnderstood: "The answer of the aws command is not understood."
    case .tooOld: "The aws command is too old for this question."
    case .refused(let code): "AWS answers \(code.shown)."
    case .demonstration: "A demonstration asks nobody."
    }
  }
}
