/// When saving is due by itself, in the milliseconds of `Clock`.
struct SavingTimes {
  /// One second after the last key, what is typed is saved.
  private static let rest = 1000
  /// And at least so often while keys go on.
  private static let longest = 2000
  /// A save that failed is tried again after this time, also without a key.
  private static let patience = 2000

  private var restDue: Int?
  private var latestRest: Int?
  private var retryDue: Int?

  /// When the next of them is due; nil while nothing is.
  var due: Int? { [restDue, retryDue].compactMap(\.self).min() }

  /// Something was typed that is not saved yet.
  mutating func keyPressed(at now: Int) {
    let latest = latestRest ?? now + Self.longest
    latestRest = latest
    restDue = min(now + Self.rest, latest)
  }

  /// Whether what is typed is to be saved now.
  mutating func isRested(at now: Int) -> Bool {
    guard let restDue, now >= restDue else { return false }
    (self.restDue, latestRest) = (nil, nil)
    return true
  }

  /// Whether a save that failed is to be tried again now.
  mutating func isRetry(hasFailed: Bool, at now: Int) -> Bool {
    guard hasFailed else {
      retryDue = nil
      return false
    }
    let due = retryDue ?? now + Self.patience
    retryDue = now < due ? due : now + Self.patience
    return now >= due
  }
}
