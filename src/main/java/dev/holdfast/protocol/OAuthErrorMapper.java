package dev.holdfast.protocol;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers a refusal of the token endpoint and its like (RFC 6749, section 5.2). */
class OAuthErrorMapper {

  private static final Logger LOG = Logger.getLogger(OAuthErrorMapper.class);

  private final MeterRegistry metrics;

  OAuthErrorMapper(MeterRegistry metrics) {
    this.metrics = metrics;
  }

  @ServerExceptionMapper
  public Response refused(OAuthException e) {
    metrics.counter("holdfast.oauth.refusals", "error", e.error().code()).increment();
    LOG.infof("%s: %s", e.error().code(), e.getMessage());
    Response.ResponseBuilder answer =
        Response.status(e.error().status())
            .type(MediaType.APPLICATION_JSON_TYPE)
            .header("Cache-Control", "no-store")
            .header("Pragma", "no-cache")
            .entity(OAuthErrorBody.of(e));
    if (e.error() == OAuthError.INVALID_CLIENT) {
      // A 401 must say how to authenticate (RFC 9110, section 15.5.2; RFC 6749, section 5.2).
      answer.header("WWW-Authenticate", "Basic realm=\"holdfast\", charset=\"UTF-8\"");
    }
    return answer.build();
  }
}
