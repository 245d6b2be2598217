import TerminalUI
import Testing

@testable import NcursesTerminal

@Suite("The colours on black and on white")
struct ContrastTests {
  /// A colour of xterm's 256 from 16 on, as red, green and blue from 0 to 255.
  private func components(_ index: Int) -> [Double] {
    if index >= 232 { return Array(repeating: Double(8 + (index - 232) * 10), count: 3) }
    let levels: [Double] = [0, 95, 135, 175, 215, 255]
    return [(index - 16) / 36, (index - 16) / 6 % 6, (index - 16) % 6].map { levels[$0] }
  }

  /// WCAG 2.1, relative luminance.
  private func luminance(_ index: Int) -> Double {
    let linear = components(index).map { value -> Double in
      let part = value / 255
      return part <= 0.03928 ? part / 12.92 : Self.power((part + 0.055) / 1.055)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  /// To the power of 2.4: the square times the fifth root of the square.
  private static func power(_ base: Double) -> Double {
    let square = base * base
    var root = 1.0
    for _ in 0..<60 { root -= (root * root * root * root * root - square) / (5 * root * root * root * root) }
    return square * root
  }

  @Test("each has a contrast of about 4:1 or more on both", arguments: Style.allCases)
  func contrast(_ style: Style) {
    guard let color = Appearance(of: style, colors: 256).color else { return }
    let light = 1.05 / (luminance(color) + 0.05)
    let dark = (luminance(color) + 0.05) / 0.05
    print("\(style) \(color): \(light.formatted()) on white, \(dark.formatted()) on black")
    #expect(color >= 16, "the first sixteen are what each person made of them")
    #expect(light >= 3.8 && dark >= 3.8)
  }

  @Test("no meaning has a look of its own by colour alone that must be read", arguments: Style.allCases, [0, 8, 256])
  func attributes(_ style: Style, colors: Int) {
    let look = Appearance(of: style, colors: colors)
    // Dim is not among the attributes; the foreground is the terminal's own, or one of the measured.
    #expect(look.attributes & ~(7) == 0)
    #expect(colors > 0 || look.color == nil)
    if style == .selection { #expect(look.attributes != 0) }
  }
}

extension Double {
  fileprivate func formatted() -> String { String((self * 100).rounded() / 100) }
}
