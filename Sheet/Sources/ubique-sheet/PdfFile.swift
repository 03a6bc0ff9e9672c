import CPangoCairo

/// A document of PDF on A4, with what windows and readers want to know of it.
struct PdfFile {
  /// A4, in points.
  static let width = 595.28, height = 841.89

  /// The title.
  let title: String
  /// The day, as `2026-11-25`.
  let date: String
  /// The language, by code.
  let language: String
  /// What its one figure shows, for whoever does not see it; empty where it has none.
  var figure = ""

  /// The document; nil when nothing could be drawn.
  ///
  /// - Parameter draw: What draws on a context of cairo.
  func bytes(_ draw: (OpaquePointer?) -> Void) -> [UInt8]? {
    let output = Output()
    let surface = cairo_pdf_surface_create_for_stream(
      { closure, bytes, count in
        guard let closure, let bytes else { return CAIRO_STATUS_WRITE_ERROR }
        let output = Unmanaged<Output>.fromOpaque(closure).takeUnretainedValue()
        output.bytes += UnsafeBufferPointer(start: bytes, count: Int(count))
        return CAIRO_STATUS_SUCCESS
      }, Unmanaged.passUnretained(output).toOpaque(), Self.width, Self.height)
    defer { cairo_surface_destroy(surface) }
    cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_4)
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title)
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Ubique")
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "\(date)T00:00:00Z")
    let context = cairo_create(surface)
    draw(context)
    let status = cairo_status(context)
    cairo_destroy(context)
    cairo_surface_finish(surface)
    guard status == CAIRO_STATUS_SUCCESS, cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS else {
      return nil
    }
    return CatalogueAddition(language: language, figure: figure).added(to: output.bytes)
  }

  /// What cairo writes.
  private final class Output { var bytes: [UInt8] = [] }
}
