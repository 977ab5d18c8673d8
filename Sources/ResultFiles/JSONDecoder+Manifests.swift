import FoundationEssentials

extension JSONDecoder {
  /// Reads manifests, whose names are written with underscores.
  static var ofManifests: JSONDecoder {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return decoder
  }
}
