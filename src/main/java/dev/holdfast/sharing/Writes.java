package dev.holdfast.sharing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.idempotency.Answer;
import dev.holdfast.idempotency.Attempt;
import dev.holdfast.idempotency.KeptAnswers;
import dev.holdfast.record.Access;
import dev.holdfast.web.Faults;
import dev.holdfast.web.JsonBody;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** What every write shares: the body's form, the idempotency key, one unit of work. */
@ApplicationScoped
class Writes {

  private final Caller caller;
  private final KeptAnswers answers;
  private final Clock clock;

  Writes(Caller caller, KeptAnswers answers, Clock clock) {
    this.clock = clock;
    this.caller = caller;
    this.answers = answers;
  }

  Instant now() {
    return clock.instant();
  }

  /**
   * Reads the body and does the work on it, or answers what the same request was answered before.
   *
   * @param reader reads what was sent and notes its faults
   * @param work gives the answer, or nothing if there is no such person
   */
  <T> Response answer(
      Sent sent,
      BiFunction<JsonNode, Faults, T> reader,
      BiFunction<Access, T, Optional<Answer>> work) {
    requireUtf8(sent.headers());
    Faults faults = new Faults();
    T input = reader.apply(JsonBody.read(sent.body()), faults);
    faults.throwIfAny();
    String client = caller.clientId();
    Access access = Access.byClient(client, "api");
    Attempt attempt = Attempt.read(access, sent.headers(), sent.uri(), sent.body());
    Supplier<Optional<Answer>> once = () -> work.apply(access, input);
    return answers.once(attempt, once).orElseThrow(Wire::notFound).response();
  }

  /** RFC 8259, section 8.1: JSON is UTF-8. Nothing that is compressed is read here. */
  private static void requireUtf8(HttpHeaders headers) {
    MediaType type = headers.getMediaType();
    String charset = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
    String coding = headers.getHeaderString(HttpHeaders.CONTENT_ENCODING);
    if (charset != null && !charset.equalsIgnoreCase("utf-8")
        || coding != null && !coding.equalsIgnoreCase("identity")) {
      throw new Problem(
          ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send JSON in UTF-8, without a content coding.");
    }
  }

  /** The parts of a request that a write looks at. */
  record Sent(HttpHeaders headers, UriInfo uri, byte[] body) {}
}
