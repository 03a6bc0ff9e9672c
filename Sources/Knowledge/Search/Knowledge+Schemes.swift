public import Guidance
import Matching

extension Knowledge {
  /// The schemes that a text names, today's before those that no longer exist: by their identifier, by a name in any
  /// language, whole, without what stands in brackets or by that alone (*CPF*), or by a former name.
  ///
  /// Accents, capitals and marks do not count. Whoever asks for what no longer exists is told so, and what is there
  /// instead.
  public func schemes(named text: String) -> [Scheme] {
    if let scheme = guide.scheme(text.lowercased()) { return [scheme] }
    let wanted = Self.folded(text)
    guard !wanted.isEmpty else { return [] }
    let found = guide.schemes.filter { scheme in
      let names = texts.codes.compactMap { texts.text("scheme.\(scheme.identifier).name", in: $0) }
      return (names.flatMap(Self.forms) + scheme.formerly).contains { Self.folded($0) == wanted }
    }
    return found.filter { !$0.isAbolished } + found.filter(\.isAbolished)
  }

  /// Whether a text is a name that a scheme had, and has no more.
  public func isFormerName(_ text: String, of scheme: Scheme) -> Bool {
    scheme.formerly.contains { Self.folded($0) == Self.folded(text) }
  }

  private static func folded(_ text: String) -> String {
    Folding.words(text).map(\.text).joined(separator: " ")
  }

  /// A name such as *Projet de transition professionnelle (PTP)*, without its brackets, and what they hold.
  private static func forms(of name: String) -> [String] {
    guard let start = name.firstIndex(of: "("), let end = name[start...].firstIndex(of: ")") else {
      return [name]
    }
    return [name, String(name[..<start]), String(name[name.index(after: start)..<end])]
  }
}
