/// Whether a person can change what a fact says of them.
public enum Changeability: String, CaseIterable, Hashable, Sendable {
  /// Never: nobody is told to be younger. An answer that was left out may still be given.
  case never
  /// Only upwards, with time or effort: months of registration, a diploma.
  case grows
  /// As one likes: a goal, a field, a registration.
  case free
}
