/// What there is to say about the parts of an instance's ARN.
extension Finding {
  static func isIdentityCenter(_ span: Span?) -> Finding {
    Finding(
      instance: .identityCenter, "This names IAM Identity Center, not Amazon Connect. Both call theirs an instance.",
      span: span)
  }

  static func arnMisspelled(_ span: Span?) -> Finding {
    Finding(
      instance: .misspelledARN, "A part of the ARN is misspelled.",
      advice: "It has the form arn:aws:connect:REGION:ACCOUNT:instance/ID.", span: span)
  }

  static func childARN(_ noun: String, _ span: Span?) -> Finding {
    Finding(
      instance: .childARN, "This is the ARN of \(noun) inside an instance.",
      advice: "The part up to the instance id is the instance's own ARN.", span: span)
  }

  static func instanceRegionUnknown(_ text: Substring, _ meant: Region?, _ span: Span?) -> Finding {
    Finding(
      instance: .regionUnknown,
      text.isEmpty ? "The ARN has no Region." : "The ARN names a Region that AWS does not list: \(text.shown).",
      advice: meant.map { "Perhaps it is \($0)." } ?? whereTheInstanceARNStands, span: span)
  }

  static func partitionWithoutConnect(_ partition: String, _ span: Span?) -> Finding {
    Finding(
      instance: .partitionWithoutConnect, "Amazon Connect is not offered in the partition \(partition).",
      advice: "An instance's ARN begins with arn:aws: or arn:aws-us-gov:.", span: span)
  }

  static func partitionDiffers(_ partition: String, _ region: Region, _ span: Span?) -> Finding {
    Finding(
      instance: .partitionDiffers, "The partition \(partition.shown) and the Region \(region) do not belong together.",
      advice: "ARNs in \(region) begin with arn:\(region.partition):.", span: span)
  }

  static func documentationAccount(_ account: Substring, _ span: Span?) -> Finding {
    Finding(
      InstanceCode.documentationAccount, .note, "The account \(account) is an example from documentation.",
      advice: "Check that the ARN is your instance's.", span: span)
  }

  static func accountLength(_ text: Substring, _ span: Span?) -> Finding {
    let seen =
      text.isASCIIDigits
      ? "this one has \(text.utf8.count)" : text.isEmpty ? "here it is missing" : "this one has other characters"
    return Finding(
      instance: .accountLength, "The account ID in the ARN has 12 digits; \(seen).", advice: "Copy the ARN again.",
      span: span)
  }

  static func arnIncomplete(_ span: Span?) -> Finding {
    Finding(
      instance: .incompleteARN, "The ARN is not complete. It has six parts with a colon between them.", span: span)
  }
}
