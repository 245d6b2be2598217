import Machine

/// Looks at a board again and again, beside the screen.
final class BoardWatch {
  private let source: any CardSource
  private let arrived: Inbox<BoardLook>
  private let worker = Worker()
  private var isUnderway = false
  private var next = 0

  init(_ source: any CardSource, wake: @escaping @Sendable () -> Void) {
    self.source = source
    arrived = Inbox(wake: wake)
  }

  /// What was seen since the last time; where it is time, the next look begins.
  func looks() -> [BoardLook] {
    let looks = arrived.takeAll()
    if let last = looks.last {
      isUnderway = false
      next = last.isPartial ? 0 : Clock.milliseconds + source.interval
    }
    if !isUnderway, Clock.milliseconds >= next {
      isUnderway = true
      worker.submit { [source, arrived] in arrived.post(source.look()) }
    }
    return looks
  }

  /// When it is time, in the milliseconds of `Clock`; nil while somebody looks, who wakes whoever waits.
  var due: Int? { isUnderway ? nil : next }
}
