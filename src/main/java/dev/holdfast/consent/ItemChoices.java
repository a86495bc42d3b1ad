package dev.holdfast.consent;

import java.util.ArrayList;
import java.util.List;

/**
 * The single items that a person can tick instead of all of a sort.
 *
 * @param all with what is allowed already, also if it is not in her record any more
 * @param more whether there are others, which can be had only with all of the sort
 */
public record ItemChoices(List<Choice> all, boolean more) {

  static final ItemChoices NONE = new ItemChoices(List.of(), false);

  private static final int ON_A_PAGE = 40;

  /**
   * One of them.
   *
   * @param value as {@link dev.holdfast.details.RecordItem#written}
   * @param label what it is called
   * @param detail its value, or when it was; may be empty
   * @param standing whether it is allowed already
   */
  public record Choice(String value, String label, String detail, boolean standing) {}

  /** Some of them, which are shown together. */
  public record Part(int from, int to, List<Choice> choices) {

    /** Whether any of them is allowed already: then it is open. */
    public boolean standing() {
      return choices.stream().anyMatch(Choice::standing);
    }

    /** What the part begins and ends with. */
    public String words() {
      return from
          + " to "
          + to
          + ": "
          + choices.get(0).label()
          + " … "
          + choices.get(choices.size() - 1).label();
    }
  }

  public int count() {
    return all.size();
  }

  /** Whether any of them is allowed already. */
  public boolean standing() {
    return all.stream().anyMatch(Choice::standing);
  }

  /** What is shown at first. */
  public List<Choice> first() {
    return all.subList(0, Math.min(ON_A_PAGE, all.size()));
  }

  /** The rest, in parts that are opened one by one. */
  public List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    for (int from = ON_A_PAGE; from < all.size(); from += ON_A_PAGE) {
      int to = Math.min(from + ON_A_PAGE, all.size());
      parts.add(new Part(from + 1, to, all.subList(from, to)));
    }
    return parts;
  }
}
