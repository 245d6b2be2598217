import ArgumentParser
import Runtime
import SetupRules

/// The Region of an instance that is given on the command line.
struct InstanceRegionOption: ParsableArguments {
  @Option(
    help: "The Region of the instance, where the instance is given by its id alone.",
    completion: .list(Region.all.filter(\.hasConnect).map(\.id)))
  var region: String?

  /// The Region of an instance, and what there is to say of what was given; nil where nothing tells it.
  func judged(for instance: Instance?) throws -> Judgement<Region>? {
    let own = instance?.arn?.region
    guard let region else { return own.map { Judgement($0) } }
    let judgement = try Self.value(of: Region.judge(region, for: .connect), givenAs: "--region")
    if let own, let value = judgement.value, own != value {
      throw Refusal(
        .usage, ["The instance's ARN names \(own), and --region is \(value). Please leave --region out."])
    }
    return judgement
  }

  /// The judgement of an option's value; an error is said with the option, and ends the command.
  static func value<Value>(of judgement: Judgement<Value>, givenAs option: String) throws -> Judgement<Value> {
    guard judgement.value == nil else { return judgement }
    throw Refusal(.notGood, judgement.findings.map { "\(option): \(FindingWords.line($0))" })
  }
}
