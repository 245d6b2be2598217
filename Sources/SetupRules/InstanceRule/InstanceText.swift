/// What a page, a shell or a mail program did to an instance as a whole.
enum InstanceText {
  /// Takes it off, and tells what there was.
  static func unwrap(_ pasted: inout PastedText) -> [Finding] {
    var faults: [Finding] = []
    if let fault = removeBackslashes(&pasted) { faults.append(fault) }
    if let decoded = decodedARN(pasted.text) {
      faults.append(Finding(InstanceFinding.encoded, at: pasted.wholeSpan))
      pasted = PastedText(decoded: decoded)
    }
    var squeezed = pasted
    if let change = squeezed.replace({ $0.isBlank ? nil : $0 }), isComplete(squeezed.text[...]) {
      faults.append(Finding(InstanceFinding.blankInside, at: change.span))
      pasted = squeezed
    }
    return faults
  }

  // Perhaps encoded more than once.
  private static func decodedARN(_ text: String) -> String? {
    var decoded = text
    for _ in 0..<3 where decoded.containsASCII("%3A") || decoded.containsASCII("%2F") || decoded.containsASCII("%25") {
      decoded = PercentEncoding.decode(decoded) ?? decoded
    }
    return decoded != text && decoded.containsASCII("arn:") ? decoded : nil
  }

  // They come from Markdown and JSON, at whose end `\n` is a line break; Windows has them in the place of a slash.
  private static func removeBackslashes(_ pasted: inout PastedText) -> Finding? {
    let text = pasted.text[...]
    var end = text
    while let pair = ["\\n", "\\r", "\\t"].first(where: end.hasSuffix) { end = end.dropLast(pair.count) }
    if end.endIndex < text.endIndex, !end.isEmpty {
      let fault = Finding(InstanceFinding.backslash, at: pasted.span(of: text[end.endIndex...]))
      pasted = pasted.cut(to: end)
      _ = removeBackslashes(&pasted)
      return fault
    }
    let isSlash = text.containsASCII("instance\\") && !text.containsASCII("\\/")
    let change = pasted.replace { $0 == "\\" ? (isSlash ? "/" : nil) : $0 }
    return change.map { Finding(InstanceFinding.backslash, at: $0.span) }
  }

  private static func isComplete(_ text: Substring) -> Bool {
    InstanceID.id(text) != nil || ARNParts(text)?.resource.value(after: "instance/").flatMap(InstanceID.id) != nil
  }
}
