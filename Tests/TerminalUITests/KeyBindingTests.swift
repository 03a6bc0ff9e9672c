import Presentation
import Screen
import Testing

/// The one table of keys, of which faces, footer, help, README and manual are made.
struct KeyBindingTests {
  @Test func everyCommandHasAKeyAndNoKeyTwo() {
    var bound: [Key: KeyCommand] = [:]
    for action in KeyAction.allCases {
      for (key, command) in KeyBinding.of(action).commands {
        #expect(bound[key, default: command] == command, "\(key)")
        #expect(KeyBinding.command(for: key) == command)
        bound[key] = command
      }
    }
    #expect(Set(bound.values) == Set(KeyCommand.allCases))
  }

  @Test(arguments: KeyAction.allCases) func aClickPressesAKeyOfItsOwn(action: KeyAction) {
    let binding = KeyBinding.of(action)
    guard let key = binding.clicked else {
      #expect(Set(binding.commands.values).count > 1, "one thing can be clicked")
      return
    }
    #expect(binding.commands[key] != nil)
  }

}
