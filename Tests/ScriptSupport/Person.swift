/// Somebody who is walked from the welcome page to the proposals, by keys on the screen or by a file of answers.
public struct Person: Sendable, CustomStringConvertible {
  /// The name of their screens.
  public let description: String
  /// What they press, from the welcome page up to the recap.
  public let script: String
  /// The same answers as a file for `ubique advise`.
  public let answers: String

  /// What they press, from the welcome page past the plan to the proposals.
  public var toProposals: String { script + "⏎ [Toutes les propositions]⏎ " }

  /// Makes a person.
  public init(_ description: String, script: String, answers: String) {
    self.description = description
    self.script = script
    self.answers = answers
  }

  /// Employed in Vitré with a bac + 2, free in the evening; wants a promotion.
  public static let employee = Person(
    "employee-vitre",
    script: """
      [Commencer]⏎ 34⏎ [Salariée]␣⇥⏎ [Bac + 2]⏎ vitré⏎ [Obtenir une promotion]␣⇥⏎ [Informatique]␣⇥⏎
      [CDI]⏎ [Non]⏎ 12⏎ [Non]⏎ [25 km]⏎ 10⏎ [Non]⏎ [Le soir]␣⇥⏎ [Oui, les deux]⏎ [Oui]⏎ [Non]⏎
      """,
    answers: """
      age: 34
      situation: [employee]
      contract: permanent
      executive: no
      level: 5
      studies-gap: 12
      disability: no
      place: "35360"
      travel: 25
      goals: [promotion]
      fields: [F01]
      experience-years: 10
      apprenticeship-before: no
      times: [evenings]
      connection: good
      car: yes
      caring: no
      """)

  /// Looking for work in Chaumont, Haute-Marne, with a technological bac; wants to go digital.
  public static let jobSeeker = Person(
    "job-seeker-chaumont",
    script: """
      [Commencer]⏎ 22⏎ [En recherche]␣⇥⏎ [Non]⏎ [Bac, BP]⏎ chaumont [Chaumont, Haute-Marne]⏎
      [Trouver un emploi]␣⇥⏎ [Informatique]␣⇥⏎ [Aucune]⏎ [Non]⏎ [Bac techno]⏎ 3⏎ [Non]⏎ [25 km]⏎ [À plein temps]␣⇥⏎
      [Oui, les deux]⏎ [Oui]⏎ [Non]⏎
      """,
    answers: """
      age: 22
      situation: [job-seeker]
      registered: no
      allowance: none
      executive: no
      level: 4
      diploma-kind: technological
      studies-gap: 3
      disability: no
      place: "52121"
      travel: 25
      goals: [find-job]
      fields: [F01]
      times: [full-time]
      connection: good
      car: yes
      caring: no
      """)

  /// A craftsman in Urepel, 274 inhabitants, 300 km of road from the nearest place; evenings only, no car.
  public static let craftsman = Person(
    "craftsman-urepel",
    script: """
      [Commencer]⏎ 47⏎ [À votre compte]␣⇥⏎ [CAP]⏎ urepel⏎ [Progresser]␣⇥⏎ [Entrepreneuriat]␣⇥⏎
      [Artisanat]⏎ [Oui]⏎ 28⏎ [Je ne sais]⏎ [25 km]⏎ 20⏎ [Le soir]␣⇥⏎ [Oui, les deux]⏎ [Non]⏎ [Non]⏎
      """,
    answers: """
      age: 47
      situation: [self-employed]
      self-employment: craft
      contribution-paid: yes
      level: 3
      studies-gap: 28
      disability: unknown
      place: "64543"
      travel: 25
      goals: [progress]
      fields: [F05]
      experience-years: 20
      times: [evenings]
      connection: good
      car: no
      caring: no
      """)

  /// The three.
  public static let all = [employee, jobSeeker, craftsman]
}
