public import Experimentation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Numbers that wait on the disk, in a file without a name.
///
/// The system frees the space when the value ends or the process does, in whatever way.
public struct ScratchFile: NumberStorage, ~Copyable {
  /// The path the file had, for error messages.
  private let path: String
  private let descriptor: Int32

  /// Makes a file in `directory`.
  init(in directory: String) throws(ResultFileError) {
    path = "\(directory)/numbers"
    let flags = O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    descriptor = unsafe open(path, flags, 0o600)
    guard descriptor >= 0 else { throw .notCreated(path: path, .last) }
    do {
      try FileSystem.removeFile(path)
    } catch {
      throw .notCreated(path: path, error)
    }
  }

  deinit {
    _ = close(descriptor)
  }

  public mutating func append(_ numbers: [Double]) throws(ResultFileError) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(8 * numbers.count)
    for number in numbers { bytes.append(littleEndian: number.bitPattern) }
    do {
      try CheckedFile.writeAll(bytes, to: descriptor)
    } catch {
      throw .notWritten(path: path, error)
    }
  }

  public func numbers(at index: Int, count: Int) throws(ResultFileError) -> [Double] {
    var bytes = [UInt8](repeating: 0, count: 8 * count)
    do {
      try fill(&bytes, from: 8 * index)
    } catch {
      throw .notRead(path: path, error)
    }
    return (0..<count).map { Double(bitPattern: UInt64(littleEndian: bytes[8 * $0..<8 * $0 + 8])) }
  }

  private func fill(_ bytes: inout [UInt8], from offset: Int) throws(SystemError) {
    var filled = 0
    while filled < bytes.count {
      let count = unsafe bytes.withUnsafeMutableBytes { buffer in
        let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
        return unsafe pread(descriptor, rest.baseAddress, rest.count, off_t(offset + filled))
      }
      if count > 0 {
        filled += count
      } else if count == 0 {
        throw SystemError(code: EIO)
      } else if errno != EINTR {
        throw .last
      }
    }
  }
}
