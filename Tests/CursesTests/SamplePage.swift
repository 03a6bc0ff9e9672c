import Screen

/// A page as Ubique draws them: a header, a question, choices, a footer.
struct SamplePage {
  var selected: Int
  var turned = false

  var frame: Frame {
    var canvas = Canvas(size: Size(columns: 80, rows: 24))
    canvas.write("Ubique · Trouver sa formation au Cnam", row: 0, column: 2, .title)
    canvas.write("étape \(turned ? 4 : 3) sur 9", row: 0, column: 67, .muted)
    canvas.rule(row: 1)
    let question =
      turned ? "Quel métier visez-vous\u{202F}?" : "Quelle est votre situation aujourd’hui\u{202F}?"
    canvas.write(question, row: 3, column: 2, .title)
    canvas.paragraph(
      turned
        ? "Plusieurs réponses sont possibles. Rien n’est conservé après votre passage."
        : "Elle décide de qui peut payer la formation. Vous pourrez changer votre réponse à la fin.",
      row: 4, column: 2, columns: 70, .muted)
    for item in 0..<12 {
      let style = Style.choice.selected(item == selected)
      let label =
        turned
        ? "Domaine numéro \(item + 1)" : "Situation \(item + 1), avec quelques mots de plus pour la dire"
      canvas.write((item == selected ? "> " : "  ") + label, row: 7 + item, column: 2, style)
      if item == selected { canvas.placeCursor(row: 7 + item, column: 4) }
    }
    canvas.rule(row: 22)
    var column = 2
    for (key, action) in [("↑↓", "choisir"), ("Entrée", "valider"), ("Échap", "revenir"), ("F1", "aide")] {
      column = canvas.write(key, row: 23, column: column, .key)
      column = canvas.write(" \(action)   ", row: 23, column: column, .muted)
    }
    return canvas.frame
  }
}
