package dev.holdfast.console;

import java.util.List;

/**
 * A field of a form, as it is shown.
 *
 * @param kind a {@link FieldSpec.Kind}
 * @param fault what is wrong with it; empty if nothing is
 * @param on whether it is ticked, if it is yes or no
 */
public record Field(
    String name,
    String label,
    String help,
    String kind,
    String value,
    String fault,
    boolean on,
    List<Choice> choices) {

  /** One of several. */
  public record Choice(String value, boolean on) {}

  /**
   * Fields that belong together.
   *
   * @param open whether all of it is shown at once
   */
  public record Group(String title, boolean open, List<Field> fields) {}
}
