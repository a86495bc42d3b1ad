package dev.holdfast.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.crypto.Tokens;
import dev.holdfast.people.PersonId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/**
 * Checks lines as they were handed out: all that is needed for it is in them, and whoever wants to
 * can do the same without us.
 */
public final class Exported {

  private static final String KEPT = "the kept head";

  private record Line(long seq, JsonNode body, byte[] commitment, byte[] previous, byte[] hash) {}

  private Exported() {}

  /**
   * @param items lines in any order; what is before the first of them is not known
   * @param kept a head of this chain; null if there is none
   * @throws IllegalArgumentException if they are no lines
   */
  public static Verdict verify(PersonId person, List<JsonNode> items, KnownHead kept) {
    List<Line> lines = new ArrayList<>(items.stream().map(Exported::read).toList());
    lines.sort(Comparator.comparingLong(Line::seq));
    Line first = lines.isEmpty() ? null : lines.get(0);
    ChainCheck check =
        first == null || first.seq == 1
            ? new ChainCheck(person)
            : new ChainCheck(person, first.seq - 1, first.previous);
    lines.forEach(line -> check(check, line, kept));
    return end(check, kept);
  }

  /**
   * Checks a whole chain, from its first line to its head, holding one line at a time.
   *
   * @param items the oldest first
   * @param kept another head of this chain; null if there is none
   * @throws IllegalArgumentException if they are no lines
   */
  public static Verdict verifyWhole(
      PersonId person, Iterator<JsonNode> items, KnownHead head, KnownHead kept) {
    ChainCheck check = new ChainCheck(person);
    while (items.hasNext()) {
      check(check, read(items.next()), kept);
    }
    check.end(head.seq(), Chain.bytes(head.hash()), "its head");
    return end(check, kept);
  }

  private static void check(ChainCheck check, Line line, KnownHead kept) {
    check.line(line.seq, line.commitment, line.hash);
    if (line.body == null) {
      check.unreadable();
    } else {
      check.says(Tokens.sha256(Canonical.of(line.body).bytes()), line.commitment);
    }
    if (kept != null && kept.seq() == line.seq) {
      check.known(kept.seq(), Chain.bytes(kept.hash()), KEPT);
    }
  }

  private static Verdict end(ChainCheck check, KnownHead kept) {
    if (kept != null && kept.seq() > check.last()) {
      check.end(kept.seq(), Chain.bytes(kept.hash()), KEPT);
    }
    return check.verdict();
  }

  private static Line read(JsonNode item) {
    JsonNode seq = item.path("seq");
    if (!seq.canConvertToLong() || item.has("body") && !item.get("body").isObject()) {
      throw new IllegalArgumentException("There is something that is no line of a ledger.");
    }
    return new Line(
        seq.longValue(),
        item.get("body"),
        Chain.bytes(item.path("commitment").asText()),
        Chain.bytes(item.path("previous").asText()),
        Chain.bytes(item.path("hash").asText()));
  }
}
