package dev.holdfast.authorizations;

import dev.holdfast.protocol.OAuthError;
import dev.holdfast.protocol.OAuthException;
import dev.holdfast.requests.RedirectedError;
import dev.holdfast.requests.RequestsConfig;
import dev.holdfast.requests.SentParameters;
import dev.holdfast.web.RequestId;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Tells the right one of a refused authorization: the client if it is known, else the person. */
@ApplicationScoped
class AuthorizeErrors {

  private static final Logger LOG = Logger.getLogger(AuthorizeErrors.class);

  private final AuthorizeAnswers answers;
  private final Clock clock;
  private final RequestsConfig config;
  private final MeterRegistry metrics;

  AuthorizeErrors(
      AuthorizeAnswers answers, Clock clock, RequestsConfig config, MeterRegistry metrics) {
    this.answers = answers;
    this.clock = clock;
    this.config = config;
    this.metrics = metrics;
  }

  /**
   * @param raw the request's parameters, still encoded
   */
  Response answer(RoutingContext context, String raw, Function<SentParameters, Response> work) {
    String clientId = "";
    try {
      SentParameters sent = SentParameters.read(raw);
      clientId = sent.get("client_id").orElse("");
      return work.apply(sent);
    } catch (RedirectedError e) {
      count(e.error());
      return answers.send(context, e.target(), e.answer());
    } catch (OAuthException e) {
      count(e.error());
      LOG.infof("authorization refused: %s: %s", e.error().code(), e.getMessage());
      return page(e, clientId, RequestId.of(context));
    }
  }

  /** The request was answered, is too old, or began in another browser. */
  Response over(RoutingContext context) {
    long minutes = config.pendingLifetime().toMinutes();
    String page = new RequestOverPage(minutes, RequestId.of(context)).render();
    return html(Response.Status.GONE.getStatusCode(), page);
  }

  private Response page(OAuthException e, String clientId, String requestId) {
    var page =
        new OAuthErrorPage(e.error().code(), e.getMessage(), clientId, requestId, clock.instant());
    return html(Response.Status.BAD_REQUEST.getStatusCode(), page.render());
  }

  private static Response html(int status, String page) {
    return Response.status(status)
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .header("Cache-Control", "no-store")
        .entity(page)
        .build();
  }

  private void count(OAuthError error) {
    metrics.counter("holdfast.authorizations.refused", "reason", error.code()).increment();
  }
}
