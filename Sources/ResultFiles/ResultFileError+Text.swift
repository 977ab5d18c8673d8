public import Measurement

extension ResultFileError: CustomStringConvertible {
  public var description: String { text.english }

  /// What happened, for the user.
  public var text: LocalizedText {
    switch self {
    case .notCreated(let path, let error):
      LocalizedText(en: "\(path) cannot be created: \(error)", zh: "无法创建\(path)：\(error)")
    case .notWritten(let path, let error):
      LocalizedText(en: "\(path) cannot be written: \(error)", zh: "无法写入\(path)：\(error)")
    case .notRead(let path, let error):
      LocalizedText(en: "\(path) cannot be read: \(error)", zh: "无法读取\(path)：\(error)")
    case .notPublished(let path, let error):
      LocalizedText(
        en: "\(path) cannot be put in its place for sure: \(error)",
        zh: "无法确认\(path)已就位：\(error)")
    case .refused(let path, let obstacle):
      LocalizedText(
        en: "\(path) is not replaced: \(obstacle.text.english)",
        zh: "不会替换\(path)：\(obstacle.text.chinese)")
    case .unfinished(let path, let kept, let unit):
      LocalizedText(
        en: "\(path) holds \(unit.text(kept).english) of a run that was interrupted: "
          + "--resume goes on from there, --restart removes them",
        zh: "\(path)保留着一次中断运行的\(unit.text(kept).chinese)：加 --resume 继续，加 --restart 则删除")
    case .notResumed(let path, let hindrance):
      LocalizedText(
        en: "\(path) cannot be resumed: \(hindrance.text.english)",
        zh: "无法从\(path)继续：\(hindrance.text.chinese)")
    case .inUse(let path, let holder):
      LocalizedText(
        en: "\(path) is being written by \(holder.map { "\($0)" } ?? "another run")",
        zh: "\(path)正由另一次运行写入\(holder.map { "（\($0)）" } ?? "")")
    case .badName(let name):
      LocalizedText(
        en: "'\(name)' cannot be the name of a result file", zh: "“\(name)”不能作结果文件名")
    }
  }
}

extension ResultFileError.Obstacle {
  var text: LocalizedText {
    switch self {
    case .symbolicLink: LocalizedText(en: "it is a symbolic link", zh: "它是符号链接")
    case .notADirectory: LocalizedText(en: "it is not a directory", zh: "它不是目录")
    case .noManifest:
      LocalizedText(
        en: "it holds no run.json, so it is not a result of carecap",
        zh: "其中没有run.json，不是carecap的结果")
    case .otherKind(let kind):
      LocalizedText(
        en: "it is a result of \(kind.command.english); remove it, or name another directory with "
          + "--output",
        zh: "它是 \(kind.command.chinese) 的结果；请先删除，或用 --output 另指目录")
    case .foreignManifest:
      LocalizedText(
        en: "its run.json is not one that carecap wrote", zh: "其中的run.json不是carecap写的")
    case .noPartManifest:
      LocalizedText(
        en: "it holds no part.json, so it is not a part of a run of carecap",
        zh: "其中没有part.json，不是carecap运行的一部分")
    case .foreignPartManifest:
      LocalizedText(
        en: "its part.json is not one that carecap wrote", zh: "其中的part.json不是carecap写的")
    case .otherPart(let difference):
      LocalizedText(
        en: "it is another part or of another run: \(difference)",
        zh: "它是另一部分，或属于另一次运行：\(difference)")
    case .foreignFile(let name):
      LocalizedText(
        en: "it holds '\(name)', which carecap did not write", zh: "其中的“\(name)”不是carecap写的")
    }
  }
}

extension ResultFileError.Hindrance {
  var text: LocalizedText {
    switch self {
    case .otherRun(let difference):
      LocalizedText(
        en: "it is of another run: \(difference)", zh: "它属于另一次运行：\(difference)")
    case .tooMany(let count, let wanted, let unit):
      LocalizedText(
        en: "it has \(unit.text(count).english), more than the \(wanted) that are wanted",
        zh: "已有\(unit.text(count).chinese)，多于所要的\(unit.text(wanted).chinese)")
    case .unreadable(let reason): reason
    case .notRepeated(let difference):
      LocalizedText(
        en: "this program does not repeat it, so it is of another build or machine: "
          + difference.english,
        zh: "本程序重算的结果与之不同，应来自另一版程序或另一台机器：\(difference.chinese)")
    }
  }
}
