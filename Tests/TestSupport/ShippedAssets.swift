/// The content that ships with the program, as it lies in the source tree.
public enum ShippedAssets {
  /// The folder.
  public static let folder: String = {
    let parts = #filePath.split(separator: "/").dropLast(3)
    return "/" + parts.joined(separator: "/") + "/Assets"
  }()
}
