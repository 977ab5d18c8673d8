import RandomVariates

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Whether streams are independent of each other in the orders in which models use them.
enum StreamExperiments {
  static func all(_ seed: MasterSeed) -> [TheoryExperiment] {
    StreamOrder.allCases.flatMap {
      [serial($0, seed), collisions($0, seed), birthdays($0, seed)]
    }
  }

  /// Classes of single uniforms, pairs and triples, and products of neighbours.
  private static func serial(_ order: StreamOrder, _ seed: MasterSeed) -> TheoryExperiment {
    let products = (1...3).map { lag in
      TheoryCheck("mean product at distance \(lag)", 0.25, source: "independence")
    }
    let sides = [(1, 1_000), (2, 16), (3, 8)]
    let classes = sides.map { dimension, side in
      let count = (0..<dimension).reduce(1) { product, _ in product * side }
      return TheoryCheck(
        "\(count) classes in \(dimension) dimensions", Double(count - 1),
        source: "Knuth 1997, 3.3.2", estimator: .classes, tolerance: 0.015)
    }
    let size = SampleSize(full: 6_000_000, reduced: 18_000)
    return TheoryExperiment(.streams, order.rawValue, checks: products + classes) { effort in
      var sums = products.map { SampleMoments(around: $0.exact) }
      var counts = sides.map { dimension, side in
        Array(repeating: 0, count: (0..<dimension).reduce(1) { product, _ in product * side })
      }
      var places = sides.map { _ in 0 }
      var last = [0.0, 0.0, 0.0, 0.0]
      var number = 0
      order.uniforms(size[effort], part: 0, seed: seed) { uniform in
        last[number % 4] = uniform
        number += 1
        for (index, (dimension, side)) in sides.enumerated() {
          places[index] = places[index] * side + Int(uniform * Double(side))
          if number % dimension == 0 {
            counts[index][places[index]] += 1
            places[index] = 0
          }
        }
        guard number % 4 == 0 else { return }
        // Four at a time, so that the samples are independent.
        sums[0].add(Sample((last[0] * last[1] + last[2] * last[3]) / 2))
        sums[1].add(Sample((last[0] * last[2] + last[1] * last[3]) / 2))
        sums[2].add(Sample(last[0] * last[3]))
      }
      return zip(products, sums).map { $0.measurement(of: $1) }
        + counts.map { counts in
          TheoryMeasurement(
            counts: counts,
            probabilities: Array(repeating: 1 / Double(counts.count), count: counts.count))
        }
    }
  }

  /// As many points as cells in four dimensions: how many cells stay empty.
  private static func collisions(_ order: StreamOrder, _ seed: MasterSeed) -> TheoryExperiment {
    let bits = 3
    let cells = 1 << (4 * bits)
    let exact = pow(1 - 1 / Double(cells), Double(cells))
    return TheoryExperiment(
      .streams, order.rawValue, replications: SampleSize(full: 300, reduced: 30),
      checks: [TheoryCheck("empty of \(cells) cells", exact, source: "Knuth 1997, 3.3.2 I")]
    ) { part in
      var isTaken = Array(repeating: false, count: cells)
      var cell = 0
      var number = 0
      order.uniforms(4 * cells, part: part, seed: seed) { uniform in
        cell = cell << bits | Int(uniform * Double(1 << bits))
        number += 1
        guard number % 4 == 0 else { return }
        isTaken[cell] = true
        cell = 0
      }
      return [Sample(Double(isTaken.count { !$0 }) / Double(cells))]
    }
  }

  /// Of 4,096 birthdays in a year of 2³² days, equal distances between neighbours: a Poisson
  /// number of mean 4096³ / 2³⁴.
  private static func birthdays(_ order: StreamOrder, _ seed: MasterSeed) -> TheoryExperiment {
    let count = 4_096
    return TheoryExperiment(
      .streams, order.rawValue, replications: SampleSize(full: 2_000, reduced: 30),
      checks: [
        TheoryCheck(
          "equal birthday spacings", 4, source: "Marsaglia 1985; Knuth 1997, 3.3.2 J",
          tolerance: 0.1)
      ]
    ) { part in
      var days: [Int64] = []
      days.reserveCapacity(count)
      order.uniforms(count, part: part, seed: seed) { days.append(Int64($0 * 0x1p32)) }
      days.sort()
      let spacings = zip(days, [days[count - 1] - 1 << 32] + days).map { $0 - $1 }.sorted()
      return [Sample(Double(zip(spacings, spacings.dropFirst()).count { $0 == $1 }))]
    }
  }
}
