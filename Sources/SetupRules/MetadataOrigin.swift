/// Where a metadata file comes from, as far as its entity ID tells.
package protocol MetadataOrigin {
  /// The Region of Identity Center.
  var region: String? { get }
  /// The account that the entity ID seems to hold.
  var accountID: String? { get }
  /// The application's own id inside Identity Center (`ins-…`).
  var applicationInstance: String? { get }
}

extension MetadataDescription: MetadataOrigin {}
