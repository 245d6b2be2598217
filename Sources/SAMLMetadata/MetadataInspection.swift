import Machine
import SetupRules

/// Reads SAML metadata, and says everything there is to say about it.
package enum MetadataInspection {
  /// Inspects the regular file at a path. The path is taken as it stands: `~`, quotes and `file://` are the caller's.
  /// - Parameter keep: Is given what the file holds, so that exactly what was inspected can be used.
  package static func inspectFile(
    _ path: String, now: Timestamp, keep: (UnsafeRawBufferPointer) -> Void = { _ in }
  ) -> MetadataReading {
    do throws(FileFailure) {
      let file = try RegularFile(opening: path)
      // Nothing of a file that is far too large is read.
      if try file.status.bytes > mostBytes { return MetadataReading(findings: [Finding(.tooLarge)]) }
      return try inspect(now: now) { buffer throws(FileFailure) in
        let count = try file.read(into: buffer)
        keep(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        return count
      }.offering { UTF8Copy.ofFile(path) }
    } catch {
      return MetadataReading(findings: [FileRule.finding(error, path: path)], isUnreadable: true)
    }
  }

  /// More is never inspected: IAM takes no more (API, CreateSAMLProvider, SAMLMetadataDocument).
  package static let mostBytes = 10_000_000

  /// Inspects contents that were pasted or fetched, as they would stand in a file.
  package static func inspect(bytes: [UInt8], now: Timestamp) -> MetadataReading {
    var rest = bytes[...]
    return inspect(now: now) { buffer throws(Never) in
      let piece = rest.prefix(buffer.count)
      buffer.copyBytes(from: piece)
      rest = rest.dropFirst(piece.count)
      return piece.count
    }.offering { UTF8Copy.of(bytes) }
  }

  private static func inspect<Fault: Error>(
    now: Timestamp, source: (UnsafeMutableRawBufferPointer) throws(Fault) -> Int
  ) throws(Fault) -> MetadataReading {
    guard let reader = MetadataReader() else {
      return MetadataReading(findings: [Finding(.notReadable("not enough memory"))], isUnreadable: true)
    }
    let reading = try reader.read(from: source)
    let signs = EncodingRule.findings(reader.signs)
    switch reading {
    case .document(let document):
      let (description, findings) = judge(document, now: now)
      return MetadataReading(description: description, findings: signs + findings)
    case .refused(let finding, let place): return MetadataReading(findings: [Finding(finding, at: place)])
    case .malformed(let fault):
      // A name for the encoding that would do matters no more.
      return MetadataReading(findings: [MalformedXMLRule.finding(fault)] + signs.filter { $0.severity == .error })
    }
  }

  private static func judge(_ document: MetadataDocument, now: Timestamp) -> (MetadataDescription?, [Finding]) {
    if let refusal = RoleRule.refusal(document) { return (nil, [refusal]) }
    let (certificates, unread) = CertificateRule.read(document)
    let description = MetadataDescription(document, certificates)
    let roles = RoleRule.findings(document)
    // What else such a file lacks would only hide what is wrong with it.
    if document.identityProviders == 0 { return (description, roles) }
    let findings =
      roles + EntityRule.findings(document) + unread + CertificateRule.findings(certificates, now: now)
      + ValidityRule.findings(document, now: now) + SignInRule.findings(document) + LengthRule.findings(document)
    return (description, findings)
  }
}

extension MetadataReading {
  /// The same, saying where a good copy can be made.
  fileprivate func offering(_ copy: () -> [UInt8]?) -> MetadataReading {
    guard findings.contains(where: EncodingRule.isOfEncoding), copy() != nil else { return self }
    var offering = self
    for (index, finding) in findings.enumerated() {
      offering.findings[index].offersCopy = EncodingRule.isOfEncoding(finding)
    }
    return offering
  }
}

extension MetadataDescription {
  init(_ document: MetadataDocument, _ certificates: [SigningCertificate]) {
    let aws = document.entityID.flatMap(AWSEntityID.init)
    let record = MetadataRecord(
      entityID: document.entityID.map(\.withoutUnseen), region: aws?.region, accountID: aws?.accountID,
      applicationInstance: aws?.applicationInstance, sha256: document.sha256, bytes: document.bytes,
      certificateNotAfter: certificates.map(\.notAfter).max())
    self.init(
      record,
      certificates: certificates.map {
        Certificate(subject: $0.subject, notBefore: $0.notBefore, notAfter: $0.notAfter, sha256: $0.sha256)
      },
      singleSignOn: document.signIn.map {
        SingleSignOn(binding: $0.binding.withoutUnseen, location: $0.location.withoutUnseen)
      })
  }
}
