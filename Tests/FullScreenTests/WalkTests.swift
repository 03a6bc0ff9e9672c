import Screen
import ScriptSupport
import Testing

struct WalkTests {
  @Test func dump() throws {
    for script in [
      "[Commencer]⏎ 34⏎ [Salariée]␣⇥⏎ [CDI]⏎ [Non]⏎ [Bac + 2]⏎ 12⏎ [Non]⏎ vitré⏎ [25 km]⏎ [Obtenir une promotion]␣⇥⏎ [Informatique]␣⇥⏎ 10⏎ [Non]⏎ [Le soir]␣⇥⏎ [Oui, les deux]⏎ [Oui]⏎ [Non]⏎ ⏎",
      "[Commencer]⏎ 22⏎ [En recherche]␣⇥⏎ [Oui]⏎ 8⏎ [Aucune]⏎ [Non]⏎ [Aucun diplôme]⏎ 5⏎ [Non]⏎ chaumont [Chaumont, Haute-Marne]⏎ [25 km]⏎ [Trouver un emploi]␣⇥⏎ [Informatique]␣⇥⏎ [À plein temps]␣⇥⏎ [Oui, les deux]⏎ [Oui]⏎ [Non]⏎ ⏎",
      "[Commencer]⏎ 47⏎ [À votre compte]␣⇥⏎ [Artisanat]⏎ [Oui]⏎ [CAP]⏎ 28⏎ [Je ne sais]⏎ urepel⏎ [25 km]⏎ [Progresser]␣⇥⏎ [Entrepreneuriat]␣⇥⏎ 20⏎ [Le soir]␣⇥⏎ [Oui, les deux]⏎ [Non]⏎ [Non]⏎ ⏎",
    ] {
      var session = try Session()
      print("#####################", script)
      var last = ""
      do {
        try session.play(script) { key, frame in
          let line = frame.line(0)
          if line != last { print("=== \(key)"); print(frame.golden) }
          last = line
        }
      } catch { print("\(error)") }
      for more in ["⏎", "⎋ [Vos droits]⏎", "[Compte personnel]⏎", "⎋⎋ [À qui parler]⏎", "↓⏎", "⎋⎋⎋ ⒑", "⒈"] {
        print("--------- \(more)")
        do { try session.play(more) } catch { print("\(error)") }
        print(session.wholePage())
      }
      if false {
        print(session.wholePage())
        session.press(.right)
      }
    }
  }
}
