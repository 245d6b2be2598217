/// What there is to say about an instance.
struct InstanceFinding: FindingTable {
  let row: Finding

  /// What an address holds of an instance.
  enum Parts {
    case nothing, id, idAndRegion(String)
  }

  static let whereItStands =
    "In the Amazon Connect console choose the instance's alias; Account overview shows the ARN under Distribution "
    + "settings."

  static let regionMissing = note(
    "instance/region-missing", "This is the instance's id. It tells neither the Region nor the account.",
    "Both are asked next. The ARN tells all at once.")
  // The workshop's page: its example ends in characters that are not hexadecimal.
  static let workshopExample = warning(
    "instance/workshop-example", "This is the example from the workshop's page.",
    "To rehearse, go on with it. For your own setup, give your own instance.")

  static func documentationAccount(_ account: Substring) -> Self {
    note(
      "instance/documentation-account", "The account \(account) is an example from documentation.",
      "Check that the ARN is your instance's.")
  }

  static let upperCase = note(
    "instance/upper-case", "Capital letters are made small: AWS writes the ARN in small letters.", "Nothing to do here."
  )

  // The next module's policy and CloudFormation's schemas have ARNs that go on behind the instance's.
  static func childARN(noun: String) -> Self {
    error(
      "instance/child-arn", "This is the ARN of \(noun) inside an instance.",
      "The part up to the instance id is the instance's own ARN.")
  }

  static func partOfChildARN(noun: String) -> Self {
    error(
      "instance/child-arn", "This is a part of the ARN of \(noun) inside an instance.", "Give the instance id alone.")
  }

  static func partOfChildID(noun: String) -> Self {
    error("instance/child-id", "This is a part of the ARN of \(noun) inside an instance.", whereItStands)
  }

  // Amazon Connect API and CloudFormation: other ARNs of Amazon Connect; Identity Center calls its own an instance,
  // too.
  static let trafficDistributionGroup = error(
    "instance/traffic-distribution-group",
    "This is the ARN of a traffic distribution group. It does not contain the instance.", whereItStands)
  static let phoneNumber = error(
    "instance/phone-number", "This is the ARN of a phone number. It does not contain the instance.", whereItStands)

  static func otherResource(_ type: String) -> Self {
    error("instance/other-resource", "This ARN names \(type.shown), not an instance.", whereItStands)
  }

  static func otherService(_ service: String) -> Self {
    error(
      "instance/other-service", "This ARN belongs to another AWS service: \(service.isEmpty ? "none" : service.shown).",
      whereItStands)
  }

  static let identityCenter = error(
    "instance/is-identity-center", "This names IAM Identity Center, not Amazon Connect. Both call theirs an instance.",
    whereItStands)
  // What people paste in its place. Amazon Connect Administrator Guide, "Find your instance's ARN": the alias is not
  // the id.
  static let isAlias = error(
    "instance/is-alias", "This is perhaps the instance's alias. The alias is not the id.", whereItStands)
  static let isAccessURL = error(
    "instance/is-access-url", "This is the instance's access URL. Its first part is the alias, not the id.",
    whereItStands)

  static func isURL(holding parts: Parts) -> Self {
    error("instance/is-a-url", "This is an address, not an instance.", advice(parts))
  }

  static func isRelayState(holding parts: Parts) -> Self {
    error("instance/is-a-url", ForeignValue.relayState.message, advice(parts))
  }

  static let isDirectory = error(
    "instance/is-directory-id", "This is the id of a directory or identity store, not of an instance.",
    whereItStands)
  static let isEC2 = error(
    "instance/is-ec2-id", "This is the id of an EC2 server. Amazon Connect has instances of its own.",
    whereItStands)
  static let isOtherID = error("instance/is-other-id", "This is the id of another AWS resource.", whereItStands)
  static let isAccount = error("instance/is-account-id", "This is an account ID, not an instance.", whereItStands)
  static let isRegion = error("instance/is-region", "This is a Region, not an instance.", whereItStands)
  static let isEmail = error("instance/is-email", "This is an e-mail address, not an instance.", whereItStands)
  static let isTelephoneNumber = error(
    "instance/is-a-telephone-number", "This is a telephone number, not an instance.", whereItStands)

  // AWS's documentation has aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee, and templates have placeholders.
  static func placeholder(_ text: Substring) -> Self {
    error(
      "instance/placeholder", "\(text.shown) is a placeholder from documentation. It stands for your own value.",
      whereItStands)
  }

  static let unknownForm = error(
    "instance/unknown-form", "This is neither an instance's ARN nor its id.",
    "The ARN begins with arn:aws:connect: and ends with the id. \(whereItStands)")
  // AWS General Reference, "Amazon Resource Names"; Amazon Connect API, InstanceArn.
  static let misspelledARN = error(
    "instance/arn-misspelled", "A part of the ARN is misspelled.",
    "It has the form arn:aws:connect:REGION:ACCOUNT:instance/ID.")
  static let incompleteARN = error(
    "instance/arn-incomplete", "The ARN is not complete. It has six parts with a colon between them.",
    whereItStands)
  static let headlessARN = error(
    "instance/arn-incomplete", "The beginning of the ARN is missing. It starts with arn:aws.", whereItStands)

  static func partitionDiffers(_ partition: String, _ region: Region) -> Self {
    error(
      "instance/partition-differs", "The partition \(partition.shown) and the Region \(region) do not belong together.",
      "ARNs in \(region) begin with arn:\(region.partition):.")
  }

  static func partitionWithoutConnect(_ partition: String) -> Self {
    error(
      "instance/partition-without-connect", "Amazon Connect is not offered in the partition \(partition).",
      "An instance's ARN begins with arn:aws: or arn:aws-us-gov:.")
  }

  static func regionUnknown(_ text: Substring, meant: Region?) -> Self {
    error(
      "instance/region-unknown",
      text.isEmpty ? "The ARN has no Region." : "The ARN names a Region that AWS does not list: \(text.shown).",
      meant.map { "Perhaps it is \($0)." } ?? whereItStands)
  }

  static func accountLength(_ text: Substring) -> Self {
    error(
      "instance/account-not-12-digits",
      "The account ID in the ARN has 12 digits; \(seen(inPlaceOfAccount: text)).", "Copy the ARN again.")
  }

  // Amazon Connect API, InstanceId: 8-4-4-4-12 hexadecimal digits. Two examples of AWS's documentation have a digit
  // too many or too few.
  static let wrongHyphens = error(
    "instance/id-groups", "The hyphens of the id are missing or stand in other places.",
    "The id has groups of 8, 4, 4, 4 and 12 characters.")

  static func wrongGroupCount(_ count: Int) -> Self {
    error(
      "instance/id-groups", "The id has \(count) \(count == 1 ? "group" : "groups") instead of 5.",
      "The id has groups of 8, 4, 4, 4 and 12 characters. Copy it again, from its first to its last character.")
  }

  static func wrongGroup(number: Int, count: Int, expected: Int) -> Self {
    error(
      "instance/id-groups", "Group \(number) of the id has \(count) characters instead of \(expected).",
      "The id has groups of 8, 4, 4, 4 and 12 characters. Copy it again, from its first to its last character.")
  }

  static func notHexadecimal(_ part: Substring) -> Self {
    error(
      "instance/id-not-hexadecimal", "The character \(part.shown) cannot be in an instance id.",
      "The id has the digits 0 to 9 and the letters a to f. Copy it again.")
  }

  static let lettersForDigits = error(
    "instance/letters-for-digits", "There are letters that look like digits, such as O for 0 or l for 1.",
    "The id has the digits 0 to 9 and the letters a to f.")
  static let idMissing = error(
    "instance/id-missing", "The instance id is missing. It follows instance/ and has 36 characters.", whereItStands
  )
  // Slips of copying, from shells, JSON, addresses and narrow windows.
  static let textAroundARN = error("instance/text-around", "There is more text around the ARN.", "Give the ARN alone.")
  static let textAfterARN = error("instance/text-around", "There is more text after the ARN.", "End after the id.")
  static let textAroundID = error("instance/text-around", "There is more text around the id.", "Give the id alone.")
  static let blankInside = error(
    "instance/blank-inside", "There are blanks or line breaks inside. They come from a wrapped line.", "Leave them out."
  )
  static let backslash = error(
    "instance/backslash", "There is a backslash in it. It comes from a program's notation.", "Leave it out.")
  static let encoded = error(
    "instance/encoded", "This is written as part of an address, with %3A for colons.", "Give the plain ARN.")
  static let arnPastedTwice = error("instance/pasted-twice", "The ARN stands here twice.", "Give it once.")
  static let idPastedTwice = error("instance/pasted-twice", "The id stands here twice.", "Give it once.")
  static let severalARNs = error("instance/several", "There are several ARNs here.", "Give the one of your instance.")
  static let severalIDs = error("instance/several", "There are several ids here.", whereItStands)

  private static func advice(_ parts: Parts) -> String {
    switch parts {
    case .nothing: whereItStands
    case .id: "The instance id is one part of it."
    case .idAndRegion(let region): "The instance id is one part of it, the Region \(region) another."
    }
  }

  private static func seen(inPlaceOfAccount text: Substring) -> String {
    if text.isASCIIDigits { return "this one has \(text.utf8.count)" }
    return text.isEmpty ? "here it is missing" : "this one has other characters"
  }
}
