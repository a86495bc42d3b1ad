package dev.holdfast.admin;

import dev.holdfast.people.PersonId;
import dev.holdfast.security.Kind;
import dev.holdfast.security.LogSearch;
import dev.holdfast.web.Position;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;

/** What an operator asks of the security log, as the form sends it; all may be empty. */
public class LogQuestion {

  private static final int LAST_YEAR = 9999;

  @QueryParam("person")
  String person;

  @QueryParam("kind")
  String kind;

  /** The first day, in UTC. */
  @QueryParam("from")
  String from;

  /** The last day, in UTC. */
  @QueryParam("to")
  String to;

  @QueryParam("after")
  String after;

  public String person() {
    return person == null ? "" : person.strip();
  }

  public String from() {
    return from == null ? "" : from;
  }

  public String to() {
    return to == null ? "" : to;
  }

  public boolean of(Kind other) {
    return other.name().equals(kind);
  }

  boolean later() {
    return after != null && !after.isEmpty();
  }

  /** Why it cannot be searched for, as a sentence; or empty. */
  String fault() {
    if (!person().isEmpty() && PersonId.parse(person()).isEmpty()) {
      return "This is no person’s id. Copy the four words from the list of people.";
    }
    boolean days =
        (from().isEmpty() || day(from()).isPresent()) && (to().isEmpty() || day(to()).isPresent());
    return days ? "" : "Write days as 2026-11-21.";
  }

  LogSearch search(int limit) {
    return new LogSearch(
        PersonId.parse(person()).orElse(null),
        Arrays.stream(Kind.values()).filter(this::of).findFirst().orElse(null),
        day(from()).orElse(null),
        day(to()).map(last -> last.plus(java.time.Duration.ofDays(1))).orElse(null),
        Position.parse(after),
        limit);
  }

  /**
   * The address of a page of the same search.
   *
   * @param place where it begins; null: from the beginning
   */
  String address(Position place) {
    return "/admin/security-log?person="
        + encode(person())
        + "&kind="
        + encode(kind == null ? "" : kind)
        + "&from="
        + encode(from())
        + "&to="
        + encode(to())
        + (place == null ? "" : "&after=" + place);
  }

  /** Days beyond these are no days that anything can have happened on. */
  private static Optional<Instant> day(String text) {
    try {
      return Optional.of(text)
          .filter(given -> !given.isEmpty())
          .map(LocalDate::parse)
          .filter(day -> day.getYear() >= 0 && day.getYear() <= LAST_YEAR)
          .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
