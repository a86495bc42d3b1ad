package dev.holdfast.restrictions;

import dev.holdfast.usage.Subject;
import java.util.ArrayList;
import java.util.List;

/**
 * Whose request it is, and what restricts it.
 *
 * @param restrictions as they are stored: of everything that has to let it pass
 * @param shown whether the sender has shown to be the owner, and may be told which one refuses
 */
public record Restricted(Subject subject, List<String> restrictions, boolean shown) {

  /**
   * @param restrictions as they are stored; null for none
   */
  public static Restricted of(Subject subject, boolean shown, String... restrictions) {
    List<String> all = new ArrayList<>(restrictions.length);
    for (String one : restrictions) {
      if (one != null) {
        all.add(one);
      }
    }
    return new Restricted(subject, all, shown);
  }
}
