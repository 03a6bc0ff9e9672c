import Foundation
import Glibc

/// Who stands where a server should, on loopback: it says that it does not encrypt, and notes what it is sent.
final class Listener: @unchecked Sendable {
  let port: Int
  private let descriptor: Int32
  private let lock = NSLock()
  private var noted: [[UInt8]] = []

  init() throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let descriptor = descriptor
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, length) == 0 && listen(descriptor, 8) == 0
          && getsockname(descriptor, $0, &length) == 0
      }
    }
    guard isBound else { throw PostgresServer.Failed(description: "no port on loopback") }
    port = Int(UInt16(bigEndian: address.sin_port))
    Thread { [self] in listenOn() }.start()
  }

  /// What each connection has sent, of those that have ended.
  var sent: [[UInt8]] { lock.withLock { noted } }

  /// Ends it: nobody is listened to any more.
  func stop() { shutdown(descriptor, Int32(SHUT_RDWR)) }

  private func listenOn() {
    while true {
      let connection = accept(descriptor, nil, nil)
      guard connection >= 0 else { break }
      var bytes: [UInt8] = []
      var part = [UInt8](repeating: 0, count: 4_096)
      while true {
        let count = recv(connection, &part, part.count, 0)
        guard count > 0 else { break }
        bytes += part.prefix(count)
        // To each question for TLS: no.
        if count == 8 { send(connection, "N", 1, Int32(MSG_NOSIGNAL)) }
      }
      close(connection)
      lock.withLock { noted.append(bytes) }
    }
    close(descriptor)
  }
}
