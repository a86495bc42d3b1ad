package dev.holdfast.audit;

import dev.holdfast.actors.Via;
import dev.holdfast.web.Ids;
import java.util.Locale;
import java.util.UUID;

/** How what is asked for is written; what is not is an {@code IllegalArgumentException}. */
final class AuditWords {

  private AuditWords() {}

  static String of(Via via) {
    return via.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Via via(String word) {
    for (Via via : Via.values()) {
      if (of(via).equals(word)) {
        return via;
      }
    }
    throw new IllegalArgumentException("It must be api, page or command-line.");
  }

  static UUID organization(String text) {
    return Ids.parse(text)
        .orElseThrow(() -> new IllegalArgumentException("It must be the id of an organization."));
  }
}
