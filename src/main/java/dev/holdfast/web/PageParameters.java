package dev.holdfast.web;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query of a list that is answered in pages; one with more parameters extends it. */
public class PageParameters extends QueryParameters {

  private static final int MOST = 200;
  private static final int USUAL = 50;

  @QueryParam("limit")
  @Parameter(
      description = "How many at most.",
      schema =
          @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
  String limit;

  @QueryParam("cursor")
  @Parameter(description = "Where to go on: the cursor in the Link header of the page before.")
  String cursor;

  @Override
  protected Map<String, String> own() {
    return Map.of();
  }

  @Override
  final Set<String> common() {
    return Set.of("limit", "cursor");
  }

  @Override
  final void checkCommon(Faults faults) {
    if (limit != null && (!limit.matches("[1-9]\\d{0,2}") || Integer.parseInt(limit) > MOST)) {
      faults.add("query:limit", "It must be a whole number from 1 to " + MOST + ".");
    }
  }

  /** How many the page has at most; ask for one more, which says whether there is a next page. */
  public final int most() {
    return limit == null ? USUAL : Integer.parseInt(limit);
  }

  /** Where to go on; null at the beginning. */
  public final Cursor after(int parts) {
    return Cursor.parse(cursor, parts);
  }

  /** As {@link #after}, in a list by time. */
  public final Position position() {
    return Position.of(after(Position.PARTS));
  }

  /**
   * The page: as many of the items as it has, and links to the first page and the next.
   *
   * @param items one more than {@link #most} if the list goes on
   * @param place where an item stands among the others
   */
  public final <T> Response answer(
      String site, List<T> items, Function<T, Cursor> place, Function<List<T>, Object> view) {
    boolean more = items.size() > most();
    List<T> shown = more ? items.subList(0, most()) : items;
    Optional<Cursor> end =
        more ? Optional.of(place.apply(shown.get(shown.size() - 1))) : Optional.empty();
    return answer(site, view.apply(shown), end);
  }

  /**
   * The page, and links to the first one and the next.
   *
   * @param end where this one ends; empty if the list does not go on
   */
  public final Response answer(String site, Object page, Optional<Cursor> end) {
    Response.ResponseBuilder answer =
        Response.ok(page).header(HttpHeaders.CACHE_CONTROL, "no-store");
    links(site, end.orElse(null)).forEach(link -> answer.header(HttpHeaders.LINK, link));
    return answer.build();
  }

  /** RFC 8288: the same list from the beginning, and from where this page ends if it goes on. */
  public final List<String> links(String site, Cursor end) {
    String first = link(site, null, "first");
    return end == null ? List.of(first) : List.of(link(site, end, "next"), first);
  }

  private String link(String site, Cursor end, String relation) {
    Map<String, String> values = new LinkedHashMap<>(own());
    values.put("limit", limit);
    values.put("cursor", end == null ? null : end.toString());
    StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
    values.forEach(
        (name, value) -> {
          if (value != null) {
            query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
          }
        });
    return "<" + site + uri.getPath() + query + ">; rel=\"" + relation + "\"";
  }
}
