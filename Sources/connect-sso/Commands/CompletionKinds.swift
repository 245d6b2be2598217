import ArgumentParser
import SetupRules

extension CompletionKind {
  /// The Regions that have Amazon Connect.
  static var connectRegions: CompletionKind { .list(Region.all.filter(\.hasConnect).map(\.id)) }
}
