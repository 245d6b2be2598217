/// What there is to say about an instance.
enum InstanceCode: String, RuleCode {
  case regionMissing = "instance/region-missing"
  case workshopExample = "instance/workshop-example"
  case documentationAccount = "instance/documentation-account"
  case upperCase = "instance/upper-case"
  case childARN = "instance/child-arn"
  case childID = "instance/child-id"
  case trafficDistributionGroup = "instance/traffic-distribution-group"
  case phoneNumber = "instance/phone-number"
  case otherResource = "instance/other-resource"
  case otherService = "instance/other-service"
  case identityCenter = "instance/is-identity-center"
  case isAlias = "instance/is-alias"
  case isAccessURL = "instance/is-access-url"
  case isURL = "instance/is-a-url"
  case isDirectory = "instance/is-directory-id"
  case isEC2 = "instance/is-ec2-id"
  case isOtherID = "instance/is-other-id"
  case isAccount = "instance/is-account-id"
  case isRegion = "instance/is-region"
  case isEmail = "instance/is-email"
  case isPhoneNumber = "instance/is-a-telephone-number"
  case placeholder = "instance/placeholder"
  case misspelledARN = "instance/arn-misspelled"
  case incompleteARN = "instance/arn-incomplete"
  case partitionDiffers = "instance/partition-differs"
  case partitionWithoutConnect = "instance/partition-without-connect"
  case regionUnknown = "instance/region-unknown"
  case accountLength = "instance/account-not-12-digits"
  case wrongGroups = "instance/id-groups"
  case notHexadecimal = "instance/id-not-hexadecimal"
  case lettersForDigits = "instance/letters-for-digits"
  case idMissing = "instance/id-missing"
  case textAround = "instance/text-around"
  case blankInside = "instance/blank-inside"
  case backslash = "instance/backslash"
  case encoded = "instance/encoded"
  case pastedTwice = "instance/pasted-twice"
  case severalInstances = "instance/several"
  case unknownForm = "instance/unknown-form"
}

/// Where the right value stands; every refusal ends with it.
let whereTheInstanceARNStands =
  "In the Amazon Connect console choose the instance's alias; Account overview shows the ARN under Distribution settings."

extension Finding {
  init(instance code: InstanceCode, _ message: String, advice: String = whereTheInstanceARNStands, span: Span? = nil) {
    self.init(code, .error, message, advice: advice, span: span)
  }

  static func workshopExample(_ span: Span?) -> Finding {
    Finding(
      InstanceCode.workshopExample, .warning, "This is the example from the workshop's page.",
      advice: "To rehearse, go on with it. For your own setup, give your own instance.", span: span)
  }
}
