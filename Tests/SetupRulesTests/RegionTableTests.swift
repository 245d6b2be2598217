import SetupRules
import Testing

@Suite("Region")
struct RegionTableTests {
  static let rows: [Row] = [
    Row("us-east-1"), Row("us-west-2"), Row("af-south-1"), Row("ap-northeast-1"), Row("ap-northeast-2"),
    Row("ap-southeast-1"), Row("ap-southeast-2"), Row("ca-central-1"), Row("eu-central-1"), Row("eu-west-2"),
    Row("us-gov-west-1"),
    Row("", "E:empty"), Row("   ", "E:empty"), Row("\"\"", "E:empty"), Row("\u{200B}\u{FEFF}", "E:empty"),
    Row(",", "E:empty"),
    Row(String(repeating: "a", count: 4097), "E:too-long"),
    Row(String(repeating: "u", count: 10_000_000), "E:too-long"),
    Row("a" + String(repeating: "\u{301}", count: 100_000), "E:too-long"),
    Row(String(repeating: "z", count: 4096), "E:unknown"),
    Row(" us-east-1", "N:surrounding-characters", value: "us-east-1"),
    Row("us-east-1\n", "N:surrounding-characters", value: "us-east-1"),
    Row("us-east-1\r\n", "N:surrounding-characters", value: "us-east-1"),
    Row("\"us-east-1\",", "N:surrounding-characters", value: "us-east-1"),
    Row("'us-east-1';", "N:surrounding-characters", value: "us-east-1"),
    Row("`us-east-1`", "N:surrounding-characters", value: "us-east-1"),
    Row("\u{201C}us-east-1\u{201D}", "N:surrounding-characters", value: "us-east-1"),
    Row("\u{AB}us-east-1\u{BB}", "N:surrounding-characters", value: "us-east-1"),
    Row("\u{FEFF}us-east-1", "N:surrounding-characters", value: "us-east-1"),
    Row("\u{A0}us-east-1\u{200B}", "N:surrounding-characters", value: "us-east-1"),
    Row("us-east-1\u{200D}", "N:surrounding-characters", value: "us-east-1"),
    Row("\u{202E}us-east-1\u{202C}", "N:surrounding-characters", value: "us-east-1"),
    Row("\u{1B}us-east-1", "N:surrounding-characters", value: "us-east-1"),
    Row("ap-northeast-4", "E:unknown"), Row("ap-northeast-5", "E:unknown"), Row("eu-north-2", "E:unknown"),
    Row("mx-south-1", "E:near-miss"), Row("ca-east-1", "E:near-miss"), Row("sa-west-1", "E:near-miss"),
    Row("ap-southeast-4ohio", "E:inside-longer-text"), Row("us-west-2 Ohio", "E:inside-longer-text"),
    Row("us-east-2", "W:no-connect-here"), Row("us-west-1", "W:no-connect-here"), Row("eu-west-1", "W:no-connect-here"),
    Row("sa-east-1", "W:no-connect-here"), Row("ap-south-1", "W:no-connect-here"),
    Row("ap-northeast-3", "W:no-connect-here"),
    Row("us-gov-east-1", "W:no-connect-here"), Row("cn-north-1", "W:no-connect-here"),
    Row("eusc-de-east-1", "W:no-connect-here"),
    Row("Oregon", "E:is-a-name", repair: "us-west-2"), Row("oregon", "E:is-a-name", repair: "us-west-2"),
    Row("N. Virginia", "E:is-a-name", repair: "us-east-1"), Row("Virginia", "E:is-a-name", repair: "us-east-1"),
    Row("Northern Virginia", "E:is-a-name", repair: "us-east-1"),
    Row("Frankfurt", "E:is-a-name", repair: "eu-central-1"), Row("Germany", "E:is-a-name"),
    Row("US East (N. Virginia)", "E:is-a-name", repair: "us-east-1"),
    Row("United States (N. Virginia)", "E:is-a-name", repair: "us-east-1"),
    Row("Ohio", "E:is-a-name", repair: "us-east-2"),
    Row("oregan", "E:near-miss", repair: "us-west-2"), Row("Virgina", "E:near-miss", repair: "us-east-1"),
    Row("us-east-1-", "E:separators", repair: "us-east-1"),
    Row("us-east-1us-east-1", "E:inside-longer-text", repair: "us-east-1"),
    Row("US East (N. Virginia) us-east-1", "E:is-a-name", repair: "us-east-1"),
    Row("us-east-1 (N. Virginia)", "E:is-a-name", repair: "us-east-1"),
    Row("US West (Oregon) | us-west-2", "E:is-a-name", repair: "us-west-2"),
    Row("US East (Ohio) us-east-1", "E:is-a-name"),
    Row("Europe (Frankfurt)", "E:is-a-name", repair: "eu-central-1"),
    Row("EU (London)", "E:is-a-name", repair: "eu-west-2"),
    Row("Asia Pacific (Tokyo)", "E:is-a-name", repair: "ap-northeast-1"),
    Row("Sydney", "E:is-a-name", repair: "ap-southeast-2"),
    Row("S\u{E3}o Paulo", "E:is-a-name", repair: "sa-east-1"),
    Row("Z\u{FC}rich", "E:is-a-name", repair: "eu-central-2"),
    Row("GovCloud", "E:is-a-name"), Row("US East", "E:is-a-name"), Row("Japan", "E:is-a-name"),
    Row("Europe", "E:is-a-name"),
    Row("AWS GovCloud (US-West)", "E:is-a-name", repair: "us-gov-west-1"),
    Row("Cape Town", "E:is-a-name", repair: "af-south-1"),
    Row("\"Oregon\"", "E:is-a-name N:surrounding-characters", repair: "us-west-2"),
    Row("us-east-1a", "E:is-availability-zone", repair: "us-east-1"),
    Row("eu-west-2c", "E:is-availability-zone", repair: "eu-west-2"),
    Row("use1-az4", "E:is-availability-zone", repair: "us-east-1"),
    Row("apse2-az1", "E:is-availability-zone", repair: "ap-southeast-2"),
    Row("us-east-1-bos-1a", "E:is-availability-zone", repair: "us-east-1"),
    Row("US-EAST-1A", "E:is-availability-zone E:upper-case", repair: "us-east-1"),
    Row("US-EAST-1", "E:upper-case", repair: "us-east-1"), Row("Eu-Central-1", "E:upper-case", repair: "eu-central-1"),
    Row("us_east_1", "E:separators", repair: "us-east-1"), Row("us east 1", "E:separators", repair: "us-east-1"),
    Row("useast1", "E:separators", repair: "us-east-1"), Row("us-east1", "E:separators", repair: "us-east-1"),
    Row("us.east.1", "E:separators", repair: "us-east-1"), Row("us--east--1", "E:separators", repair: "us-east-1"),
    Row("US_EAST_1", "E:separators E:upper-case", repair: "us-east-1"),
    Row(" US_EAST_1 ", "E:separators E:upper-case N:surrounding-characters", repair: "us-east-1"),
    Row("US East 1", "E:separators E:upper-case", repair: "us-east-1"),
    Row("us\u{2013}east\u{2013}1", "E:look-alike", repair: "us-east-1"),
    Row("us\u{2011}east\u{2011}1", "E:look-alike", repair: "us-east-1"),
    Row("us-e\u{430}st-1", "E:look-alike", repair: "us-east-1"),
    Row("us-east-\u{FF11}", "E:look-alike", repair: "us-east-1"),
    Row("us-east-\u{661}", "E:look-alike", repair: "us-east-1"),
    Row("us-e\u{200B}ast-1", "E:invisible-characters", repair: "us-east-1"),
    Row("us-e\u{AD}ast-1", "E:invisible-characters", repair: "us-east-1"),
    Row(
      "u\u{200B}s\u{2013}EAST_1", "E:invisible-characters E:look-alike E:separators E:upper-case", repair: "us-east-1"),
    Row("us-est-1", "E:near-miss"), Row("us-eas-1", "E:near-miss", repair: "us-east-1"),
    Row("us-eats-1", "E:near-miss", repair: "us-east-1"),
    Row("eu-cental-1", "E:near-miss", repair: "eu-central-1"), Row("us-east-l", "E:near-miss", repair: "us-east-1"),
    Row("uss-east-1", "E:near-miss", repair: "us-east-1"), Row("eu-centrl-1", "E:near-miss", repair: "eu-central-1"),
    Row("US-EAS-1", "E:near-miss E:upper-case", repair: "us-east-1"),
    Row("as-east-1", "E:near-miss"),
    Row("us-east", "E:number-missing"), Row("us-gov-west", "E:number-missing", repair: "us-gov-west-1"),
    Row("eu-north", "E:number-missing", repair: "eu-north-1"),
    Row("<region-id>", "E:placeholder"), Row("us-east-9", "E:unknown"), Row("us-gov-east-7", "E:unknown"),
    Row("cn-south-1", "E:unknown"),
    Row("xx-nowhere-1", "E:unknown"), Row("hello", "E:unknown"), Row("1", "E:unknown"), Row("-", "E:unknown"),
    Row("\u{1F30D}", "E:unknown"), Row("global", "E:unknown"), Row("aws-global", "E:unknown"),
    Row("us-east-1, us-west-2", "E:inside-longer-text"),
    Row("us-east-1.", "E:inside-longer-text", repair: "us-east-1"),
    Row("AWS_REGION=us-east-1", "E:inside-longer-text", repair: "us-east-1"),
    Row("\"region\": \"eu-west-2\",", "E:inside-longer-text N:surrounding-characters", repair: "eu-west-2"),
    Row(Example.arn, "E:belongs-elsewhere", repair: "eu-central-1"),
    Row(Example.url, "E:belongs-elsewhere", repair: "eu-central-1"),
    Row("https://console.aws.amazon.com/console/home?region=us-west-2#", "E:inside-longer-text", repair: "us-west-2"),
    Row("us-east-1\nus-east-1", "E:inside-longer-text", repair: "us-east-1"),
  ]

  @Test("a Region's id is told from everything that is given in its place", arguments: rows)
  func judged(_ row: Row) {
    row.check("region", Region.judge(row.input))
  }

  static let identityCenterRows: [Row] = [
    Row("us-east-1"), Row("eu-west-1"), Row("ap-south-1"), Row("cn-north-1"), Row("us-gov-east-1"),
    Row("eusc-de-east-1"),
    Row("Ireland", "E:is-a-name", repair: "eu-west-1"),
  ]

  @Test("Identity Center is offered in more Regions than Amazon Connect", arguments: identityCenterRows)
  func judgedForIdentityCenter(_ row: Row) {
    row.check("region", Region.judge(row.input, for: .identityCenter))
  }

  static let connectRows: [Row] = [
    Row("us-east-1"), Row("eu-west-1", "W:no-connect-here"), Row("ap-south-1", "W:no-connect-here"),
    Row("US East", "E:is-a-name", repair: "us-east-1"), Row("us-west", "E:number-missing", repair: "us-west-2"),
    Row("Japan", "E:is-a-name", repair: "ap-northeast-1"), Row("GovCloud", "E:is-a-name", repair: "us-gov-west-1"),
    Row("Ireland", "E:is-a-name", repair: "eu-west-1"), Row("us-est-1", "E:near-miss", repair: "us-east-1"),
    Row("us-gov-east-1", "W:no-connect-here"), Row("cn-north-1", "E:partition-without-connect"),
    Row("eusc-de-east-1", "E:partition-without-connect"),
    Row("CN-NORTH-1", "E:upper-case"),
  ]

  @Test("where one Region of several has Amazon Connect, it is the one that was meant", arguments: connectRows)
  func judgedForConnect(_ row: Row) {
    row.check("region", Region.judge(row.input, for: .connect))
  }

  @Test("the list holds every Region once, those with Amazon Connect first")
  func list() {
    let connect = Region.all.filter(\.hasConnect)

    #expect(Region.all.count == 39)
    #expect(Set(Region.all.map(\.id)).count == Region.all.count)
    #expect(connect.count == 11)
    #expect(Array(Region.all.prefix(11)) == connect)
    #expect(Region.all.allSatisfy { Region.named($0.id) == $0 })
    #expect(Region.named("us-east-3") == nil)
  }

  @Test("Osaka and Mumbai are warned of in milder words than the others")
  func mildWarning() throws {
    let mild = try #require(Region.judge("ap-south-1", for: .connect).findings.first)
    let strong = try #require(Region.judge("eu-west-1", for: .connect).findings.first)

    #expect(mild.message.contains("other AWS sources"))
    #expect(strong.message.contains("not offered"))
  }
}
