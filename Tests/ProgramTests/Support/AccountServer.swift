import Foundation
import TerminalEmulator
import TestSupport
import Testing

/// A server on this machine that answers the AWS command line with what a test gives it, and passes all else on to another one.
/// It writes down each request.
final class AccountServer {
  /// What it answers to an operation.
  enum Reply {
    /// The members of the answer, which it writes in the form of the service.
    case members([String: Any])
    /// A refusal with its code.
    case refusal(String, status: Int = 400, words: String = "refused")
    /// These bytes, and nothing else.
    case text(String, status: Int = 200)
    /// Nothing, until there is something else to answer.
    case silence

    fileprivate var json: [String: Any] {
      switch self {
      case .members(let members): ["members": members]
      case .refusal(let code, let status, let words): ["code": code, "status": status, "words": words]
      case .text(let text, let status): ["text": text, "status": status]
      case .silence: ["silence": true]
      }
    }
  }

  /// A request: the last word of its `X-Amz-Target`, the `Action` of its form, or else its method and path.
  struct Request: Decodable, Hashable {
    let operation: String
    /// The Region and the access key that it is signed for.
    let region: String
    let key: String
  }

  let address: String
  private let process = Process()
  private let folder: TemporaryFolder
  private var replies: [String: Reply]

  /// Starts it, and waits until it answers.
  ///
  /// - Parameter replies: by operation, or by operation and Region, which counts first.
  /// - Parameter other: the address of the server that all other requests go to; without one they are refused.
  init(_ replies: [String: Reply] = [:], before other: String? = nil) throws {
    folder = try TemporaryFolder()
    self.replies = replies
    try folder.write("", to: "requests")
    process.executableURL = URL(filePath: PythonTools.path(of: "python"))
    process.arguments = ["-c", Self.script, folder.path, other ?? ""]
    process.environment = ["PATH": "/usr/bin:/bin"]
    let words = Pipe()
    process.standardOutput = words
    try Self.write(replies, in: folder)
    try process.run()
    let said = String(decoding: words.fileHandleForReading.availableData, as: UTF8.self)
    address = "http://127.0.0.1:\(try #require(Int(said.prefix { $0.isNumber }), "it did not start"))"
  }

  deinit {
    // The threads of the tests block signals, and what they start inherits that; this one cannot be blocked.
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// From now on it answers so to an operation.
  func answer(_ operation: String, _ reply: Reply) throws {
    replies[operation] = reply
    try Self.write(replies, in: folder)
  }

  private static func write(_ replies: [String: Reply], in folder: TemporaryFolder) throws {
    let text = try JSONSerialization.data(withJSONObject: replies.mapValues(\.json))
    // It is read at any time, and so is replaced as a whole.
    try text.write(to: URL(filePath: folder.path + "/replies"), options: .atomic)
  }

  /// Every request so far, in the order in which they came.
  var requests: [Request] {
    get throws {
      try folder.read("requests").split(separator: "\n").map {
        try JSONDecoder().decode(Request.self, from: Data($0.utf8))
      }
    }
  }

  var operations: [String] { get throws { try requests.map(\.operation) } }

  /// Whether every request only reads, by the name that AWS gives the operation.
  var onlyReads: Bool {
    get throws {
      try operations.allSatisfy { operation in
        ["Get", "List", "Describe", "GET /"].contains(where: operation.hasPrefix)
      }
    }
  }

  static let secret = "SECRETzPbx7dNeverShown"
  static let token = "TOKENq9NeverShown"

  /// What a program needs to reach it.
  var environment: [String: String] {
    [
      "PATH": "\(PythonTools.programs):/usr/bin:/bin", "AWS_ENDPOINT_URL": address, "AWS_ACCESS_KEY_ID": "AKIDTESTS",
      "AWS_SECRET_ACCESS_KEY": Self.secret, "AWS_SESSION_TOKEN": Self.token, "AWS_DEFAULT_REGION": "us-west-2",
    ]
  }

  private static let script = #"""
    import http.client, http.server, json, re, sys, threading, time, urllib.parse
    from xml.sax.saxutils import escape

    folder, other = sys.argv[1:]
    lock = threading.Lock()

    def reply_to(operation, region):
        with open(folder + '/replies') as file:
            replies = json.load(file)
        return replies.get(f'{operation} {region}') or replies.get(operation)

    def xml(value):
        if isinstance(value, dict):
            return ''.join(f'<{key}>{xml(member)}</{key}>' for key, member in value.items())
        if isinstance(value, list):
            return ''.join(f'<member>{xml(member)}</member>' for member in value)
        return escape(str(value))

    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = 'HTTP/1.1'

        def log_message(self, *words):
            pass

        def do_GET(self):
            try:
                self.serve()
            except (BrokenPipeError, ConnectionResetError):
                pass

        do_POST = do_PUT = do_DELETE = do_PATCH = do_GET

        def serve(self):
            body = self.rfile.read(int(self.headers.get('Content-Length') or 0))
            target = self.headers.get('X-Amz-Target')
            form = urllib.parse.parse_qs(body.decode('latin-1')) if target is None else {}
            path = self.path.split('?')[0]
            is_form = 'Action' in form
            operation = target.split('.')[-1] if target else form['Action'][0] if is_form else f'{self.command} {path}'
            scope = re.search(r'Credential=([^/]*)/\d+/([^/]*)/', self.headers.get('Authorization') or '')
            key, region = scope.groups() if scope else ('', '')
            with lock, open(folder + '/requests', 'a') as file:
                file.write(json.dumps({'operation': operation, 'region': region, 'key': key}) + '\n')
            reply = reply_to(operation, region)
            while reply and 'silence' in reply:
                time.sleep(0.02)
                reply = reply_to(operation, region)
            if reply is None and other:
                return self.forward(body)
            reply = reply or {'code': 'NotGivenByTheTest', 'status': 400, 'words': operation}
            headers = {'Content-Type': 'text/xml' if is_form else 'application/x-amz-json-1.1'}
            if 'text' in reply:
                text = reply['text']
            elif 'code' in reply:
                headers['x-amzn-ErrorType'] = reply['code']
                words = {'__type': reply['code'], 'message': reply['words'], 'Message': reply['words']}
                error = {'Type': 'Sender', 'Code': reply['code'], 'Message': reply['words']}
                text = xml({'ErrorResponse': {'Error': error}}) if is_form else json.dumps(words)
            elif is_form:
                text = xml({operation + 'Response': {operation + 'Result': reply['members']}})
            else:
                text = json.dumps(reply['members'])
            self.answer(reply.get('status', 200), headers, text.encode())

        def forward(self, body):
            connection = http.client.HTTPConnection(other.split('//')[1])
            headers = {key: value for key, value in self.headers.items() if key.lower() != 'connection'}
            connection.request(self.command, self.path, body, headers)
            got = connection.getresponse()
            names = ('x-amz', 'content-type', 'etag', 'last-modified')
            kept = {key: value for key, value in got.getheaders() if key.lower().startswith(names)}
            self.answer(got.status, kept, got.read())

        def answer(self, status, headers, body):
            self.send_response(status)
            for key, value in headers.items():
                self.send_header(key, value)
            self.send_header('Content-Length', str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    class Server(http.server.ThreadingHTTPServer):
        daemon_threads = True
        request_queue_size = 64

    server = Server(('127.0.0.1', 0), Handler)
    print(server.server_port, flush=True)
    server.serve_forever()
    """#
}

extension AccountServer.Reply {
  static let account = "111122223333"
  static let identityCenterARN = "arn:aws:sso:::instance/ssoins-1234567890abcdef"

  static func caller(_ account: String = account, arn: String = "user/anna") -> Self {
    .members(["UserId": "AIDAEXAMPLE", "Account": account, "Arn": "arn:aws:iam::\(account):\(arn)"])
  }

  static func organization(of account: String = account) -> Self {
    .members([
      "Organization": [
        "Id": "o-exampleorg1", "FeatureSet": "ALL", "MasterAccountId": account,
        "MasterAccountArn": "arn:aws:organizations::\(account):account/o-exampleorg1/\(account)",
        "MasterAccountEmail": "anna@example.com", "AvailablePolicyTypes": [String](),
      ] as [String: Any]
    ])
  }

  static var noOrganization: Self {
    refusal(
      "AWSOrganizationsNotInUseException", words: "Your account is not a member of an organization.")
  }

  static func identityCenter(of owner: String = account, status: String = "ACTIVE") -> Self {
    .members([
      "Instances": [
        [
          "InstanceArn": identityCenterARN, "IdentityStoreId": "d-1234567890", "OwnerAccountId": owner,
          "CreatedDate": 1_700_000_000, "Status": status,
        ] as [String: Any]
      ]
    ])
  }

  static func applications(_ applications: (name: String, status: String)...) -> Self {
    .members([
      "Applications": applications.map { name, status in
        [
          "ApplicationArn": "arn:aws:sso::\(account):application/ssoins-1234567890abcdef/apl-1234567890abcdef",
          "ApplicationProviderArn": "arn:aws:sso::aws:applicationProvider/catalog/x", "Name": name,
          "ApplicationAccount": account, "InstanceArn": identityCenterARN, "Status": status,
          "PortalOptions": ["Visibility": "ENABLED"], "CreatedDate": 1_700_000_000,
        ] as [String: Any]
      }
    ])
  }

  private static func connect(_ arn: String, _ alias: String, _ users: String, _ status: String) -> [String: Any] {
    [
      "Id": String(arn.suffix(36)), "Arn": arn, "IdentityManagementType": users, "InstanceAlias": alias,
      "CreatedTime": 1_700_000_000, "InstanceStatus": status, "InboundCallsEnabled": true,
      "OutboundCallsEnabled": true, "InstanceAccessUrl": "https://\(alias).my.connect.aws",
    ]
  }

  static func instances(_ arns: String...) -> Self {
    .members(["InstanceSummaryList": arns.map { connect($0, "shop", "SAML", "ACTIVE") }])
  }

  static func instance(users: String = "SAML", status: String = "ACTIVE", replicaOf source: String? = nil) -> Self {
    var members: [String: Any] = ["Instance": connect(Sample.arn, "shop", users, status)]
    if let source {
      members["ReplicationConfiguration"] =
        [
          "SourceRegion": source, "GlobalSignInEndpoint": "https://x",
          "ReplicationStatusSummaryList": [[String: Any]](),
        ] as [String: Any]
    }
    return .members(members)
  }

  static func providers(_ arns: String...) -> Self { .members(["SAMLProviderList": arns.map { ["Arn": $0] }]) }

  static func provider(_ document: String) -> Self { .members(["SAMLMetadataDocument": document]) }
}

extension AccountServer {
  static let describeInstance = "GET /instance/\(Sample.instanceID)"

  /// An account in which everything is as `SavedSetup` has it.
  static func expected() throws -> [String: Reply] {
    [
      "GetCallerIdentity": .caller(), "DescribeOrganization": .organization(), "ListInstances": .identityCenter(),
      "ListApplications": .applications(("Amazon Connect - Agent", "ENABLED"), ("Another", "ENABLED")),
      "GET /instance": .instances(), "GET /instance us-west-2": .instances(Sample.arn), describeInstance: .instance(),
      "ListSAMLProviders": .providers(NextModuleFacts.provider), "GetSAMLProvider": .provider(try Sample.metadata),
    ]
  }
}

/// The programs that run at this moment in a home folder of a test.
struct HomeProcesses {
  /// How each was called.
  let calls: [String]

  init(_ home: TemporaryFolder) throws {
    calls = try FileManager.default.contentsOfDirectory(atPath: "/proc").filter { Int($0) != nil }.compactMap { id in
      // Programs end while they are looked at, and other users' cannot be.
      guard let environment = FileManager.default.contents(atPath: "/proc/\(id)/environ"),
        environment.split(separator: 0).contains(where: { $0.elementsEqual("HOME=\(home.path)".utf8) }),
        let call = FileManager.default.contents(atPath: "/proc/\(id)/cmdline"), !call.isEmpty
      else { return nil }
      return String(decoding: call, as: UTF8.self).replacing("\0", with: " ")
    }
  }

  /// Waits until none runs any more: what is killed is there for a moment longer.
  static func waitForNone(in home: TemporaryFolder) throws {
    let clock = ContinuousClock()
    let end = clock.now + .milliseconds(TerminalEmulator.usualLimit)
    var left = try HomeProcesses(home).calls
    while !left.isEmpty {
      try #require(clock.now < end, "\(left)")
      left = try HomeProcesses(home).calls
    }
  }

  /// The calls of the `aws` command, without the path of its program.
  var aws: [String] { calls.filter { $0.contains("/aws ") } }
}
