import RandomVariates
import SensitivityAnalysis
import Testing

struct DesignTests {
  private let seed = MasterSeed(1)

  @Test(arguments: [1, 2, 10, 137])
  func `a latin hypercube has one point in each stratum of each coordinate`(count: Int) {
    let points = LatinHypercube(count: count, dimension: 5, seed: seed).points

    for coordinate in 0..<5 {
      let strata = points.map { Int($0[coordinate] * Double(count)) }.sorted()
      #expect(strata == Array(0..<count))
    }
  }

  @Test func `a latin hypercube is the same for the same seed and no other`() {
    let points = LatinHypercube(count: 20, dimension: 3, seed: seed)

    #expect(points == LatinHypercube(count: 20, dimension: 3, seed: seed))
    #expect(points != LatinHypercube(count: 20, dimension: 3, seed: MasterSeed(2)))
  }

  @Test func `a further coordinate leaves the earlier ones of a latin hypercube alone`() {
    let two = LatinHypercube(count: 30, dimension: 2, seed: seed).points
    let three = LatinHypercube(count: 30, dimension: 3, seed: seed).points

    #expect(three.map { Array($0.prefix(2)) } == two)
  }

  @Test func `the coordinates of a latin hypercube are not in step`() {
    // The correlation of 1,000 independent pairs has a standard deviation of 1/√999; beyond
    // five of them is a false alarm of 6e-7.
    let points = LatinHypercube(count: 1000, dimension: 2, seed: seed).points
    let products = points.map { ($0[0] - 0.5) * ($0[1] - 0.5) * 12 }

    #expect(abs(products.reduce(0, +) / 1000) < 5 / 999.0.squareRoot())
  }

  @Test func `a full factorial has every combination once`() throws {
    let design = try #require(FactorialDesign.full(levels: [2, 3, 4]))
    let combinations = (0..<design.count).map { design[$0] }

    #expect(design.count == 24)
    #expect(Set(combinations).count == 24)
    #expect(combinations[0] == [0, 0, 0])
    #expect(combinations[1] == [0, 0, 1])
    #expect(combinations[23] == [1, 2, 3])
  }

  @Test func `a full factorial that nobody can count is refused`() {
    #expect(FactorialDesign.full(levels: [Int](repeating: 1000, count: 7)) == nil)
  }

  @Test func `a listed design moves all factors in step`() throws {
    let design = try #require(FactorialDesign.listed(levels: [3, 3]))

    #expect((0..<design.count).map { design[$0] } == [[0, 0], [1, 1], [2, 2]])
    #expect(FactorialDesign.listed(levels: [3, 2]) == nil)
  }

  @Test(arguments: [1, 7, 40])
  func `the first 64 points of a Sobol' sequence have one in each of 64 slices`(dimension: Int) {
    var sequence = QuasiRandomSequence(dimension: dimension)
    let points = (0..<64).map { _ in sequence.next() }

    for coordinate in 0..<dimension {
      #expect(points.map { Int($0[coordinate] * 64) }.sorted() == Array(0..<64))
    }
  }

  @Test func `a Sobol' sequence begins as published`() {
    // S. Joe and F. Y. Kuo, "Constructing Sobol sequences with better two-dimensional
    // projections", 2008: the first points in two dimensions, whatever the direction numbers.
    var sequence = QuasiRandomSequence(dimension: 2)

    #expect((0..<3).map { _ in sequence.next() } == [[0, 0], [0.5, 0.5], [0.75, 0.25]])
  }

  @Test func `a digital shift keeps the slices and changes the points`() {
    var one = ShiftedSobolSequence(dimension: 3, seed: seed)
    var other = ShiftedSobolSequence(dimension: 3, seed: MasterSeed(2))
    let points = (0..<64).map { _ in one.next() }

    #expect(points[0] != other.next())
    for coordinate in 0..<3 {
      #expect(points.map { Int($0[coordinate] * 64) }.sorted() == Array(0..<64))
      #expect(points.allSatisfy { $0[coordinate] > 0 && $0[coordinate] < 1 })
    }
  }

  @Test func `a Morris trajectory moves each parameter once, by two thirds of the range`() {
    let design = MorrisDesign(count: 8, dimension: 6, seed: seed)

    #expect(design.trajectories.count == 8)
    for trajectory in design.trajectories {
      #expect(trajectory.order.sorted() == Array(0..<6))
      for (step, parameter) in trajectory.order.enumerated() {
        let (from, to) = (trajectory.fractions[step], trajectory.fractions[step + 1])
        #expect((0..<6).filter { from[$0] != to[$0] } == [parameter])
        let change = to[parameter] - from[parameter]
        #expect(abs(change - (trajectory.rises[parameter] ? 2.0 / 3 : -2.0 / 3)) < 1e-12)
        #expect((0...1).contains(to[parameter]))
      }
    }
  }

  @Test func `a Saltelli row mixes B into A one parameter at a time`() {
    let design = SaltelliDesign(rows: 4, dimension: 3, seed: seed)

    for row in 0..<4 {
      let points = design.points[row * 5..<row * 5 + 5].map { $0 }
      for parameter in 0..<3 {
        var expected = points[0]
        expected[parameter] = points[1][parameter]
        #expect(points[2 + parameter] == expected)
      }
    }
  }

  @Test func `a tornado moves one parameter at a time`() {
    let points = Tornado.points(dimension: 2)

    #expect(points == [[0.5, 0.5], [0.05, 0.5], [0.95, 0.5], [0.5, 0.05], [0.5, 0.95]])
  }
}
