/// A text of the user's, made safe and short enough to stand in a sentence.
///
/// Control and formatting characters are written as `\u{1B}`, so that a file
/// cannot drive the terminal; long texts are cut after `limit` characters.
package func echoed(_ text: String, atMost limit: Int = 60) -> String {
  var result = String.UnicodeScalarView()
  var count = 0
  for scalar in text.unicodeScalars {
    if count == limit {
      result.append("…")
      break
    }
    count += 1
    if isInvisible(scalar) {
      result.append(
        contentsOf: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".unicodeScalars)
    } else {
      result.append(scalar)
    }
  }
  return String(result)
}

/// Whether a character acts on what shows it instead of being shown: control
/// characters, line and paragraph separators, marks of writing direction.
package func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned,
    .privateUse:
    true
  default: false
  }
}

/// A character that cannot be seen, named by its number: `U+200B`.
package func codePoint(_ value: UInt32) -> String {
  let digits = String(value, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
