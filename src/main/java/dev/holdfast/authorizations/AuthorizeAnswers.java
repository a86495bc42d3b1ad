package dev.holdfast.authorizations;

import dev.holdfast.clients.Members;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.keys.SigningAlg;
import dev.holdfast.keys.SigningKeys;
import dev.holdfast.platform.PlatformConfig;
import dev.holdfast.requests.RedirectTarget;
import dev.holdfast.web.SecurityHeaders;
import dev.holdfast.web.SeeOther;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;

/**
 * What the client gets from the authorization endpoint, by the browser: in the query of its
 * redirect URI, or as a form (OAuth 2.0 Form Post Response Mode); as it is, or signed (JARM).
 */
@ApplicationScoped
class AuthorizeAnswers {

  /** JARM, section 2.1: at most ten minutes are recommended. A code lives no longer. */
  private static final Duration LIFETIME = Duration.ofMinutes(10);

  /** It is no ID token, and must not be taken for one (RFC 8725, section 3.11). */
  private static final String TYPE = "jarm+jwt";

  private final SigningKeys keys;
  private final Clock clock;
  private final String issuer;

  AuthorizeAnswers(SigningKeys keys, Clock clock, PlatformConfig platform) {
    this.keys = keys;
    this.clock = clock;
    this.issuer = platform.publicUrl().toString();
  }

  Response send(RoutingContext context, RedirectTarget target, Map<String, String> answer) {
    Map<String, String> sent =
        target.mode().signed() ? Map.of("response", sign(target.client(), answer)) : answer;
    if (!target.mode().form()) {
      return SeeOther.to(target.location(sent));
    }
    SecurityHeaders.allowFormTarget(context, target.formSource());
    String page = new FormPostPage(target.uri(), target.place(), sent).render();
    return Response.ok(page)
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .header("Cache-Control", "no-store")
        .build();
  }

  private String sign(RegisteredClient client, Map<String, String> answer) {
    JwtClaims claims = new JwtClaims();
    answer.forEach(claims::setStringClaim);
    claims.setIssuer(issuer);
    claims.setAudience(client.clientId());
    claims.setExpirationTime(
        NumericDate.fromSeconds(clock.instant().plus(LIFETIME).getEpochSecond()));
    SigningAlg alg = SigningAlg.of(client.get(Members.AUTHORIZATION_SIGNED_RESPONSE_ALG));
    return keys.sign(alg, TYPE, claims.toJson());
  }
}
