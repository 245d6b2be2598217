import ArgumentParser
import Runtime
import SetupRules

/// An instance and its Region as they are given on the command line.
struct InstanceArguments: Equatable {
  var instance: String?
  var region: String?

  /// What is known of the instance; a value that is given must be right.
  func optionalTarget() throws -> (instance: Instance?, region: Region?) {
    let instance = try instance.map { try Self.value(of: Instance.judge($0)) }
    let region = try region.map { try Self.value(of: Region.judge($0, for: .connect)) }
    return (instance, instance?.arn?.region ?? region)
  }

  /// The instance and its Region, both of which must be known.
  func target() throws -> (instance: Instance, region: Region) {
    let (instance, region) = try optionalTarget()
    guard let instance else { throw ValidationError("Please name the instance, by its ARN or its id.") }
    guard let region else {
      throw ValidationError("The id alone does not tell the Region. Please add --region, such as --region us-east-1.")
    }
    return (instance, region)
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
