import CPangoCairo

/// Letters, as they are set everywhere.
enum Letters {
  /// What they are drawn with, the first that there is.
  private static let fonts = "Liberation Sans,Arimo,Nimbus Sans,DejaVu Sans Condensed,Sans"

  /// A text in markup, in letters of a size in points; whoever asks for it gives it back.
  static func layout(of markup: String, size: Double, on context: OpaquePointer?) -> OpaquePointer? {
    let layout = pango_cairo_create_layout(context)
    // Paper has no pixels: letters stand where their widths put them.
    let setting = pango_layout_get_context(layout)
    let options = cairo_font_options_create()
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    pango_cairo_context_set_font_options(setting, options)
    cairo_font_options_destroy(options)
    pango_context_set_round_glyph_positions(setting, 0)
    pango_layout_context_changed(layout)
    let font = pango_font_description_from_string(fonts)
    pango_font_description_set_absolute_size(font, size * Double(PANGO_SCALE))
    pango_layout_set_font_description(layout, font)
    pango_font_description_free(font)
    // Letters that are drawn as one would be read as one.
    pango_layout_set_markup(layout, "<span font_features=\"liga=0, clig=0\">\(markup)</span>", -1)
    pango_layout_set_line_spacing(layout, 1.1)
    return layout
  }

  /// Does something with a text, and gives it back; no wider than a width, where one is given.
  static func with<Result>(
    _ markup: String, size: Double, width: Double? = nil, on context: OpaquePointer?,
    _ body: (OpaquePointer?) -> Result
  ) -> Result {
    let layout = layout(of: markup, size: size, on: context)
    defer { g_object_unref(UnsafeMutableRawPointer(layout)) }
    if let width { pango_layout_set_width(layout, Int32(width * Double(PANGO_SCALE))) }
    return body(layout)
  }

  /// How wide and high a text is, in points.
  static func size(of layout: OpaquePointer?) -> (width: Double, height: Double) {
    var width: Int32 = 0
    var height: Int32 = 0
    pango_layout_get_size(layout, &width, &height)
    return (Double(width) / Double(PANGO_SCALE), Double(height) / Double(PANGO_SCALE))
  }

  /// A text as markup; a word with a hyphen of its own is not broken there, where readers would take it for one of the line.
  static func escaped(_ text: String) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      let plain = word.reduce(into: "") { escaped, character in
        switch character {
        case "&": escaped += "&amp;"
        case "<": escaped += "&lt;"
        case ">": escaped += "&gt;"
        // What is no letter breaks the markup, and is not drawn.
        case _ where character.unicodeScalars.contains { $0.properties.generalCategory == .control }:
          escaped += " "
        default: escaped.append(character)
        }
      }
      return word.contains("-") && word.count < 40 ? "<span allow_breaks=\"false\">\(plain)</span>" : plain
    }.joined(separator: " ")
  }
}
