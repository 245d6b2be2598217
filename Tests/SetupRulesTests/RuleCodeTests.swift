import SetupRules
import TestSupport
import Testing

@Suite("Codes")
struct RuleCodeTests {
  /// The codes of findings in this target; those of a login are explanations alone.
  private let all: Set<String>

  init() throws {
    all = try Repository.findingCodes(in: "Sources/SetupRules").filter { !$0.hasPrefix("login/") }
  }

  @Test("each code is readable, and has a section of its own in the documentation")
  func list() throws {
    let documented = try Repository.documentedCodes()

    #expect(Set(documented).count == documented.count)
    #expect(all.count > 150)
    #expect(all.subtracting(documented).sorted() == [])
    for code in documented {
      let parts = code.split(separator: "/")
      #expect(parts.count == 2, "\(code)")
      #expect(code.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" || $0 == "/" }, "\(code)")
    }
  }

  @Test("the codes that the design names are there")
  func named() {
    let named: Set = [
      "relay-state/region-differs", "relay-state/placeholder-left", "relay-state/destination-missing",
      "relay-state/not-encoded", "instance/child-arn", "instance/is-alias", "instance/region-missing",
      "instance/workshop-example", "region/unknown", "region/is-a-name", "region/no-connect-here", "name/en-dash",
      "console/account-instance",
    ]

    #expect(named.subtracting(all).isEmpty)
  }

  @Test("every code is reached by a value in the tables")
  func reached() {
    let instance = Instance.judge(Example.arn).value
    var codes: Set<String> = [
      "metadata/region-differs", "metadata/account-differs", "metadata/other-roles-application",
      "instance/other-region", "instance/replica", "metadata/no-curl", "metadata/not-fetched",
      "metadata/address-refused",
      "metadata/address-token-differs",
    ]
    codes.formUnion(RegionTableTests.rows.flatMap { Region.judge($0.input).findings.map(\.code) })
    codes.formUnion(
      RegionTableTests.identityCenterRows.flatMap { Region.judge($0.input, for: .identityCenter).findings.map(\.code) })
    codes.formUnion(
      RegionTableTests.connectRows.flatMap { Region.judge($0.input, for: .connect).findings.map(\.code) })
    codes.formUnion(AccountTableTests.rows.flatMap { AccountID.judge($0.input).findings.map(\.code) })
    codes.formUnion(NameTableTests.rows.flatMap { ApplicationName.judge($0.input, for: .agents).findings.map(\.code) })
    codes.formUnion(ConsoleTableTests.rows.flatMap { ConsoleView.judge($0.input).findings.map(\.code) })
    let instances =
      InstanceTableTests.accepted + InstanceTableTests.children + InstanceTableTests.otherThings
      + InstanceTableTests.mendable
    codes.formUnion(instances.flatMap { Instance.judge($0.input).findings.map(\.code) })
    let relayStates =
      RelayStateTableTests.accepted + RelayStateTableTests.mended + RelayStateTableTests.keptDestinations
      + RelayStateFormTests.rewritten + RelayStateVariantTests.nearly
    codes.formUnion(relayStates.flatMap { RelayState.judge($0.input, instance: instance).findings.map(\.code) })
    codes.formUnion(RelayStateFormTests.withoutInstance.flatMap { RelayState.judge($0.input).findings.map(\.code) })
    codes.formUnion(
      RelayStateFormTests.administrators.flatMap { RelayState.judge($0.input, role: .admins).findings.map(\.code) })

    codes.formUnion(
      MetadataAddressTests.rows.flatMap { MetadataAddress.judge($0.input)?.findings.map(\.code) ?? [] })

    codes.formUnion(AnswerRow.rows.flatMap(\.codes))
    for row in ForeignValueTests.rows { codes.formUnion(row.findings.map(\.code)) }

    #expect(all.subtracting(codes).sorted() == [])
  }
}
