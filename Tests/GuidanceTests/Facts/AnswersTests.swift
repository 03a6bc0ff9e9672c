import Guidance
import Testing

struct AnswersTests {
  @Test func decliningIsAnAnswerButNoValue() {
    var answers = Answers(["age": .declined, "level": .number(3)])
    #expect(answers.isAnswered("age"))
    #expect(!answers.isKnown("age"))
    #expect(answers.isKnown("level"))
    #expect(!answers.isAnswered("car"))
    answers["level"] = nil
    #expect(answers == Answers(["age": .declined]))
    #expect(answers.without("age") == Answers())
  }
}
