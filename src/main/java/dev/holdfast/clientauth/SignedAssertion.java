package dev.holdfast.clientauth;

import dev.holdfast.clientdocuments.ClientDocuments;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.jose.ForeignJwt;
import dev.holdfast.jose.JwtFault;
import dev.holdfast.platform.PlatformConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/**
 * {@code private_key_jwt} and {@code client_secret_jwt} (OpenID Connect Core, section 9; RFC 7523,
 * section 3).
 */
@ApplicationScoped
class SignedAssertion implements Way {

  private static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

  /** A JWT that says that it is something else is no assertion (RFC 8725, section 3.11). */
  private static final Set<String> TYPES = Set.of("JWT", "CLIENT-AUTHENTICATION+JWT");

  /** How far clocks may be apart. */
  private static final Duration LEEWAY = Duration.ofSeconds(30);

  /** So long at most its id has to be remembered. */
  private static final Duration LONGEST = Duration.ofHours(1);

  private final ClientDocuments documents;
  private final AssertionSignatures signatures;
  private final AssertionIds ids;
  private final Clock clock;
  private final String issuer;

  SignedAssertion(
      ClientDocuments documents,
      AssertionSignatures signatures,
      AssertionIds ids,
      Clock clock,
      PlatformConfig platform) {
    this.documents = documents;
    this.signatures = signatures;
    this.ids = ids;
    this.clock = clock;
    this.issuer = platform.publicUrl().toString();
  }

  @Override
  public boolean takenBy(ClientCall call) {
    return call.form().get("client_assertion").isPresent()
        || call.form().get("client_assertion_type").isPresent();
  }

  @Override
  public RegisteredClient client(ClientCall call) {
    if (!call.form().require("client_assertion_type").equals(TYPE)) {
      throw Way.failed("The only client_assertion_type is " + TYPE + ".");
    }
    try {
      return client(ForeignJwt.read(call.form().require("client_assertion")), call);
    } catch (JwtFault fault) {
      throw Way.failed("The client_assertion " + fault.getMessage() + ".");
    }
  }

  /** Its id is taken last: what fails before may be mended and sent again. */
  private RegisteredClient client(ForeignJwt jwt, ClientCall call) {
    String id = jwt.text("sub");
    check(id != null && id.equals(jwt.text("iss")), "must have the client_id as iss and as sub");
    check(call.clientId().filter(sent -> !sent.equals(id)).isEmpty(), "is of another client_id");
    String type = Objects.requireNonNullElse(jwt.type(), "JWT");
    check(TYPES.contains(type.toUpperCase(java.util.Locale.ROOT)), "has another typ than JWT");
    RegisteredClient client = documents.enabled(id).orElseThrow(Way::failed);
    signatures.require(jwt, client);
    checkAudience(jwt, call, client);
    ids.take(client, call, jwt.text("jti"), checkTimes(jwt));
    return client;
  }

  /**
   * Our name, or the address called (OpenID Connect Core, section 9). FAPI 2.0, section 5.3.2.1:
   * our name and nothing else, as a string.
   */
  private void checkAudience(ForeignJwt jwt, ClientCall call, RegisteredClient client) {
    boolean ours =
        client.followsFapi()
            ? issuer.equals(jwt.claims().getClaimValue("aud"))
            : jwt.audience().stream()
                .anyMatch(
                    aud ->
                        aud.equals(issuer)
                            || aud.equals(issuer + "/api/oauth/token")
                            || call.endpoints().contains(aud));
    check(ours, "must have the issuer " + issuer + " as aud");
  }

  /** When it expires. */
  private Instant checkTimes(ForeignJwt jwt) {
    Instant now = clock.instant();
    Instant expires = jwt.time("exp");
    check(expires != null, "has no exp");
    check(now.isBefore(expires), "has expired");
    check(!expires.isAfter(now.plus(LONGEST).plus(LEEWAY)), "expires in more than an hour");
    for (String begin : new String[] {"nbf", "iat"}) {
      Instant time = jwt.time(begin);
      boolean begun = time == null || !time.isAfter(now.plus(LEEWAY));
      check(begun, "has an " + begin + " in the future");
    }
    return expires;
  }

  private static void check(boolean fine, String otherwise) {
    if (!fine) {
      throw new JwtFault(otherwise);
    }
  }
}
