import ArgumentParser
import Runtime
import SetupRules

/// The Region of an instance that is given on the command line.
struct InstanceRegionOption: ParsableArguments {
  @Option(
    help: "The Region of the instance, where the instance is given by its id alone.",
    completion: .list(Region.all.filter(\.hasConnect).map(\.id)))
  var region: String?

  /// What is known of the instance; a value that is given must be right.
  func target(_ instance: String?) throws -> (instance: Instance?, region: Region?) {
    let instance = try instance.map { try Self.value(of: Instance.judge($0)) }
    let region = try region.map { try Self.value(of: Region.judge($0, for: .connect)) }
    return (instance, instance?.arn?.region ?? region)
  }

  /// The value of a judgement without an error; an error is said and ends the command.
  private static func value<Value>(of judgement: Judgement<Value>) throws -> Value {
    guard let value = judgement.value else {
      FindingWords.say(judgement.findings)
      throw ExitStatus.notGood
    }
    return value
  }
}
