/// An Amazon Connect instance as a participant names it: by its ARN, or by its id alone.
package struct Instance: Hashable, Sendable, CustomStringConvertible {
  /// 36 characters, lower case, groups of 8-4-4-4-12.
  package let id: String
  /// The parts that only an ARN tells; nil after a bare id.
  package let arn: InstanceARN?

  /// The ARN where it is known, else the id.
  package var description: String { arn?.description ?? id }

  /// The instance with the ARN that a bare id has in a Region and an account; the same where it has one, or where either
  /// is not known.
  package func completed(region: Region?, account: String?) -> Instance {
    guard arn == nil, let region, let account else { return self }
    return Instance(id: id, arn: InstanceARN(region: region, account: account, id: id))
  }

  /// Judges an instance ARN or a bare instance id. Capital letters are made small and noted; the workshop page's own
  /// example, whose id is not hexadecimal, is accepted with a warning.
  package static func judge(_ input: String) -> Judgement<Instance> {
    Judgement(input, examine: InstanceRule.examine)
  }

  /// The instance that a text names, perhaps with slips that can be mended.
  static func meant(by text: String) -> Instance? {
    let judgement = judge(text)
    return judgement.value ?? judgement.repair.flatMap { judge($0).value }
  }
}

/// The ARN of an Amazon Connect instance: `arn:PARTITION:connect:REGION:ACCOUNT:instance/ID` (Amazon Connect API, InstanceArn).
package struct InstanceARN: Hashable, Sendable, CustomStringConvertible {
  /// Where the instance, or this replica of it, is.
  package let region: Region
  /// 12 digits.
  package let account: String
  package let id: String

  /// Such as `aws` or `aws-us-gov`.
  package var partition: String { region.partition }

  package var description: String { "arn:\(partition):connect:\(region):\(account):instance/\(id)" }
}
