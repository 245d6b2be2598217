import CNcurses
import Glibc
import TerminalUI

extension NcursesTerminal {
  /// Waits for keys, a new size, a signal, a wake-up or the end of the terminal.
  ///
  /// - Parameters:
  ///   - milliseconds: how long; nil for as long as it takes.
  ///   - descriptor: another file descriptor to wait for; the caller reads it.
  /// - Returns: at least one input; `.timedOut` alone when the time is over.
  package func wait(milliseconds: Int?, also descriptor: Int32? = nil) -> [Input] {
    guard isOpen, !isHungUp else { return [.hangup] }
    let limit = milliseconds.map { Self.now + $0 }
    while true {
      repaint()
      let limits = [limit, queued.isEmpty ? nil : Self.now, decoder.deadline]
      let arrived = poll(until: limits.compactMap(\.self).min(), also: descriptor)
      // Polling itself can queue a new size, which comes before the keys that were typed after it.
      let inputs = queued + arrived
      queued = []
      if !inputs.isEmpty { return inputs }
      if let limit, Self.now >= limit { return [.timedOut] }
    }
  }

  /// Everything there is now, or comes first until then.
  private func poll(until time: Int?, also descriptor: Int32?) -> [Input] {
    // poll passes over a negative descriptor.
    var sources = [STDIN_FILENO, bell.readEnd, descriptor ?? -1].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    let timeout = time.map { Int32(clamping: max(0, $0 - Self.now)) } ?? -1
    let ready = Glibc.poll(&sources, nfds_t(sources.count), timeout)
    if ready == 0 { return decoder.expire(at: Self.now).map { .key($0) } }
    guard ready > 0 else { return [] }
    var inputs: [Input] = []
    if sources[0].revents != 0 { inputs += readKeys() }
    if sources[1].revents != 0 { inputs += answerBell() }
    if sources[2].revents != 0 { inputs.append(.descriptorReady) }
    return inputs
  }

  private func readKeys() -> [Input] {
    let count = read(STDIN_FILENO, &arriving, arriving.count)
    if count > 0 { return decoder.feed(arriving[..<count], at: Self.now).map { .key($0) } }
    if count < 0, errno == EINTR || errno == EAGAIN { return [] }
    isHungUp = true
    return [.hangup]
  }

  private func answerBell() -> [Input] {
    let numbers = bell.readAll().map { Int32($0) }
    follow(Set(numbers))
    let signals = numbers.filter(cn_ends).map { Input.signal(EndingSignal(number: $0)) }
    return signals + (numbers.contains(0) ? [.woken] : [])
  }

  /// Milliseconds of a clock that is never set.
  static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
