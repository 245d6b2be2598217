import Glibc
import Machine
import SetupRules
import TestSupport
import Testing

@testable import Account

/// A folder with a program `aws` in it, which does as its script says and writes down how it was called.
private struct Command {
  let folder: TemporaryFolder

  init(_ script: String) throws {
    folder = try TemporaryFolder()
    try folder.installProgram("printf '%s\\n' \"$*\" >> \"\(folder.path)/calls\"\n\(script)", as: "aws")
  }

  func reply(
    to question: AccountQuestion, profile: String? = nil, _ environment: Environment = [:]
  ) throws -> Result<AccountFact, AccountObstacle> {
    var environment = environment
    environment["PATH"] = "\(folder.path):/usr/bin:/bin"
    let command = try #require(AWSCommand(environment: environment, profile: profile, helpers: RunningHelpers()))
    return command.reply(to: question).result
  }

  var calls: [String] {
    get throws { try folder.read("calls").split(separator: "\n").map(String.init) }
  }
}

@Suite("The aws command")
struct AWSCommandTests {
  private static let region = "eu-west-2"

  @Test("each question is the call that its table names, with a Region and JSON; a profile stands behind")
  func calls() throws {
    let command = try Command("echo '{}'")
    let asked: [(AccountQuestion, String)] = [
      (AccountQuestion(.caller, in: Self.region), "sts get-caller-identity"),
      (AccountQuestion(.organization, in: Self.region), "organizations describe-organization"),
      (AccountQuestion(.identityCenter, in: Self.region), "sso-admin list-instances"),
      (
        AccountQuestion(.applications, in: Self.region, of: "arn:x", expecting: "n"),
        "sso-admin list-applications --instance-arn arn:x"
      ),
      (AccountQuestion(.instances, in: Self.region), "connect list-instances"),
      (AccountQuestion(.instance, in: Self.region, of: "id"), "connect describe-instance --instance-id id"),
      (AccountQuestion(.provider, in: Self.region, of: "arn:p", expecting: "00"), "iam list-saml-providers"),
    ]
    for (question, _) in asked {
      #expect(try command.reply(to: question) == .failure(.notUnderstood))
      _ = try command.reply(to: question, profile: "anna's")
    }
    #expect(
      try command.calls
        == asked.flatMap { _, call in
          ["", " --profile anna's"].map { "\(call) --region \(Self.region) --output json\($0)" }
        })
  }

  @Test("it has no terminal, nothing to read, no pager and no second try, and the rest as it is")
  func surroundings() throws {
    let command = try Command(
      """
      cat > "$HOME/input"
      ( : < /dev/tty ) 2>/dev/null && echo tty > "$HOME/tty"
      env > "$HOME/environment"
      ps -o sid= -p $$ > "$HOME/session"
      """)
    let home = command.folder
    _ = try command.reply(
      to: AccountQuestion(.caller, in: Self.region),
      [
        "HOME": home.path, "AWS_PAGER": "less", "AWS_MAX_ATTEMPTS": "5", "AWS_PROFILE": "anna",
        "AWS_SESSION_TOKEN": "t",
      ])
    #expect(try home.names.contains("input") && home.read("input").isEmpty)
    #expect(try !home.names.contains("tty"))
    let variables = Set(try home.read("environment").split(separator: "\n").map(String.init))
    #expect(
      variables.isSuperset(of: [
        "AWS_PAGER=", "AWS_CLI_AUTO_PROMPT=off", "AWS_MAX_ATTEMPTS=1", "AWS_CLI_ERROR_FORMAT=legacy",
        "AWS_PROFILE=anna", "AWS_SESSION_TOKEN=t",
      ]))
    let session = try home.read("session").split(separator: " ").joined().split(separator: "\n").first.flatMap {
      Int32($0)
    }
    #expect(try #require(session) != getsid(0))
  }

  @Test("what is wrong with a run of it")
  func faults() throws {
    let rows: [(script: String, obstacle: AccountObstacle)] = [
      ("head -c 5000000 /dev/zero | tr '\\0' ' '", .tooMuch), ("yes", .tooMuch), ("yes >&2", .tooMuch),
      ("exit 0", .notUnderstood), ("echo '<html>'", .notUnderstood), ("exit 3", .notUnderstood),
      ("kill -9 $$", .notUnderstood),
      ("echo '{\"Account\": \"111122223333\"}'; echo 'Unable to locate credentials' >&2; exit 255", .noCredentials),
      (
        "printf 'An error occurred (\\033[31mOdd\\007) when calling the X operation' >&2; exit 254",
        .refused(code: "[31mOdd")
      ),
    ]
    for (script, obstacle) in rows {
      #expect(
        try Command(script).reply(to: AccountQuestion(.caller, in: Self.region)) == .failure(obstacle), "\(script)")
    }
  }

  @Test("words beside a good answer do no harm, and a child that goes on is not waited for")
  func good() throws {
    for script in [
      "echo 'a warning' >&2; echo '{\"Account\": \"111122223333\"}'",
      "echo '{\"Account\": \"111122223333\"}'; sleep 15 &",
    ] {
      let clock = ContinuousClock()
      let began = clock.now
      #expect(
        try Command(script).reply(to: AccountQuestion(.caller, in: Self.region))
          == .success(.caller(account: "111122223333", isRoot: false)))
      #expect(clock.now - began < .seconds(10))
    }
  }

  @Test("not there yet is an answer, where AWS says it by a code")
  func notThere() throws {
    func refuses(_ code: String) -> String {
      "echo 'An error occurred (\(code)) when calling the X operation: x' >&2; exit 254"
    }
    #expect(
      try Command(refuses("AWSOrganizationsNotInUseException")).reply(
        to: AccountQuestion(.organization, in: Self.region))
        == .success(.organization(managementAccount: nil)))
    #expect(
      try Command(refuses("ResourceNotFoundException")).reply(to: AccountQuestion(.instance, in: Self.region, of: "i"))
        == .success(.instance(nil)))
    // To another question the same code is no answer.
    #expect(
      try Command(refuses("ResourceNotFoundException")).reply(to: AccountQuestion(.instances, in: Self.region))
        == .failure(.refused(code: "ResourceNotFoundException")))
  }

  @Test("the provider is looked for in the list, and then its document is compared, whatever blanks end it")
  func provider() throws {
    let document = "<x>\n  ü\n</x>\n"
    func question(_ text: String) -> AccountQuestion {
      AccountQuestion(.provider, in: Self.region, of: "arn:p", expecting: Digest.hexadecimal(of: Array(text.utf8)))
    }
    func command(_ list: String, _ get: String) throws -> Command {
      try Command("case $2 in list-saml-providers) \(list);; get-saml-provider) \(get);; esac")
    }
    let listed = #"printf '%s\n' '{"SAMLProviderList": [{"Arn": "arn:q"}, {"Arn": "arn:p"}]}'"#
    let others = #"printf '%s\n' '{"SAMLProviderList": [{"Arn": "arn:q"}]}'"#
    let held = #"printf '%s\n' '{"SAMLMetadataDocument": "<x>\n  ü\n</x>"}'"#
    let gone = "echo 'An error occurred (NoSuchEntity) when calling the GetSAMLProvider operation: x' >&2; exit 254"
    let rows: [(list: String, get: String, result: Result<AccountFact, AccountObstacle>)] = [
      (others, "exit 1", .success(.provider(isExpected: nil))),
      (listed, held, .success(.provider(isExpected: true))),
      (listed, gone, .success(.provider(isExpected: nil))),
      (listed, #"printf '%s\n' '{"SAMLMetadataDocument": "<y/>"}'"#, .success(.provider(isExpected: false))),
      ("echo '{}'", held, .failure(.notUnderstood)), (listed, "exit 1", .failure(.notUnderstood)),
    ]
    for row in rows {
      #expect(try command(row.list, row.get).reply(to: question(document)) == row.result, "\(row.list) \(row.get)")
    }
    #expect(try command(listed, held).reply(to: question("<x>\n  ü\n</x>")) == .success(.provider(isExpected: true)))
    let asked = try command(listed, held)
    _ = try asked.reply(to: question(document))
    #expect(
      try asked.calls.last == "iam get-saml-provider --saml-provider-arn arn:p --region \(Self.region) --output json")
  }

  @Test("without the command nothing can be asked")
  func none() throws {
    let folder = try TemporaryFolder()
    #expect(AWSCommand(environment: ["PATH": folder.path], helpers: RunningHelpers()) == nil)
    try folder.write("#!/bin/sh\n", to: "aws")
    // It cannot be run.
    #expect(AWSCommand(environment: ["PATH": folder.path], helpers: RunningHelpers()) == nil)
    try folder.makeFolder("folder/aws")
    #expect(AWSCommand(environment: ["PATH": folder.path + "/folder"], helpers: RunningHelpers()) == nil)
    // A program in the folder where one happens to be is none of PATH.
    #expect(AWSCommand(environment: ["PATH": ".::"], helpers: RunningHelpers()) == nil)
  }
}
