import SetupRules

extension Step {
  /// The SAML metadata file is downloaded, and is the right one.
  package static let downloadMetadata = Step("download-metadata", [.action("downloaded"), .field(.metadataFile)])
}
