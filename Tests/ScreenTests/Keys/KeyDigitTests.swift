import Screen
import Testing

struct KeyDigitTests {
  @Test func bothRowsOfAFrenchKeyboardGiveDigits() {
    #expect("1234567890".map { Key.character($0).digit } == [1, 2, 3, 4, 5, 6, 7, 8, 9, 0])
    #expect("&é\"'(-è_çà".map { Key.character($0).digit } == [1, 2, 3, 4, 5, 6, 7, 8, 9, 0])
  }

  @Test func otherKeysAreNoDigits() {
    #expect(Key.character("a").digit == nil)
    #expect(Key.character("٣").digit == nil)
    #expect(Key.enter.digit == nil)
  }
}
