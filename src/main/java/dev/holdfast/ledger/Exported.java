package dev.holdfast.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.crypto.Tokens;
import dev.holdfast.people.PersonId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/**
 * Checks lines as they were handed out: all that is needed for it is in them, and whoever wants to
 * can do the same without us.
 */
public final class Exported {

  private record Line(long seq, JsonNode body, byte[] commitment, byte[] previous, byte[] hash) {}

  private Exported() {}

  /**
   * Checks the lines from one on; those before it are not looked for.
   *
   * @param items some lines in any order, at least one
   * @param whole whether they have to begin with the first line of the chain
   * @param head where they have to end; null if nobody says
   * @param kept other heads of this chain
   * @throws IllegalArgumentException if they are no lines, or there is none
   */
  public static Verdict verify(
      PersonId person,
      List<JsonNode> items,
      boolean whole,
      KnownHead head,
      Collection<KnownHead> kept) {
    List<Line> lines = new ArrayList<>(items.stream().map(Exported::read).toList());
    lines.sort(Comparator.comparingLong(Line::seq));
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("there is no line in it.");
    }
    Line first = lines.get(0);
    ChainCheck check =
        whole ? new ChainCheck(person) : new ChainCheck(person, first.seq - 1, first.previous);
    lines.forEach(line -> check(check, line, kept));
    if (head != null) {
      end(check, head);
    }
    check.reaches(kept);
    return check.verdict();
  }

  /**
   * Checks a whole chain, from its first line to its head, holding one line at a time.
   *
   * @param items the oldest first
   * @param kept other heads of this chain
   * @throws IllegalArgumentException if they are no lines
   */
  public static Verdict verifyWhole(
      PersonId person, Iterator<JsonNode> items, KnownHead head, Collection<KnownHead> kept) {
    ChainCheck check = new ChainCheck(person);
    while (items.hasNext()) {
      check(check, read(items.next()), kept);
    }
    end(check, head);
    check.reaches(kept);
    return check.verdict();
  }

  private static void check(ChainCheck check, Line line, Collection<KnownHead> kept) {
    check.line(line.seq, line.commitment, line.hash);
    if (line.body == null) {
      check.unreadable();
    } else {
      check.says(said(line), line.commitment);
    }
    check.known(kept);
  }

  private static void end(ChainCheck check, KnownHead head) {
    check.end(head.seq(), Chain.bytes(head.hash()), "its head");
  }

  private static byte[] said(Line line) {
    try {
      return Tokens.sha256(Canonical.of(line.body).bytes());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("line " + line.seq + ": " + e.getMessage(), e);
    }
  }

  private static Line read(JsonNode item) {
    JsonNode seq = item.path("seq");
    if (!seq.canConvertToLong() || item.has("body") && !item.get("body").isObject()) {
      throw new IllegalArgumentException("there is something that is no line of a ledger.");
    }
    return new Line(
        seq.longValue(),
        item.get("body"),
        hash(item, "commitment"),
        hash(item, "previous"),
        hash(item, "hash"));
  }

  private static byte[] hash(JsonNode item, String name) {
    try {
      return Chain.bytes(item.path(name).asText());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "line " + item.path("seq").asText() + ": " + name + " is no hash.", e);
    }
  }
}
