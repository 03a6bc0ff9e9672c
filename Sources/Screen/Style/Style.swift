/// How a cell is shown: its role, and whether it belongs to the selected item.
public struct Style: Hashable, Sendable {
  /// What the text is for.
  public let role: Role
  /// Whether the cell belongs to the selected item.
  public let isSelected: Bool

  /// Makes a style.
  public init(_ role: Role, isSelected: Bool = false) {
    self.role = role
    self.isSelected = isSelected
  }

  /// The same role, selected or not.
  public func selected(_ isSelected: Bool = true) -> Style { Style(role, isSelected: isSelected) }

  /// The style's place among all styles, from 0.
  public var index: Int { Int(role.rawValue) * 2 + (isSelected ? 1 : 0) }

  /// Every style, in the order of `index`.
  public static let all = Role.allCases.flatMap { [Style($0), Style($0, isSelected: true)] }

  /// Running text.
  public static let text = Style(.text)
  /// The title of a page or of a part.
  public static let title = Style(.title)
  /// Text of lesser weight.
  public static let muted = Style(.muted)
  /// The name of a key.
  public static let key = Style(.key)
  /// A choice in a list.
  public static let choice = Style(.choice)
  /// The selected choice in a list.
  public static let selectedChoice = Style(.choice, isSelected: true)
  /// A field one types into.
  public static let field = Style(.field)
  /// A verdict: yes.
  public static let yes = Style(.yes)
  /// A verdict: to check.
  public static let check = Style(.check)
  /// A verdict: no.
  public static let no = Style(.no)
  /// Something that needs attention.
  public static let warning = Style(.warning)
  /// Something to notice.
  public static let accent = Style(.accent)
  /// Lines that separate parts of a page.
  public static let border = Style(.border)
  /// The modules of a square that a telephone reads.
  public static let square = Style(.square)
}

extension Style: CustomStringConvertible {
  /// The role, and whether it is selected: `choice selected`.
  public var description: String { isSelected ? "\(role) selected" : "\(role)" }
}
