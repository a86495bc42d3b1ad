package dev.holdfast.idempotency;

import dev.holdfast.people.PersonId;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * What a write is answered with.
 *
 * @param location where the one new thing is, or null
 * @param body JSON, or null
 * @param person whose data the body has, or null
 */
public record Answer(int status, String location, String body, PersonId person) {

  private static final int CREATED = 201;
  private static final int OK = 200;

  public static Answer created(String location, String body, PersonId person) {
    return new Answer(CREATED, location, body, person);
  }

  public static Answer ok(String body, PersonId person) {
    return new Answer(OK, null, body, person);
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
