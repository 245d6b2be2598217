import Synchronization

/// What other threads have to tell the one that reads the keys, in order.
package final class Inbox<Element: Sendable>: Sendable {
  private let waiting = Mutex<[Element]>([])
  private let wake: @Sendable () -> Void

  /// - Parameter wake: interrupts the reader's wait; called on the thread that posts, after the element is in.
  package init(wake: @escaping @Sendable () -> Void) {
    self.wake = wake
  }

  package func post(_ element: Element) {
    waiting.withLock { $0.append(element) }
    wake()
  }

  /// Takes everything that has arrived. Never waits.
  package func takeAll() -> [Element] {
    waiting.withLock { elements in
      defer { elements = [] }
      return elements
    }
  }
}
