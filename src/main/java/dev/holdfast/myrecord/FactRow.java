package dev.holdfast.myrecord;

import dev.holdfast.record.FactEntry;

/**
 * A value of a fact, or a name that has none at present.
 *
 * @param whose the domain in whose words it is; empty if its meaning is the same for everybody
 * @param fact null if nothing is true now
 * @param writer null without a value
 * @param earlier how many other values there are
 */
record FactRow(
    String name,
    String label,
    String whose,
    FactEntry fact,
    Writer writer,
    long earlier,
    boolean hidden,
    boolean disputed) {

  /** The same, as she has marked it. */
  FactRow marked(boolean isHidden, boolean isDisputed) {
    return new FactRow(name, label, whose, fact, writer, earlier, isHidden, isDisputed);
  }

  static String whose(String name) {
    int colon = name.indexOf(':');
    return colon < 0 ? "" : name.substring(0, colon);
  }
}
