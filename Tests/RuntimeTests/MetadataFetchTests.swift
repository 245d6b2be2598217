import Glibc
import Machine
import SetupRules
import StateFile
import TestSupport
import Testing
import Wizard

@testable import Runtime

@Suite("Metadata from its address")
struct MetadataFetchTests {
  private let server: PortalServer
  private let home: TemporaryFolder

  init() throws {
    server = try PortalServer()
    home = try TemporaryFolder()
    try server.open(to: home)
  }

  private func fetch(_ token: String, path: String = "/usr/bin:/bin") throws -> MetadataReading {
    let address = PortalServer.address(token)
    return MetadataFile.fetch(
      try #require(MetadataAddress.judge(address)?.value), typed: address,
      beside: StateFile(path: home.path + "/state/agents.json"), role: .agents,
      environment: ["HOME": home.path, "PATH": path], among: RunningHelpers())
  }

  @Test("it is kept beside the state file, once, byte by byte, and inspected")
  func good() throws {
    let reading = try fetch(PortalServer.sample)

    #expect(reading.path == home.path + "/state/agents-metadata.xml")
    #expect(reading.typed == PortalServer.address(PortalServer.sample))
    #expect(reading.findings == [])
    #expect(reading.description?.record.applicationInstance == "ins-0123456789abcdef")
    #expect(try home.read("state/agents-metadata.xml") == Sample.metadata)
    #expect(try fetch(PortalServer.sample).path == reading.path)
    #expect(try home.names == [".curlrc", "state"])
    #expect(access(home.path + "/state/agents-metadata-2.xml", F_OK) != 0)
  }

  @Test(
    "what is not the metadata of that application is not kept, and said",
    arguments: [
      (PortalServer.other, "metadata/address-token-differs"), (PortalServer.page, "metadata/is-html"),
      (PortalServer.empty, "metadata/is-empty"), (PortalServer.endless, "metadata/too-large"),
      (PortalServer.missing, "metadata/address-refused"), (PortalServer.redirected, "metadata/address-refused"),
    ])
  func bad(_ token: String, _ code: String) throws {
    let reading = try fetch(token)

    #expect(reading.findings.map(\.code) == [code])
    #expect(reading.description == nil)
    #expect(reading.path == PortalServer.address(token))
    #expect(!reading.findings.offersCopy)
    #expect(try home.names == [".curlrc"])
    #expect(server.requests == ["/saml/metadata/\(token)"])
  }

  @Test("without curl, and without an answer, it is said how to bring the file")
  func nothing() throws {
    let noCurl = try fetch(PortalServer.sample, path: home.path)
    try home.write("connect-to = \"::127.0.0.1:1\"", to: ".curlrc")
    let noAnswer = try fetch(PortalServer.sample)

    #expect(noCurl.findings.map(\.code) == ["metadata/no-curl"])
    #expect(noAnswer.findings.map(\.code) == ["metadata/not-fetched"])
    for reading in [noCurl, noAnswer] {
      #expect(reading.isUnreadable)
      #expect(reading.findings.first?.advice.contains("browser") == true)
      #expect(reading.findings.first?.message.contains(PortalServer.sample) == false)
    }
    #expect(server.requests.isEmpty)
  }
}
