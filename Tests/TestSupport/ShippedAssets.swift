/// The content that ships with the program, as it lies in the source tree.
public enum ShippedAssets {
  /// The root of the source tree.
  public static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

  /// The folder.
  public static let folder = root + "/Assets"
}
