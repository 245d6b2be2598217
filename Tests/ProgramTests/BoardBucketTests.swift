import Foundation
import TerminalEmulator
import TestSupport
import Testing

@Suite(
  "The trainer's board in a bucket, with the real aws command",
  .enabled(if: PythonTools.areExpected, Comment(rawValue: PythonTools.whyNot)))
struct BoardBucketTests {
  /// The bucket's policy as the README has it, for the place of the test.
  private static func policy() throws -> String {
    let text = try Repository.text("README.md").components(separatedBy: "```json\n").dropFirst().first
    return try #require(text).components(separatedBy: "\n```")[0].replacing("BUCKET", with: "room")
      .replacing("PREFIX", with: "monday")
  }

  @Test("the README's policy: participants put cards, and only the trainer reads, lists and removes them")
  func rights() throws {
    let policy = try JSONSerialization.jsonObject(with: Data(Self.policy().utf8)) as? [String: Any]
    let statements = try #require(policy?["Statement"] as? [[String: Any]])
    let allowed = statements.filter { $0["Effect"] as? String == "Allow" }
    #expect(allowed.map { $0["Action"] as? String } == ["s3:PutObject"])
    #expect(allowed.map { $0["Resource"] as? String } == ["arn:aws:s3:::room/monday/*"])
    let denied = statements.filter { $0["Effect"] as? String == "Deny" }
    let actions = Set(denied.flatMap { $0["Action"] as? [String] ?? [] })
    #expect(actions.isSuperset(of: ["s3:GetObject", "s3:ListBucket", "s3:DeleteObject"]))
    #expect(!actions.contains("s3:PutObject"))
    #expect(denied.allSatisfy { $0["Principal"] as? String == "*" && $0["Condition"] != nil })
  }

  @Test("a card goes up and nothing else; the board lists, fetches what is new and small, and harms nothing")
  func whole() throws {
    let moto = try MotoServer()
    let card = """
      {"schemaVersion": 1, "seat": "Bo", "role": "agents", "currentStep": "review", "since": "2026-11-30T09:00:00Z",
       "findings": [], "asksForHelp": false, "complete": true, "writtenAt": "2026-11-30T09:00:00Z"}
      """
    let rights = try moto.ask(
      """
      import botocore
      s3 = boto3.client('s3')
      place = {'LocationConstraint': 'us-west-2'}
      s3.create_bucket(Bucket='guarded', CreateBucketConfiguration=place)
      s3.put_bucket_policy(Bucket='guarded', Policy='''\(Self.policy().replacing("room", with: "guarded"))''')
      put = s3.put_object(Bucket='guarded', Key='monday/a.json', Body='{}')
      result = {'put': put['ResponseMetadata']['HTTPStatusCode']}
      try:
        s3.get_object(Bucket='guarded', Key='monday/a.json')
      except botocore.exceptions.ClientError as error:
        result['get'] = error.response['ResponseMetadata']['HTTPStatusCode']
      s3.create_bucket(Bucket='room', CreateBucketConfiguration=place)
      card = '''\(card)'''
      for key in ['bo-1.json', 'tuesday.txt', 'deep/er.json', '*.json', 'x; rm -rf .json', '-rf.json', '.json']:
        s3.put_object(Bucket='room', Key='monday/' + key, Body=card)
      s3.put_object(Bucket='room', Key='monday/huge.json', Body=card + ' ' * 4096)
      s3.put_object(Bucket='room', Key='monday/bent.json', Body='x')
      s3.put_object(Bucket='room', Key='mondays.json', Body=card)
      """)
    #expect(rights["put"] as? Int == 200 && rights["get"] as? Int == 403, "\(rights)")
    let server = try AccountServer(before: moto.address)
    let trainersServer = try AccountServer(before: moto.address)
    let (trainer, home) = (try TemporaryFolder(), try TemporaryFolder())
    let variables = trainersServer.environment.merging(["HOME": trainer.path, "TMPDIR": trainer.path]) { $1 }
    let board = try TerminalEmulator(
      BuiltConnectSSO.path, arguments: ["board", "s3://room/monday"], environment: variables, folder: trainer.path,
      columns: 120, rows: 40)
    try board.wait(for: "1 seat ", limit: 20_000)
    #expect(board.screenText.contains("5 files are no cards: "))
    let participant = try Participant(
      home: home, arguments: ["--seat", "Zoe", "--board", "s3://room/monday"], environment: server.environment)
    try board.wait(for: "2 seats", limit: 20_000)
    try participant.highlight("Ask the trainer to come", with: .down)
    try participant.press(.enter, for: "The trainer is asked to come.")
    // The card has the same size as the one before but for a letter.
    try board.wait(for: "1 asks for help", limit: 20_000)
    _ = try participant.leave(.saveAndQuit)
    try board.send("q")
    #expect(try board.left().code == 0)

    let json = try FinishedCommand(["board", "s3://room/monday", "--json"], home: trainer, environment: variables)
    let seats = try #require(json.json["seats"] as? [[String: Any]], "\(json.words)")
    #expect(seats.map { $0["seat"] as? String } == ["Zoe", "Bo"])
    #expect(
      json.json["unreadable"] as? [String]
        == ["*.json", "-rf.json", "bent.json", "huge.json", "x; rm -rf .json"])
    let put = try Set(server.operations)
    #expect(put.count == 1 && put.first?.wholeMatch(of: /PUT \/room\/monday\/zoe-[0-9a-f]{12}\.json/) != nil, "\(put)")
    let asked = try trainersServer.operations
    #expect(asked.allSatisfy { $0.hasPrefix("GET /room") }, "\(asked)")
    // What is no card is never fetched twice, and what is large or has an odd name never.
    #expect(asked.count { $0 == "GET /room/monday/bo-1.json" } == 2 && asked.count { $0.hasSuffix("bent.json") } == 2)
    #expect(!asked.contains { $0.contains("huge") || $0.contains("rf") || $0.contains("deep") || $0.contains("*") })
    // Nothing of what was fetched stays.
    let left = try #require(FileManager.default.enumerator(atPath: trainer.path)).compactMap { $0 as? String }
    #expect(!left.contains { $0.hasSuffix(".json") || $0.contains("board.") }, "\(left)")

    let held = try moto.ask(
      """
      s3 = boto3.client('s3')
      keys = [entry['Key'] for entry in s3.list_objects_v2(Bucket='room', Prefix='monday/zoe')['Contents']]
      result = {'cards': [s3.get_object(Bucket='room', Key=key)['Body'].read().decode() for key in keys]}
      """)
    let cards = try #require(held["cards"] as? [String])
    #expect(cards.count == 1)
    #expect(try SchemaTests.faults(cards, "card") == [""])
    let missing = try FinishedCommand(["board", "s3://nowhere/x", "--json"], home: trainer, environment: variables)
    #expect(missing.status == 66 && missing.words.contains("AWS answers NoSuchBucket."), "\(missing.words)")
  }
}
