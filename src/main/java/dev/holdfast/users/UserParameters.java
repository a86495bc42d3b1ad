package dev.holdfast.users;

import dev.holdfast.people.KnownPerson;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.Role;
import dev.holdfast.web.Cursor;
import dev.holdfast.web.Faults;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query of the list of users. What does not exist, or is sent twice, is refused. */
class UserParameters {

  private static final int MOST = 200;
  private static final int USUAL = 50;
  private static final Set<String> KNOWN = Set.of("limit", "cursor", "username");

  @QueryParam("limit")
  @Parameter(
      description = "How many at most.",
      schema =
          @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
  String limit;

  @QueryParam("cursor")
  @Parameter(description = "Where to go on: the cursor in the Link header of the page before.")
  String cursor;

  @QueryParam("username")
  @Parameter(description = "Only the user of exactly this name, whatever the case.")
  String username;

  @Context UriInfo uri;

  /**
   * @throws dev.holdfast.web.Problem {@code invalid-input} with every fault of the query
   */
  void check() {
    Faults faults = new Faults();
    uri.getQueryParameters()
        .forEach(
            (name, values) -> {
              if (!KNOWN.contains(name)) {
                faults.add("query:" + name, "There is no such parameter here.");
              } else if (values.size() > 1) {
                faults.add("query:" + name, "It is given twice.");
              }
            });
    if (limit != null && (!limit.matches("[1-9]\\d{0,2}") || Integer.parseInt(limit) > MOST)) {
      faults.add("query:limit", "It must be a whole number from 1 to " + MOST + ".");
    }
    faults.throwIfAny();
  }

  int most() {
    return limit == null ? USUAL : Integer.parseInt(limit);
  }

  /** The last one of the page before; null at the beginning. */
  KnownPerson after() {
    Cursor place = Cursor.parse(cursor, 2);
    return place == null
        ? null
        : new KnownPerson(
            place.part(1, text -> PersonId.parse(text).orElseThrow()),
            Role.USER,
            place.part(0, text -> Instant.ofEpochMilli(Long.parseLong(text))));
  }

  /** RFC 8288: the same list from the beginning, and after this one if it goes on. */
  List<String> links(String address, KnownPerson last) {
    String few = limit == null ? "" : "limit=" + limit;
    if (username != null) {
      String only = "username=" + URLEncoder.encode(username, StandardCharsets.UTF_8);
      few = few.isEmpty() ? only : only + "&" + few;
    }
    String first = "<" + address + (few.isEmpty() ? "" : "?" + few) + ">; rel=\"first\"";
    if (last == null) {
      return List.of(first);
    }
    String time = String.valueOf(last.createdAt().toEpochMilli());
    String end = new Cursor(List.of(time, last.id().toString())).toString();
    String query =
        (few.isEmpty() ? "" : few + "&")
            + "cursor="
            + URLEncoder.encode(end, StandardCharsets.UTF_8);
    return List.of("<" + address + "?" + query + ">; rel=\"next\"", first);
  }
}
