/// A property that is said by its name with a value behind it: `--format json` or `--format=json`.
@propertyWrapper
package struct Option<Value>: Declaration {
  private let slot: Slot<Value>
  private let parameter: (Slot<Value>, _ property: String) -> Parameter

  /// What was said, or else the default.
  package var wrappedValue: Value {
    get { slot.value }
    nonmutating set { slot.value = newValue }
  }

  private init(_ value: Value, _ parameter: @escaping (Slot<Value>, _ property: String) -> Parameter) {
    slot = Slot(value)
    self.parameter = parameter
  }

  func parameters(of property: String) -> [Parameter] { [parameter(slot, property)] }

  /// An option with a default.
  ///
  /// - Parameters:
  ///   - name: Its name without hyphens; that of the property when nil.
  ///   - value: What its value is called; its name when nil.
  ///   - isRequired: Whether it has to be said.
  package init(wrappedValue: Value, name: String? = nil, value: String? = nil, isRequired: Bool = false)
  where Value: ArgumentValue {
    self.init(wrappedValue) { slot, property in
      let name = name ?? property.optionName
      return Parameter(
        .option, "--\(name)", value: value ?? name, choices: Value.choices, isRequired: isRequired
      ) { word in Value(argument: word).map { slot.value = $0 } != nil }
    }
  }

  /// An option that may be left out.
  ///
  /// - Parameters:
  ///   - name: Its name without hyphens; that of the property when nil.
  ///   - value: What its value is called; its name when nil.
  package init<Wrapped: ArgumentValue>(
    wrappedValue: Value = nil, name: String? = nil, value: String? = nil
  ) where Value == Wrapped? {
    self.init(wrappedValue) { slot, property in
      let name = name ?? property.optionName
      return Parameter(.option, "--\(name)", value: value ?? name, choices: Wrapped.choices) { word in
        Wrapped(argument: word).map { slot.value = $0 } != nil
      }
    }
  }

  /// An option that may be repeated, each time adding a value.
  ///
  /// - Parameters:
  ///   - name: Its name without hyphens; that of the property when nil.
  ///   - value: What its value is called; its name when nil.
  package init(wrappedValue: [String], name: String? = nil, value: String? = nil) where Value == [String] {
    self.init(wrappedValue) { slot, property in
      let name = name ?? property.optionName
      return Parameter(.option, "--\(name)", value: value ?? name, isRepeating: true) { word in
        slot.value.append(word)
        return true
      }
    }
  }
}

/// A property that is said in its place, without a name.
@propertyWrapper
package struct Argument<Value>: Declaration {
  private let slot: Slot<Value>
  private let parameter: (Slot<Value>, _ property: String) -> Parameter

  /// What was said, or else the default.
  package var wrappedValue: Value {
    get { slot.value }
    nonmutating set { slot.value = newValue }
  }

  func parameters(of property: String) -> [Parameter] { [parameter(slot, property)] }

  /// An argument of one word.
  package init(wrappedValue: Value, isRequired: Bool = false) where Value: ArgumentValue {
    slot = Slot(wrappedValue)
    parameter = { slot, property in
      Parameter(
        .positional, property.optionName, value: property.optionName, choices: Value.choices,
        isRequired: isRequired
      ) { word in Value(argument: word).map { slot.value = $0 } != nil }
    }
  }

  /// An argument of all the words that are left.
  package init(wrappedValue: [String], isRequired: Bool = false) where Value == [String] {
    slot = Slot(wrappedValue)
    parameter = { slot, property in
      Parameter(
        .positional, property.optionName, value: property.optionName, isRequired: isRequired,
        isRepeating: true
      ) { word in
        slot.value.append(word)
        return true
      }
    }
  }
}

/// A property that is said by its name alone.
@propertyWrapper
package struct Flag<Value>: Declaration {
  private let slot: Slot<Value>
  private let parameters: (Slot<Value>, _ property: String) -> [Parameter]

  /// What was said, or else the default.
  package var wrappedValue: Value {
    get { slot.value }
    nonmutating set { slot.value = newValue }
  }

  func parameters(of property: String) -> [Parameter] { parameters(slot, property) }

  /// A flag that is off until it is said.
  package init(wrappedValue: Value) where Value == Bool {
    slot = Slot(wrappedValue)
    parameters = { slot, property in
      [Self.parameter("--\(property.optionName)", slot, true)]
    }
  }

  /// A flag and its opposite, `--mouse` and `--no-mouse`; nil until one of them is said, and the last one counts.
  package init(wrappedValue: Value = nil) where Value == Bool? {
    slot = Slot(wrappedValue)
    parameters = { slot, property in
      [
        Self.parameter("--\(property.optionName)", slot, true),
        Self.parameter("--no-\(property.optionName)", slot, false),
      ]
    }
  }

  /// A flag for each case, of which one may be said.
  package init<Wrapped: CaseIterable & RawRepresentable<String>>(wrappedValue: Value = nil)
  where Value == Wrapped? {
    slot = Slot(wrappedValue)
    parameters = { slot, property in
      Wrapped.allCases.map { Self.parameter("--\($0.rawValue)", slot, $0, alternative: property) }
    }
  }

  private static func parameter(
    _ name: String, _ slot: Slot<Value>, _ value: Value, alternative: String? = nil
  ) -> Parameter {
    Parameter(.flag, name, alternative: alternative) { _ in
      slot.value = value
      return true
    }
  }
}

/// Options that several commands share.
@propertyWrapper
package struct OptionGroup<Group: ParsableArguments>: Declaration {
  /// The options.
  package let wrappedValue: Group

  /// A group without anything said.
  package init() { wrappedValue = Group() }

  func parameters(of property: String) -> [Parameter] { wrappedValue.parameters }
}
