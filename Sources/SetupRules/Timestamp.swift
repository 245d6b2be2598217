/// A moment in whole seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
package struct Timestamp: Hashable, Sendable, Comparable {
  package var seconds: Int

  package init(seconds: Int) {
    self.seconds = seconds
  }

  package static func < (left: Timestamp, right: Timestamp) -> Bool { left.seconds < right.seconds }

  /// Whole days from this moment until a later one; negative when that one is past.
  package func days(until other: Timestamp) -> Int {
    Self.wholeDays(other.seconds - seconds)
  }

  // Rounded down, so that the second before the epoch lies in the day before it.
  private static func wholeDays(_ seconds: Int) -> Int {
    seconds / 86_400 - (seconds % 86_400 < 0 ? 1 : 0)
  }
}

extension Timestamp: CustomStringConvertible {
  /// ISO 8601 in UTC, such as `2029-01-03T00:00:00Z`.
  package var description: String {
    let day = Self.wholeDays(seconds)
    let second = seconds - day * 86_400
    let (year, month, dayOfMonth) = Self.civil(fromDay: day)
    let date = [year.digits(atLeast: 4), month.digits(atLeast: 2), dayOfMonth.digits(atLeast: 2)]
    let time = [second / 3600, second / 60 % 60, second % 60].map { $0.digits(atLeast: 2) }
    return "\(date.joined(separator: "-"))T\(time.joined(separator: ":"))Z"
  }

  /// The date alone, such as `2029-01-03`.
  package var date: String { String(description.prefix { $0 != "T" }) }

  /// Reads `2029-01-03T00:00:00Z`; nil for any other shape or a date that does not exist.
  package init?(_ text: String) {
    let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
    guard text.utf8.count == 20, numbers.count == 6 else { return nil }
    self.init(
      year: numbers[0], month: numbers[1], day: numbers[2], hour: numbers[3], minute: numbers[4], second: numbers[5])
    guard description == text else { return nil }
  }

  /// A moment of the Gregorian calendar in UTC.
  package init(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0) {
    self.init(seconds: Self.day(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second)
  }

  // Days and dates by eras of 400 years that begin on 1 March, so that the leap day is the last of its year.
  private static let daysPerEra = 146_097
  private static let daysBeforeEpoch = 719_468

  private static func civil(fromDay day: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = day + daysBeforeEpoch
    let era = (shifted >= 0 ? shifted : shifted - daysPerEra + 1) / daysPerEra
    let dayOfEra = shifted - era * daysPerEra
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let monthFromMarch = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    return era * daysPerEra + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - daysBeforeEpoch
  }
}
