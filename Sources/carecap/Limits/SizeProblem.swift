import Measurement
import Reporting
import ScenarioDefinition

/// A run that would be larger than it may be.
struct SizeProblem: Problem {
  let limit: LimitName
  let found: Int
  let allowed: Int
  /// The code of the area that is too large; nil if it is no area.
  var area: String?

  var code: String { "too-large" }

  var message: LocalizedText {
    let (found, allowed) = (NumberText.grouped(found), NumberText.grouped(allowed))
    return switch limit {
    case .persons where area != nil:
      LocalizedText(
        en: "the area \(area ?? "") has \(found) people; at most \(allowed) are allowed",
        zh: "地区\(area ?? "")有\(found)人，上限为\(allowed)人")
    case .persons:
      LocalizedText(
        en: "a replication would have about \(found) people; at most \(allowed) are allowed",
        zh: "每次模拟约有\(found)人，上限为\(allowed)人")
    case .events:
      LocalizedText(
        en: "the run would have up to about \(found) events; at most \(allowed) are allowed",
        zh: "全部模拟最多约有\(found)个事件，上限为\(allowed)个")
    case .values:
      LocalizedText(
        en: "the replications would give \(found) values; at most \(allowed) are allowed",
        zh: "全部模拟共产生\(found)个数值，上限为\(allowed)个")
    default:
      LocalizedText(
        en: "the run would take up to about \(found) MiB of memory; at most \(allowed) are allowed",
        zh: "运行约需内存\(found) MiB，上限为\(allowed) MiB")
    }
  }

  var advice: LocalizedText? {
    let raised = "\(Limits.variable)=\(limit.rawValue)=\(found)"
    let possible = found <= limit.mostAllowed
    return switch limit {
    case .persons where !possible:
      LocalizedText(en: "look for a figure with too many zeros", zh: "请检查是否有数值多写了零")
    case .persons:
      LocalizedText(
        en: "look for a figure with too many zeros, or set \(raised) in the environment",
        zh: "请检查是否有数值多写了零，或设置环境变量 \(raised)")
    case .memory:
      LocalizedText(
        en: "run with fewer --workers or --replications, or set \(raised) in the environment",
        zh: "请减少 --workers 或 --replications，或设置环境变量 \(raised)")
    default:
      LocalizedText(
        en: "run fewer --replications or an earlier --until, or set \(raised) in the environment",
        zh: "请减少 --replications 或提前 --until，或设置环境变量 \(raised)")
    }
  }
}
