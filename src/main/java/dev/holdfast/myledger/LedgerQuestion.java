package dev.holdfast.myledger;

import dev.holdfast.ledger.Act;
import dev.holdfast.ledger.LedgerFilter;
import dev.holdfast.ledger.LedgerLine;
import dev.holdfast.web.Ids;
import dev.holdfast.web.ListQuery;
import dev.holdfast.web.Times;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a person looks for in her ledger, as the form sends it; all may be empty. */
public class LedgerQuestion {

  /** Everybody but the person herself, and this site for her. */
  static final String OTHERS = "!me";

  @QueryParam("q")
  String words;

  @QueryParam("who")
  String who;

  @QueryParam("what")
  String what;

  @QueryParam("grant")
  String grant;

  /** The first day, in UTC. */
  @QueryParam("from")
  String from;

  /** The last day, in UTC. */
  @QueryParam("to")
  String to;

  public String words() {
    return ListQuery.text(words);
  }

  public String who() {
    return ListQuery.text(who);
  }

  public String what() {
    return ListQuery.text(what);
  }

  public String grant() {
    return ListQuery.text(grant);
  }

  public String from() {
    return ListQuery.text(from);
  }

  public String to() {
    return ListQuery.text(to);
  }

  /** Whether it is about some lines only. */
  public boolean narrow() {
    return !query().isEmpty();
  }

  /** Whether it asks for more than words and who. */
  public boolean precise() {
    return !(what() + grant() + from() + to()).isEmpty();
  }

  /** What is wrong with it, as a sentence; empty if nothing is. */
  String fault() {
    try {
      LedgerFilter filter = filter();
      return filter.from() != null && filter.to() != null && !filter.from().isBefore(filter.to())
          ? "The last day is before the first one."
          : "";
    } catch (IllegalArgumentException e) {
      return e.getMessage();
    }
  }

  /**
   * @throws IllegalArgumentException if there is no such day, or nothing such to choose
   */
  LedgerFilter filter() {
    return new LedgerFilter(
        day(from(), 0),
        day(to(), 1),
        who().isEmpty() || others() ? null : who(),
        one(what(), LedgerQuestion::act),
        one(grant(), Ids::parse));
  }

  /** Whether it asks for what others did. */
  public boolean others() {
    return who().equals(OTHERS);
  }

  /** What {@link #filter} does not say: words that are looked for, and others. */
  Predicate<LedgerLine> wanted(Teller teller) {
    boolean others = others();
    boolean any = words().isEmpty();
    return line ->
        (!others || teller.isForeign(line.readerKind(), line.reader()))
            && (any || finds(line, teller.row(line)));
  }

  /** Whether the words that are looked for are in it. */
  private boolean finds(LedgerLine line, LineRow row) {
    String looked = words().toLowerCase(Locale.ROOT);
    return Stream.of(row.sentence(), row.what(), line.purpose(), line.network(), line.requestId())
        .filter(Objects::nonNull)
        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(looked));
  }

  ListQuery query() {
    return ListQuery.of(
        "q", words(), "who", who(), "what", what(), "grant", grant(), "from", from(), "to", to());
  }

  /** Null if it may be any; what there cannot be finds nothing, instead of everything. */
  private static <T> T one(String text, Function<String, Optional<T>> reader) {
    return text.isEmpty()
        ? null
        : reader
            .apply(text)
            .orElseThrow(() -> new IllegalArgumentException("Choose from the lists."));
  }

  private static Optional<Act> act(String word) {
    return Arrays.stream(Act.values()).filter(act -> act.name().equalsIgnoreCase(word)).findFirst();
  }

  private static Instant day(String text, int later) {
    return text.isEmpty()
        ? null
        : Times.date(text).plusDays(later).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
