/// Spoils a file: by what people do to lines, keys and values, and by what disks do to bytes.
enum Mutation {
  static let values: [String] = [
    "-1", "1e300", "1e-300", "99999999999999999999", ".nan", ".inf", "-.inf", "0x14", "020",
    "10,000", "1_000", "50%", "12:30", "many", "'20'", "\"", "[", "{", "]", "}", "~", "", "null",
    "true", "no", "２０", "1万", "五", "*a", "&a x", "!!int 5", "!x", "|", ">", "? x", "- x",
    "2017-02-30", "31.12.2017", "9999-12-31", "0000-00-00", "=1+1", "@x", "\t", "#", "%",
    "{table: nowhere.csv}", "{table: ../../etc/passwd}", "{distribution: gama, mean: 1}",
    "{distribution: gamma, mean: -1, spread: 0}", "{distribution: gamma, mean: 1e308}",
    "{value: 1e400, source: x}", "[1, 2, 3]", "{a: 1, a: 2}", "5 years", "\u{202E}x", "\u{1F600}",
    "-0", "+5", ".5", "5.", "1e", "1d5", "--5", "4294967296", "2147483648", "9223372036854775808",
  ]
  static let lines: [String] = [
    "---", "...", "%YAML 1.2", "\tx: 1", "x", ": 1", "? [a]", "<<: *a", "extends: itself.yaml",
    "carecap: 7", "  : ", "- - - -", "&a a: *a", "!!binary x: y", "\u{FEFF}x: 1", "x：1",
    "source: {}", "table: x.csv", "name: [", "\"x", "people:", "run:", "beds: 5", "canteens: []",
  ]

  /// One to four changes.
  static func spoil(_ bytes: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    var bytes = bytes
    for _ in 0...random.next(below: 4) {
      bytes = random.next(below: 10) < 7 ? byLine(bytes, &random) : byByte(bytes, &random)
    }
    return bytes
  }

  private static func byLine(_ bytes: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    let newline = UInt8(ascii: "\n")
    var lines = bytes.split(separator: newline, omittingEmptySubsequences: false).map(Array.init)
    let index = random.next(below: lines.count)
    let other = random.next(below: lines.count)
    switch random.next(below: 11) {
    case 0: lines.remove(at: index)
    case 1: lines.insert(lines[index], at: other)
    case 2: lines.swapAt(index, other)
    case 3: lines[index].insert(UInt8(ascii: " "), at: 0)
    case 4: if !lines[index].isEmpty { lines[index].removeFirst() }
    case 5: lines.insert(Array(random.pick(self.lines).utf8), at: index)
    case 6: lines = Array(lines[...index])
    case 7: lines[index] = withKeyMisspelt(lines[index], &random)
    case 8: lines[index] = Array(lines[index].prefix(random.next(below: lines[index].count + 1)))
    default: lines[index] = withOtherValue(lines[index], &random)
    }
    return Array(lines.joined(separator: [newline]))
  }

  private static func withOtherValue(_ line: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    let value = Array(random.pick(values).utf8)
    let ends = line.indices.filter { ":,{[".utf8.contains(line[$0]) }
    guard !ends.isEmpty else { return line + value }
    let start = random.pick(ends) + 1
    let end = line[start...].firstIndex { ",}]".utf8.contains($0) } ?? line.count
    return line[..<start] + [UInt8(ascii: " ")] + value + line[end...]
  }

  private static func withKeyMisspelt(_ line: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    var line = line
    let letters = line.indices.filter { UInt8(ascii: "a")...UInt8(ascii: "z") ~= line[$0] }
    guard !letters.isEmpty else { return line }
    let index = random.pick(letters)
    switch random.next(below: 3) {
    case 0: line.remove(at: index)
    case 1: line.insert(line[index], at: index)
    default: line[index] = UInt8(ascii: "a") + UInt8(random.next(below: 26))
    }
    return line
  }

  private static func byByte(_ bytes: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    var bytes = bytes
    guard !bytes.isEmpty else { return [UInt8(random.next(below: 256))] }
    let index = random.next(below: bytes.count)
    switch random.next(below: 6) {
    case 0: bytes[index] = UInt8(random.next(below: 256))
    case 1: bytes.remove(at: index)
    case 2: bytes.insert(UInt8(random.next(below: 256)), at: index)
    case 3: bytes[index] ^= 1 << UInt8(random.next(below: 8))
    case 4: bytes.removeSubrange(index..<min(bytes.count, index + random.next(below: 200)))
    default:
      let piece = bytes[index..<min(bytes.count, index + random.next(below: 200))]
      let count = random.next(below: 40) == 0 ? 1000 : 1
      let place = random.next(below: bytes.count)
      bytes.insert(contentsOf: repeatElement(piece, count: count).joined(), at: place)
    }
    return bytes
  }
}
