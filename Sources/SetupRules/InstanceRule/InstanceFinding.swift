/// What there is to say about an instance.
enum InstanceFinding: FindingTable {
  case regionMissing, workshopExample, documentationAccount(Substring), upperCase
  case childARN(noun: String), partOfChildARN(noun: String), partOfChildID(noun: String)
  case trafficDistributionGroup, phoneNumber, otherResource(String), otherService(String), identityCenter
  case isAlias, isAccessURL, isURL(holding: Parts), isRelayState(holding: Parts)
  case isDirectory, isEC2, isOtherID, isAccount, isRegion, isEmail, isTelephoneNumber
  case placeholder(Substring), unknownForm
  case misspelledARN, incompleteARN, headlessARN
  case partitionDiffers(String, Region), partitionWithoutConnect(String)
  case regionUnknown(Substring, meant: Region?), accountLength(Substring)
  case wrongHyphens, wrongGroupCount(Int), wrongGroup(number: Int, count: Int, expected: Int)
  case notHexadecimal(Substring), lettersForDigits, idMissing
  case textAroundARN, textAfterARN, textAroundID
  case blankInside, backslash, encoded, arnPastedTwice, idPastedTwice, severalARNs, severalIDs

  /// What an address holds of an instance.
  enum Parts {
    case nothing, id, idAndRegion(String)
  }

  static let whereItStands =
    "In the Amazon Connect console choose the instance's alias; Account overview shows the ARN under Distribution "
    + "settings."

  var row: Finding {
    switch self {
    case .regionMissing:
      .note(
        "instance/region-missing", "This is the instance's id. It tells neither the Region nor the account.",
        "Both are asked next. The ARN tells all at once.")
    // The workshop's page: its example ends in characters that are not hexadecimal.
    case .workshopExample:
      .warning(
        "instance/workshop-example", "This is the example from the workshop's page.",
        "To rehearse, go on with it. For your own setup, give your own instance.")
    case .documentationAccount(let account):
      .note(
        "instance/documentation-account", "The account \(account) is an example from documentation.",
        "Check that the ARN is your instance's.")
    case .upperCase:
      .note(
        "instance/upper-case", "Capital letters are made small: AWS writes the ARN in small letters.",
        "Nothing to do here.")
    // The next module's policy and CloudFormation's schemas have ARNs that go on behind the instance's.
    case .childARN(let noun):
      .error(
        "instance/child-arn", "This is the ARN of \(noun) inside an instance.",
        "The part up to the instance id is the instance's own ARN.")
    case .partOfChildARN(let noun):
      .error(
        "instance/child-arn", "This is a part of the ARN of \(noun) inside an instance.", "Give the instance id alone.")
    case .partOfChildID(let noun):
      .error("instance/child-id", "This is a part of the ARN of \(noun) inside an instance.", Self.whereItStands)
    // Amazon Connect API and CloudFormation: other ARNs of Amazon Connect; Identity Center calls its own an instance,
    // too.
    case .trafficDistributionGroup:
      .error(
        "instance/traffic-distribution-group",
        "This is the ARN of a traffic distribution group. It does not contain the instance.", Self.whereItStands)
    case .phoneNumber:
      .error(
        "instance/phone-number", "This is the ARN of a phone number. It does not contain the instance.",
        Self.whereItStands)
    case .otherResource(let type):
      .error("instance/other-resource", "This ARN names \(type.shown), not an instance.", Self.whereItStands)
    case .otherService(let service):
      .error(
        "instance/other-service",
        "This ARN belongs to another AWS service: \(service.isEmpty ? "none" : service.shown).",
        Self.whereItStands)
    case .identityCenter:
      .error(
        "instance/is-identity-center",
        "This names IAM Identity Center, not Amazon Connect. Both call theirs an instance.",
        Self.whereItStands)
    // What people paste in its place. Amazon Connect Administrator Guide, "Find your instance's ARN": the alias is not
    // the id.
    case .isAlias:
      .error("instance/is-alias", "This is perhaps the instance's alias. The alias is not the id.", Self.whereItStands)
    case .isAccessURL:
      .error(
        "instance/is-access-url", "This is the instance's access URL. Its first part is the alias, not the id.",
        Self.whereItStands)
    case .isURL(let parts): .error("instance/is-a-url", "This is an address, not an instance.", Self.advice(parts))
    case .isRelayState(let parts): .error("instance/is-a-url", ForeignValue.relayState.message, Self.advice(parts))
    case .isDirectory:
      .error(
        "instance/is-directory-id", "This is the id of a directory or identity store, not of an instance.",
        Self.whereItStands)
    case .isEC2:
      .error(
        "instance/is-ec2-id", "This is the id of an EC2 server. Amazon Connect has instances of its own.",
        Self.whereItStands)
    case .isOtherID: .error("instance/is-other-id", "This is the id of another AWS resource.", Self.whereItStands)
    case .isAccount: .error("instance/is-account-id", "This is an account ID, not an instance.", Self.whereItStands)
    case .isRegion: .error("instance/is-region", "This is a Region, not an instance.", Self.whereItStands)
    case .isEmail: .error("instance/is-email", "This is an e-mail address, not an instance.", Self.whereItStands)
    case .isTelephoneNumber:
      .error("instance/is-a-telephone-number", "This is a telephone number, not an instance.", Self.whereItStands)
    // AWS's documentation has aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee, and templates have placeholders.
    case .placeholder(let text):
      .error(
        "instance/placeholder", "\(text.shown) is a placeholder from documentation. It stands for your own value.",
        Self.whereItStands)
    case .unknownForm:
      .error(
        "instance/unknown-form", "This is neither an instance's ARN nor its id.",
        "The ARN begins with arn:aws:connect: and ends with the id. \(Self.whereItStands)")
    // AWS General Reference, "Amazon Resource Names"; Amazon Connect API, InstanceArn.
    case .misspelledARN:
      .error(
        "instance/arn-misspelled", "A part of the ARN is misspelled.",
        "It has the form arn:aws:connect:REGION:ACCOUNT:instance/ID.")
    case .incompleteARN:
      .error(
        "instance/arn-incomplete", "The ARN is not complete. It has six parts with a colon between them.",
        Self.whereItStands)
    case .headlessARN:
      .error(
        "instance/arn-incomplete", "The beginning of the ARN is missing. It starts with arn:aws.", Self.whereItStands)
    case .partitionDiffers(let partition, let region):
      .error(
        "instance/partition-differs",
        "The partition \(partition.shown) and the Region \(region) do not belong together.",
        "ARNs in \(region) begin with arn:\(region.partition):.")
    case .partitionWithoutConnect(let partition):
      .error(
        "instance/partition-without-connect", "Amazon Connect is not offered in the partition \(partition).",
        "An instance's ARN begins with arn:aws: or arn:aws-us-gov:.")
    case .regionUnknown(let text, let meant):
      .error(
        "instance/region-unknown",
        text.isEmpty ? "The ARN has no Region." : "The ARN names a Region that AWS does not list: \(text.shown).",
        meant.map { "Perhaps it is \($0)." } ?? Self.whereItStands)
    case .accountLength(let text):
      .error(
        "instance/account-not-12-digits",
        "The account ID in the ARN has 12 digits; \(Self.seen(inPlaceOfAccount: text)).",
        "Copy the ARN again.")
    // Amazon Connect API, InstanceId: 8-4-4-4-12 hexadecimal digits. Two examples of AWS's documentation have a digit
    // too many or too few.
    case .wrongHyphens:
      .error(
        "instance/id-groups", "The hyphens of the id are missing or stand in other places.",
        "The id has groups of 8, 4, 4, 4 and 12 characters.")
    case .wrongGroupCount(let count):
      .error(
        "instance/id-groups", "The id has \(count) \(count == 1 ? "group" : "groups") instead of 5.",
        "The id has groups of 8, 4, 4, 4 and 12 characters. Copy it again, from its first to its last character.")
    case .wrongGroup(let number, let count, let expected):
      .error(
        "instance/id-groups", "Group \(number) of the id has \(count) characters instead of \(expected).",
        "The id has groups of 8, 4, 4, 4 and 12 characters. Copy it again, from its first to its last character.")
    case .notHexadecimal(let part):
      .error(
        "instance/id-not-hexadecimal", "The character \(part.shown) cannot be in an instance id.",
        "The id has the digits 0 to 9 and the letters a to f. Copy it again.")
    case .lettersForDigits:
      .error(
        "instance/letters-for-digits", "There are letters that look like digits, such as O for 0 or l for 1.",
        "The id has the digits 0 to 9 and the letters a to f.")
    case .idMissing:
      .error(
        "instance/id-missing", "The instance id is missing. It follows instance/ and has 36 characters.",
        Self.whereItStands)
    // Slips of copying, from shells, JSON, addresses and narrow windows.
    case .textAroundARN: .error("instance/text-around", "There is more text around the ARN.", "Give the ARN alone.")
    case .textAfterARN: .error("instance/text-around", "There is more text after the ARN.", "End after the id.")
    case .textAroundID: .error("instance/text-around", "There is more text around the id.", "Give the id alone.")
    case .blankInside:
      .error(
        "instance/blank-inside", "There are blanks or line breaks inside. They come from a wrapped line.",
        "Leave them out.")
    case .backslash:
      .error("instance/backslash", "There is a backslash in it. It comes from a program's notation.", "Leave it out.")
    case .encoded:
      .error("instance/encoded", "This is written as part of an address, with %3A for colons.", "Give the plain ARN.")
    case .arnPastedTwice: .error("instance/pasted-twice", "The ARN stands here twice.", "Give it once.")
    case .idPastedTwice: .error("instance/pasted-twice", "The id stands here twice.", "Give it once.")
    case .severalARNs: .error("instance/several", "There are several ARNs here.", "Give the one of your instance.")
    case .severalIDs: .error("instance/several", "There are several ids here.", Self.whereItStands)
    }
  }

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
