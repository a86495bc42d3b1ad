package dev.holdfast.idempotency;

import dev.holdfast.ledger.EntryRef;
import dev.holdfast.people.PersonId;
import dev.holdfast.record.Entry;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * What a write is answered with.
 *
 * @param location where the one new thing is, or null
 * @param body JSON, or null
 * @param person whose data the body has, or null
 * @param entries which of hers, for the ledger if it is handed out again
 */
public record Answer(
    int status, String location, String body, PersonId person, List<EntryRef> entries) {

  private static final int CREATED = 201;
  private static final int OK = 200;

  /** With nothing of anybody's. */
  public static Answer created(String location, String body) {
    return new Answer(CREATED, location, body, null, List.of());
  }

  /** With these entries of hers. */
  public static Answer added(
      String location, String body, PersonId person, List<? extends Entry> entries) {
    return created(location, body, person, entries.stream().map(Entry::ref).toList());
  }

  public static Answer created(
      String location, String body, PersonId person, List<EntryRef> entries) {
    return new Answer(CREATED, location, body, person, entries);
  }

  public static Answer ok(String body, PersonId person) {
    return new Answer(OK, null, body, person, List.of());
  }

  /** As it is sent, now or again. */
  public Response response() {
    Response.ResponseBuilder response =
        Response.status(status)
            .header(HttpHeaders.CACHE_CONTROL, "no-store")
            .type(MediaType.APPLICATION_JSON_TYPE)
            .entity(body);
    return location == null
        ? response.build()
        : response.header(HttpHeaders.LOCATION, location).build();
  }
}
