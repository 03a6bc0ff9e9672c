import CaseFiles
import Faults
import Files
import Glibc
import Interview
import Sheets
import Wording

/// Keeps the sheet of a person in a file, for them alone to read.
struct SheetKeeper {
  let writer: SheetWriter
  var folder = CaseFolder()

  /// Keeps a sheet under a name as typed; what became of it, for the interview to hear.
  ///
  /// A name without an ending becomes a page to print where one can be drawn, and a text otherwise. What is there
  /// already is never replaced.
  func keep(_ sheet: Sheet, named name: String) -> Event {
    let typed = folder.resolve(ending(name), endings: [".txt", ".pdf"])
    let isText = typed.lowercased().hasSuffix(".txt")
    var status = stat()
    if lstat(typed, &status) == 0 {
      return .refused(.file(Problem(key: "sheet.exists", values: ["file": typed])))
    }
    do throws(SheetProgram.Fault) {
      let bytes =
        isText
        ? Array(writer.text(of: sheet).harmless.utf8) : try writer.page(of: sheet, isLarge: sheet.isLarge)
      return write(bytes, to: typed)
    } catch {
      return .refused(.file(Problem(key: error == .missing ? "sheet.no-program" : "sheet.not-drawn")))
    }
  }

  private func ending(_ name: String) -> String {
    let name = String(name.reversed().drop { $0.isWhitespace }.reversed())
    let lower = name.lowercased()
    guard !lower.hasSuffix(".txt"), !lower.hasSuffix(".pdf") else { return name }
    return name + (SheetProgram().path == nil ? ".txt" : ".pdf")
  }

  private func write(_ bytes: [UInt8], to path: String) -> Event {
    do throws(SystemError) {
      try TextFile.write(bytes, to: path, mode: 0o600)
      return .sheetKept(path: path)
    } catch {
      return .refused(.file(CaseFileFault(error).problem(file: path)))
    }
  }
}
