/// The words that pages use: those of the wizard, and those of the console that one rehearses in.
package enum Wording: String, Sendable, CaseIterable {
  case today
  /// Those of the workshop's page, which are older; a page that has none of its own is today's.
  case workshop
}
