package dev.holdfast.doctor;

/** What no setting can change; a test holds it. */
final class ByDesign {

  private ByDesign() {}

  /**
   * @param test its file in {@code src/test/java/dev/holdfast}, without the ending
   */
  static Finding shownBy(String test) {
    return Finding.pass("By design; shown by " + test + ".");
  }
}
