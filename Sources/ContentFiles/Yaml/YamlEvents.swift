import CYaml
import Faults

/// What libyaml finds in a file, one event after another.
struct YamlEvents: ~Copyable {
  /// Something that was found; the text of a scalar is among the letters of a tree already.
  struct Event {
    enum Kind { case start, end, sequence, mapping, scalar, alias }

    let kind: Kind
    /// The name that the node is given, or that an alias asks for.
    var anchor: String?
    /// Where the text of a scalar lies among the letters, in bytes.
    fileprivate(set) var start: Int32 = 0
    fileprivate(set) var length: Int32 = 0
    /// The line and the column, from 1.
    let line: Int32
    let column: UInt16

    /// That something else should stand here, in the words in which libyaml would say it.
    func fault(_ what: String) -> Fault { Fault(.notYaml, line: Int(line), ["what": .text(what)]) }
  }

  // libyaml keeps the address of its own state, which therefore has a fixed place, and that of the input.
  private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
  private let input: YamlInput

  /// Begins to read a file in UTF-8.
  init(of input: YamlInput) {
    self.input = input
    yaml_parser_initialize(parser)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    // Gives libyaml the next bytes of the input, whose address it hands back; the events hold the input.
    let address = Unmanaged.passUnretained(input).toOpaque()
    yaml_parser_set_input(
      parser,
      { address, room, size, count in
        guard let address, let room, let count else { return 0 }
        let input = Unmanaged<YamlInput>.fromOpaque(address).takeUnretainedValue()
        guard let got = input.read(into: UnsafeMutableBufferPointer(start: room, count: size)) else {
          return 0
        }
        count.pointee = got
        return 1
      }, address)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// What comes next; the text of a scalar goes to the letters of a tree at once, so that no byte is copied twice.
  func next(_ tree: inout YamlTree) throws(Fault) -> Event {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) != 0 else { throw failure }
    defer { yaml_event_delete(&event) }
    let line = Int32(clamping: event.start_mark.line + 1)
    let column = UInt16(clamping: event.start_mark.column + 1)
    let named = { (kind: Event.Kind, name: UnsafeMutablePointer<yaml_char_t>?) in
      Event(kind: kind, anchor: name.map { String(cString: $0) }, line: line, column: column)
    }
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      var found = named(.scalar, scalar.anchor)
      (found.start, found.length) = tree.add(
        UnsafeBufferPointer(start: scalar.value, count: scalar.length))
      return found
    case YAML_SEQUENCE_START_EVENT: return named(.sequence, event.data.sequence_start.anchor)
    case YAML_MAPPING_START_EVENT: return named(.mapping, event.data.mapping_start.anchor)
    case YAML_ALIAS_EVENT: return named(.alias, event.data.alias.anchor)
    case YAML_STREAM_START_EVENT, YAML_DOCUMENT_START_EVENT: return named(.start, nil)
    default: return named(.end, nil)
    }
  }

  /// What libyaml says is wrong, in its own words.
  private var failure: Fault {
    if let refusal = input.refusal { return refusal }
    let context = parser.pointee.context.map { String(cString: $0) + " " } ?? ""
    let problem = parser.pointee.problem.map { String(cString: $0) } ?? "there is not enough memory"
    // What reads the characters knows the byte alone.
    let isUnreadable = parser.pointee.error == YAML_READER_ERROR
    let bytes = isUnreadable ? input.all : []
    // libyaml refuses what is no text by itself; whether that was it is asked only then.
    if isUnreadable && !bytes.isText { return Fault(.notText) }
    let before = bytes.prefix(isUnreadable ? parser.pointee.problem_offset : 0)
    let line = isUnreadable ? before.count { $0 == UInt8(ascii: "\n") } : parser.pointee.problem_mark.line
    return Fault(.notYaml, line: line + 1, ["what": "\(context)\(problem)"])
  }
}
