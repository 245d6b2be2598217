/// What there is to say about what a page or a program did to a relay state as a whole.
extension Finding {
  static func backslash(_ span: Span?) -> Finding {
    Finding(relayState: .backslash, "There is a backslash in the URL. It comes from the page's template.", span: span)
  }

  static func angleBracket(_ span: Span?) -> Finding {
    Finding(
      relayState: .angleBracket, "There is an angle bracket in the URL. It marks what is to be replaced.", span: span)
  }

  static func encodedAsAWhole(_ span: Span?) -> Finding {
    Finding(
      relayState: .encodedAsAWhole, "The whole URL is percent-encoded.",
      advice: "Only the value of destination is encoded.",
      span: span)
  }

  static func rewrittenLink(_ span: Span?) -> Finding {
    Finding(
      relayState: .rewrittenLink, "A mail program or a website has put its own link around the URL.",
      advice: "Use the URL inside it.", span: span)
  }

  static func textAround(_ span: Span?) -> Finding {
    Finding(
      relayState: .textAround, "There is more text around the URL.", advice: "The box holds the URL alone.", span: span)
  }

  static func pastedTwice(_ span: Span?) -> Finding {
    Finding(
      relayState: .pastedTwice, "There are two URLs one after the other.",
      advice: "Empty the box, and paste the URL once.",
      span: span)
  }

  static func relayStateBlank(_ span: Span?) -> Finding {
    Finding(
      relayState: .blankInside, "There are blanks or line breaks inside the URL. They come from a wrapped line.",
      advice: "Leave them out.", span: span)
  }

  static func htmlEntity(_ seen: Substring, _ span: Span?) -> Finding {
    Finding(
      relayState: .htmlEntity, "The URL has \(seen.shown) where one sign is meant. It comes from a page's source.",
      span: span)
  }
}
