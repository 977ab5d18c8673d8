import Measurement

/// Breaks a text into lines of a terminal.
package enum WrappedText {
  /// Lines of at most `width` columns where possible: broken at blanks, and, in
  /// Chinese, between any two characters.
  package static func lines(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for piece in pieces(of: text) {
      if DisplayWidth.of(line) + DisplayWidth.of(piece) > width, !line.isEmpty,
        !"，。；：）”、".contains(piece.first ?? " ")
      {
        lines.append(line.last == " " ? String(line.dropLast()) : line)
        line = piece == " " ? "" : piece
      } else {
        line += piece
      }
    }
    return lines + [line]
  }

  /// Words, blanks, and single wide characters.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var word = ""
    for character in text {
      if character == " " || DisplayWidth.of(String(character)) == 2 {
        if !word.isEmpty { pieces.append(word) }
        word = ""
        pieces.append(String(character))
      } else {
        word.append(character)
      }
    }
    return word.isEmpty ? pieces : pieces + [word]
  }
}
