import Experimentation
public import Measurement

extension PartError: CustomStringConvertible {
  public var description: String { text.english }

  /// What is wrong and what would mend it, for the user.
  public var text: LocalizedText {
    switch self {
    case .nothingThere(let path):
      LocalizedText(
        en: "\(path) does not exist: carecap run --shard writes the parts of a run",
        zh: "\(path)不存在：各部分由 carecap run --shard 写出")
    case .notAPart(let path):
      LocalizedText(
        en: "\(path) is not a part of a run: carecap run --shard writes such a part, with a "
          + "part.json",
        zh: "\(path)不是一次运行的一部分：carecap run --shard 写出的部分里有part.json")
    case .damaged(let path, let file):
      LocalizedText(
        en: "\(path) is damaged: its \(file) is not as it was written; run that part again",
        zh: "\(path)已损坏：其中的\(file)被改动；请重新运行这一部分")
    case .notRead(let path, let error):
      LocalizedText(en: "\(path) cannot be read: \(error)", zh: "\(path)无法读取：\(error)")
    case .ofAnotherRun(let path, let other, let difference):
      LocalizedText(
        en: "\(path) is not of the same run as \(other): \(difference); run that part again as "
          + "the others were",
        zh: "\(path)与\(other)不属于同一次运行：\(difference)；请按其他部分的设置重新运行这一部分")
    case .ofAnotherProgram(let path, let difference):
      LocalizedText(
        en: "\(path) is not of a run that this program would make: \(difference); merge with the "
          + "program that ran the parts",
        zh: "\(path)与本程序的运行不符：\(difference)；请用运行各部分的同一程序合并")
    case .contradictory(let path, let other, let shard):
      LocalizedText(
        en: "\(path) and \(other) are both part \(shard), with different records; run that part "
          + "again and give it once",
        zh: "\(path)和\(other)同为第\(shard)部分，记录却不同；请重新运行这一部分，只给出一次")
    case .missing(let shards):
      LocalizedText(
        en: "\(shards.count) of \(shards.first?.count ?? 0) parts missing: run them with "
          + "--array=\(shards.arrayList)",
        zh: "缺少\(shards.first?.count ?? 0)个部分中的\(shards.count)个：请以 "
          + "--array=\(shards.arrayList) 运行")
    }
  }
}
