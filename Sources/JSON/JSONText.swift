import CJansson
import Glibc
import SetupRules

extension JSONValue {
  /// The value as text: keys sorted by their bytes, two spaces for each level, a line for each entry, slashes plain, a newline
  /// at the end.
  package var text: String {
    let tree = tree
    defer { json_decref(tree) }
    // The number is JSON_INDENT(2), a macro that Swift does not see.
    guard let dump = json_dumps(tree, 2 | Int(JSON_SORT_KEYS | JSON_ENCODE_ANY)) else { return "" }
    defer { free(dump) }
    var text = ""
    for scalar in String(cString: dump).unicodeScalars {
      // jansson escapes what ASCII has before the blank. What else acts on a terminal is written as its number, too, so that a
      // file shown there by `cat` does nothing but show.
      if scalar.steersTheTerminal, scalar != "\n" {
        text += "\\u" + scalar.value.digits(atLeast: 4, radix: 16)
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text + "\n"
  }

  /// What jansson calls the value; the caller gives it back.
  private var tree: UnsafeMutablePointer<json_t>? {
    switch self {
    case .string(let string): return json_stringn_nocheck(string, string.utf8.count)
    case .number(let number): return json_integer(json_int_t(number))
    case .decimal(let number): return json_real(number)
    case .boolean(let isTrue): return isTrue ? json_true() : json_false()
    case .null: return json_null()
    case .array(let elements):
      let array = json_array()
      for element in elements { json_array_append_new(array, element.tree) }
      return array
    case .object(let members):
      let object = json_object()
      for (key, value) in members { json_object_setn_new_nocheck(object, key, key.utf8.count, value.tree) }
      return object
    }
  }
}
