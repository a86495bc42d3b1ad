package dev.holdfast.developers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.actors.Actors;
import dev.holdfast.idempotency.Answer;
import dev.holdfast.idempotency.Attempt;
import dev.holdfast.idempotency.KeptAnswers;
import dev.holdfast.platform.PlatformConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** What the endpoints of developers share: who calls, and how it is answered. */
@ApplicationScoped
class DeveloperApi {

  private final Actors actors;
  private final KeptAnswers answers;
  private final ObjectMapper json;
  private final String site;

  DeveloperApi(Actors actors, KeptAnswers answers, ObjectMapper json, PlatformConfig platform) {
    this.actors = actors;
    this.answers = answers;
    this.json = json;
    this.site = platform.publicUrl().toString();
  }

  /**
   * @throws dev.holdfast.web.Problem {@code forbidden} if it is no person
   */
  Caller caller() {
    actors.person();
    return Caller.of(actors.current(), actors.roles());
  }

  String site() {
    return site;
  }

  /** One request that adds something, which may come twice. */
  record Adding(HttpHeaders headers, UriInfo uri, byte[] body) {}

  /** What was added, and where it is now. */
  record Added(String path, Object view) {}

  /**
   * Adds something; sent again under the same key it answers what it has answered, but for a
   * secret, which is shown once and not kept.
   *
   * @param once null if nothing of it is shown once
   */
  Response once(Caller caller, Adding request, Supplier<Added> work, ShownOnce once) {
    Attempt attempt =
        Attempt.read(caller.person().toString(), request.headers(), request.uri(), request.body());
    Answer answer =
        answers
            .once(
                attempt,
                () -> {
                  Added added = work.get();
                  return Optional.of(Answer.created(site + added.path(), write(added.view())));
                })
            .orElseThrow();
    boolean fresh = once != null && once.stands().getAsBoolean();
    return (fresh ? with(answer, once) : answer).response();
  }

  /**
   * A secret that is made before it is stored.
   *
   * @param name of the member that has it
   * @param stands whether it was stored, and not another one before
   */
  record ShownOnce(String name, String value, BooleanSupplier stands) {}

  private Answer with(Answer answer, ShownOnce secret) {
    try {
      ObjectNode body = (ObjectNode) json.readTree(answer.body());
      body.put(secret.name(), secret.value());
      return new Answer(answer.status(), answer.location(), write(body), null, answer.entries());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private String write(Object view) {
    try {
      return json.writeValueAsString(view);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static Response ok(Object view) {
    return Response.ok(view, MediaType.APPLICATION_JSON_TYPE)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
