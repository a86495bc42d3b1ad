package dev.holdfast.sharing;

import dev.holdfast.record.PlainText;
import dev.holdfast.record.Slice;
import dev.holdfast.web.Cursor;
import dev.holdfast.web.Faults;
import dev.holdfast.web.NotValid;
import dev.holdfast.web.Times;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * The query of every list. A parameter that does not exist is refused, and so is one that is sent
 * twice: a misspelt filter that is ignored would hand out everything.
 */
class ListParameters {

  static final int MOST = 200;
  private static final int USUAL = 50;
  private static final Set<String> COMMON = Set.of("limit", "cursor", "from", "to");

  @QueryParam("limit")
  @Parameter(
      description = "How many at most.",
      schema =
          @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
  String limit;

  @QueryParam("cursor")
  @Parameter(description = "Where to go on: the cursor in the Link header of the page before.")
  String cursor;

  @QueryParam("from")
  @Parameter(
      description = "The earliest time, inclusive.",
      example = "2026-01-01T00:00:00Z",
      schema = @Schema(type = SchemaType.STRING, format = "date-time"))
  String from;

  @QueryParam("to")
  @Parameter(
      description = "The latest time, exclusive.",
      example = "2027-01-01T00:00:00Z",
      schema = @Schema(type = SchemaType.STRING, format = "date-time"))
  String to;

  @Context UriInfo uri;

  /** The parameters that this list has beyond the common ones, with their values or null. */
  Map<String, String> own() {
    return Map.of();
  }

  /** The one name or category that is asked for, or null. */
  String label() {
    return null;
  }

  /**
   * What is asked for; one entry more than the page has, which says whether there is a next one.
   *
   * @throws dev.holdfast.web.Problem {@code invalid-input} with every fault of the query
   */
  final Slice slice() {
    Window window = window();
    Slice.Position position =
        window.after == null
            ? null
            : new Slice.Position(
                window.after.part(0, ListParameters::milliseconds),
                window.after.part(1, UUID::fromString));
    return new Slice(window.from, window.to, label(), position, window.most + 1, List.of());
  }

  /** As {@link #slice}, for lists of something else than entries. */
  final Window window() {
    Faults faults = new Faults();
    requireKnown(faults);
    Instant earliest = time("from", from, faults);
    Instant latest = time("to", to, faults);
    int most = limit(faults);
    requireReadable(faults);
    faults.throwIfAny();
    return new Window(earliest, latest, most, Cursor.parse(cursor, 2));
  }

  /** Times are null if unbounded, the place is null at the beginning. */
  record Window(Instant from, Instant to, int most, Cursor after) {}

  static Instant milliseconds(String text) {
    return Instant.ofEpochMilli(Long.parseLong(text));
  }

  /** RFC 8288: the same list from the beginning, and from where this page ends if it goes on. */
  final List<String> links(String origin, Cursor end) {
    String first = link(origin, null, "first");
    return end == null ? List.of(first) : List.of(link(origin, end, "next"), first);
  }

  private String link(String origin, Cursor place, String relation) {
    Map<String, String> values = new LinkedHashMap<>(own());
    values.put("from", from);
    values.put("to", to);
    values.put("limit", limit);
    values.put("cursor", place == null ? null : place.toString());
    StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
    values.forEach(
        (name, value) -> {
          if (value != null) {
            query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
          }
        });
    return "<" + origin + uri.getPath() + query + ">; rel=\"" + relation + "\"";
  }

  final int most() {
    return limit == null ? USUAL : Integer.parseInt(limit);
  }

  private int limit(Faults faults) {
    if (limit == null) {
      return USUAL;
    }
    if (!limit.matches("[1-9]\\d{0,2}") || Integer.parseInt(limit) > MOST) {
      faults.add("query:limit", "It must be a whole number from 1 to " + MOST + ".");
      return USUAL;
    }
    return Integer.parseInt(limit);
  }

  private static Instant time(String name, String text, Faults faults) {
    try {
      return text == null ? null : Times.instant(text);
    } catch (NotValid e) {
      faults.add("query:" + name, e.getMessage());
      return null;
    }
  }

  /** PostgreSQL does not even compare with some characters. */
  private void requireReadable(Faults faults) {
    try {
      if (label() != null) {
        PlainText.line(label(), MOST);
      }
    } catch (NotValid e) {
      faults.add("query", e.getMessage());
    }
  }

  private void requireKnown(Faults faults) {
    MultivaluedMap<String, String> sent = uri.getQueryParameters();
    if (sent.isEmpty()) {
      return;
    }
    Set<String> known = new HashSet<>(COMMON);
    known.addAll(own().keySet());
    sent.forEach(
        (name, values) -> {
          if (!known.contains(name)) {
            faults.add("query:" + name, "There is no such parameter here.");
          } else if (values.size() > 1) {
            faults.add("query:" + name, "It is given twice.");
          }
        });
  }
}
