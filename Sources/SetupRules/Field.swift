/// A question of the wizard; the raw value is its key in the state file, the answers file and the exports.
package enum Field: String, Sendable, CaseIterable {
  case askAccount
  case consoleShows
  case identityCenterRegion
  case applicationName
  case metadataFile
  case instance
  case instanceRegion
  case instanceAccount
  case relayState
}
