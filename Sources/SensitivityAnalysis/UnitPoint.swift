/// A point of the unit hypercube: for each parameter the probability of a lower value.
public typealias UnitPoint = [Double]
