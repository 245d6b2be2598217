import SetupRules
import TestSupport
import Testing

@Suite("First login")
struct FirstLoginTests {
  private static func values(_ role: Role, _ relayState: String?, _ instance: String = Example.arn)
    -> FirstLogin.Values
  {
    var values = FirstLogin.Values(role: role, relayState: relayState)
    values.instance = Instance.judge(instance).value
    return values
  }

  @Test("each relay state ends where AWS takes it, and names the field when that is not what the role wants")
  func outcomes() {
    #expect(LoginRow.all.count >= 60)
    for row in LoginRow.all {
      let login = FirstLogin.foretell(Self.values(row.role, row.relayState))

      #expect(login.outcome == row.outcome, "\(row.testDescription): \(login.why)")
      #expect(login.symptom == row.symptom, "\(row.testDescription)")
      #expect(login.fieldToMend == (login.isWanted ? nil : .relayState), "\(row.testDescription)")
      #expect(!login.assumptions.isEmpty, "\(row.testDescription)")
      Self.checkWords(login, "\(row.testDescription)")
    }
  }

  @Test("of a page that no documentation names, it is not said that there is none")
  func unknownPage() {
    let login = FirstLogin.foretell(Self.values(.agents, "\(Example.base)?destination=%2Freal-time-metrics"))

    #expect(login.outcome == .errorPage && login.why.contains("/real-time-metrics") && login.why.contains("unless"))
  }

  @Test("the table reaches every outcome but a missing value, for both roles", arguments: Role.allCases)
  func everyOutcome(_ role: Role) {
    let reached = Set(LoginRow.all.filter { $0.role == role }.map(\.outcome))

    #expect(reached == Set(FirstLogin.Outcome.allCases).subtracting([.nothingYet]))
  }

  @Test("what the role wants is what its application is made for")
  func wanted() {
    #expect(
      FirstLogin.Outcome.allCases.filter { $0.isWanted(by: .agents) } == [
        .contactControlPanel, .agentWorkspace, .ownWebsite,
      ])
    #expect(FirstLogin.Outcome.allCases.filter { $0.isWanted(by: .admins) } == [.adminDashboard, .ownWebsite])
  }

  @Test("while a value is missing there is nothing to tell but which one", arguments: Role.allCases)
  func missing(_ role: Role) {
    var values = FirstLogin.Values(role: role)
    #expect(FirstLogin.foretell(values).fieldToMend == .instance)
    values.instance = Instance.judge(Example.id).value
    #expect(FirstLogin.foretell(values).fieldToMend == .instanceRegion)
    values.instanceRegion = Region.named("eu-central-1")
    let login = FirstLogin.foretell(values)

    #expect(login.fieldToMend == .relayState)
    #expect(login.outcome == .nothingYet)
    #expect(login.assumptions.isEmpty)
    Self.checkWords(login, "nothing yet")
  }

  @Test("what is built comes to what its role wants, in every Region with Amazon Connect", arguments: Role.allCases)
  func built(_ role: Role) {
    for region in Region.all where region.hasConnect {
      var values = Self.values(role, RelayState.build(instance: Example.id, region: region, role: role).url, Example.id)
      values.instanceRegion = region

      #expect(FirstLogin.foretell(values).outcome == (role == .agents ? .contactControlPanel : .adminDashboard))
    }
  }

  @Test("the old host leads to us-east-1 and nowhere else")
  func bareHost() {
    let url = Example.url.replacing("eu-central-1.", with: "")
    let there = Example.arn.replacing("eu-central-1", with: "us-east-1")

    #expect(FirstLogin.foretell(Self.values(.agents, url, there)).outcome == .contactControlPanel)
    #expect(FirstLogin.foretell(Self.values(.agents, url)).outcome == .errorPage)
  }

  @Test("a start URL keeps the login from beginning at the portal; blanks are none")
  func startURL() {
    var values = Self.values(.agents, Example.url)
    values.startURL = " \n"
    #expect(FirstLogin.foretell(values).isWanted)
    values.startURL = "\""
    #expect(!FirstLogin.foretell(values).isWanted)
    values.startURL = Example.url
    let login = FirstLogin.foretell(values)

    #expect(login.outcome == .errorPage)
    #expect(login.symptom == .sessionExpired)
    #expect(login.fieldToMend == .relayState)
    values.relayState = ""
    #expect(FirstLogin.foretell(values).outcome == .errorPage)
  }

  @Test("a metadata file of another Identity Center stops a right relay state, and a wrong one comes first")
  func otherMetadata() {
    var values = Self.values(.agents, Example.url)
    values.identityCenterRegion = Region.named("us-east-1")
    values.metadataRegion = "us-east-1"
    #expect(FirstLogin.foretell(values).isWanted)
    values.metadataRegion = "eu-\u{1B}[31mwest-1\u{202E}"
    let login = FirstLogin.foretell(values)

    #expect(login.outcome == .errorPage)
    #expect(login.fieldToMend == .metadataFile)
    #expect(login.symptom == .issuerUnknown)
    Self.checkWords(login, "hostile metadata")
    values.relayState = ""
    #expect(FirstLogin.foretell(values).fieldToMend == .relayState)
  }

  @Test("what nobody has looked at, and what is not known, is said to be assumed")
  func assumptions() {
    func added(_ change: (inout FirstLogin.Values) -> Void) -> [String] {
      var values = Self.values(.agents, Example.url)
      let before = FirstLogin.foretell(values).assumptions
      change(&values)
      return FirstLogin.foretell(values).assumptions.filter { !before.contains($0) }
    }
    let notChecked = "The box Relay state holds this URL; it is not checked."

    #expect(added { $0.byWord = [.relayState] } == [notChecked])
    #expect(added { $0.byWord = [.metadataFile] } == ["The metadata file is this application's."])
    #expect(added { $0.instance = nil }.first == "The instance in the URL is the right one.")
    #expect(
      added { $0.instance = Instance.judge(Example.id).value }.first
        == "The instance is in eu-central-1, as the URL says.")
    #expect(
      added { $0.relayState = "\(Example.base)?destination=https%3A%2F%2Fmy-website.example" } == [
        "The website is an approved origin of the instance."
      ])
    #expect(
      added {
        $0.instance = Instance.judge(Example.arn.replacing("eu-central-1", with: "eu-west-1")).value
        $0.relayState = Example.url.replacing("eu-central-1", with: "eu-west-1")
      } == ["Amazon Connect is available in eu-west-1."])
    #expect(
      added {
        $0.instance = Instance.judge(Example.govARN).value
        $0.relayState = Example.govURL
      }.first
        == "The audience is urn:amazon:webservices:govcloud, and Application ACS URL https://signin.amazonaws-us-gov.com/saml"
    )
    #expect(added { $0.metadataAccount = "111122223333" } == ["It is not made in Identity Center's account."])
    #expect(added { $0.metadataAccount = "210987654321" } == [])
    #expect(
      added { $0.applicationInstance = "ins-0123456789abcdef" } == [
        "IAM in account 210987654321 has a provider from the metadata file (ins-0123456789abcdef)."
      ])
  }

  @Test(
    "session, name, provider and assignment are assumed, each of which has a symptom of its own",
    arguments: Role.allCases)
  func symptomsToCome(_ role: Role) {
    let assumed = FirstLogin.foretell(Self.values(role, role == .agents ? Example.url : Example.base)).assumptions

    for words in ["maximum session duration", "RoleSessionName", "has a provider", "is assigned to the application"] {
      #expect(assumed.contains { $0.contains(words) }, "\(words)")
    }
  }

  @Test("no text traps it, and a relay state without an error or a warning comes to what the role wants")
  func agreesWithTheRelayStateRule() {
    var generator = Generator(rounds: 1_000)
    let right = [Example.url, Example.base] + LoginRow.all.filter { $0.outcome != .errorPage }.map(\.relayState)
    let instance = Instance.judge(Example.arn).value
    var clean = 0
    for round in 0..<generator.rounds.count {
      let text =
        switch round % 20 {
        case 0: generator.text(upTo: round % 400 == 0 ? 4_200 : 60)
        case 1..<5: generator.pick(right)
        default: generator.slipped(generator.pick(right))
        }
      for role in Role.allCases {
        let login = FirstLogin.foretell(Self.values(role, text))
        let judgement = RelayState.judge(text, instance: instance, role: role)
        if !judgement.findings.hasError, !judgement.findings.hasWarning {
          clean += 1
          if !login.isWanted { Issue.record("\(role) \(text.debugDescription), seed \(generator.rounds.seed)") }
        }
        Self.checkWords(login, "\(role) \(text.prefix(200).debugDescription), seed \(generator.rounds.seed)")
      }
    }
    #expect(clean > 0)
  }

  private static func checkWords(_ login: FirstLogin, _ place: Comment) {
    for words in [login.headline, login.why] + login.assumptions where !words.isFitForATerminal || words.count > 160 {
      Issue.record("\(words.debugDescription): \(place)")
    }
    if login.headline.isEmpty || login.why.isEmpty { Issue.record(place) }
    if (login.fieldToMend == nil) != login.isWanted { Issue.record(place) }
  }

  @Test("a metadata file with an error makes no provider, and of two answers that differ nobody knows which is wrong")
  func refusedMetadata() {
    var values = Self.values(.agents, Example.url)
    values.refusedMetadata = Finding("metadata/key-too-short", .error, "The key is too short.", advice: "Download it.")
    let refused = FirstLogin.foretell(values)
    #expect(refused.outcome == .errorPage && refused.why == "The key is too short.")
    #expect(refused.headline == "Agents see an error page." && refused.symptom == .providerMissing)
    values.refusedMetadata = nil
    values.identityCenterRegion = Region.named("us-east-1")
    values.metadataRegion = "eu-west-1"
    #expect(FirstLogin.foretell(values).headline == "Agents may see an error page.")
  }
}
