package dev.holdfast.imports;

import dev.holdfast.people.PersonId;
import java.util.Set;

/**
 * What is believed of a file about where its entries come from.
 *
 * @param trusted whether somebody vouches for it
 * @param before who she is in the file
 * @param now who she is here
 */
record Origin(boolean trusted, PersonId before, PersonId now) {

  static final int MOST_SOURCE = 128;

  /** No client can be called so. */
  private static final String IMPORTED = "imported:";

  /** What others take as checked by us. */
  private static final Set<String> CHECKED = Set.of("email_verified", "phone_number_verified");

  /** Who wrote an entry, as far as is known: what she wrote herself is hers here, too. */
  String source(String written) {
    if (written.equals(before.toString())) {
      return now.toString();
    }
    String source = trusted ? written : IMPORTED + written;
    return source.substring(0, Math.min(source.length(), MOST_SOURCE));
  }

  /** Whether facts of this name are taken in. */
  boolean takes(String name) {
    return trusted || !CHECKED.contains(name);
  }
}
