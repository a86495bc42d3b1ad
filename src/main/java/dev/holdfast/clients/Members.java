package dev.holdfast.clients;

import dev.holdfast.jose.ForeignJwt;
import dev.holdfast.jose.PublicKeys;
import dev.holdfast.keys.SigningAlg;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a client can be registered with, beside what {@link RegisteredClient} names itself. A
 * specification that adds a member adds a row.
 */
public final class Members {

  /** What it promises about the data (RFC 7591, section 2). */
  public static final Member<String> POLICY_URI = Member.site("policy_uri");

  /** What it asks of who uses it (RFC 7591, section 2). */
  public static final Member<String> TOS_URI = Member.site("tos_uri");

  /** Whether its requests count only if it has pushed them (RFC 9126, section 6). */
  public static final Member<Boolean> REQUIRE_PUSHED =
      Member.truth("require_pushed_authorization_requests");

  /** Where signing in to it begins from here (OpenID Connect Core, section 4). */
  public static final Member<String> INITIATE_LOGIN_URI =
      Member.text("initiate_login_uri", "must be an https address", Members::isSecure);

  /** Whether it registered itself, and nobody here has looked at it. */
  public static final Member<Boolean> UNREVIEWED = Member.truth("unreviewed");

  /** Its public keys (RFC 7591, section 2). */
  public static final Member<PublicKeys> JWKS =
      new Member<>(
          "jwks",
          PublicKeys.NONE,
          "must be a JWK Set of at most 30 public keys",
          json -> PublicKeys.read(json.toString()).orElse(null));

  /** Where its public keys are (RFC 7591, section 2). */
  public static final Member<String> JWKS_URI = Member.site("jwks_uri");

  /** The only algorithm of its assertions (OpenID Connect Dynamic Client Registration, 2). */
  public static final Member<String> TOKEN_ENDPOINT_AUTH_SIGNING_ALG =
      Member.text(
          "token_endpoint_auth_signing_alg",
          "must be one of PS256, ES256, EdDSA, RS256 or HS256",
          alg -> alg.equals("HS256") || ForeignJwt.ALGORITHMS.contains(alg));

  /** The only algorithm of its request objects (RFC 9101, section 10.5). */
  public static final Member<String> REQUEST_OBJECT_SIGNING_ALG =
      Member.text(
          "request_object_signing_alg",
          "must be one of " + String.join(", ", ForeignJwt.ALGORITHMS),
          ForeignJwt.ALGORITHMS::contains);

  /** Where its request objects may be (OpenID Connect Dynamic Client Registration, section 2). */
  public static final Member<List<String>> REQUEST_URIS =
      Member.texts(
          "request_uris",
          "must be an array of https addresses",
          uri -> RedirectUri.isSite(uri.split("#", 2)[0]));

  /** Whether its requests count only if it has signed them (RFC 9101, section 10.5). */
  public static final Member<Boolean> REQUIRE_SIGNED_REQUEST_OBJECT =
      Member.truth("require_signed_request_object");

  /** How it wants its answers signed, if it asks for signed ones (JARM, section 3). */
  public static final Member<String> AUTHORIZATION_SIGNED_RESPONSE_ALG =
      ours("authorization_signed_response_alg", "RS256");

  /** How it wants userinfo signed; null if as it is (Dynamic Client Registration, section 2). */
  public static final Member<String> USERINFO_SIGNED_RESPONSE_ALG =
      ours("userinfo_signed_response_alg", null);

  /** How it wants introspections signed, if it asks for signed ones (RFC 9701, section 6). */
  public static final Member<String> INTROSPECTION_SIGNED_RESPONSE_ALG =
      ours("introspection_signed_response_alg", "RS256");

  /** Whether its ID tokens must say when somebody signed in, which all of them do. */
  public static final Member<Boolean> REQUIRE_AUTH_TIME = Member.truth("require_auth_time");

  /** How old a sign-in may be, where the request does not say; null if that is all the same. */
  public static final Member<Long> DEFAULT_MAX_AGE = Member.seconds("default_max_age");

  /** How strong it has to be, where the request does not say. */
  public static final Member<List<String>> DEFAULT_ACR_VALUES =
      Member.texts(
          "default_acr_values",
          "must be an array of words",
          value -> value.matches("[\\x21-\\x7e]{1,100}"));

  /** Where it hears that a session has ended (Back-Channel Logout 1.0, section 2.2). */
  public static final Member<String> BACKCHANNEL_LOGOUT_URI = Member.site("backchannel_logout_uri");

  /** Whether it needs {@code sid} for that, which it gets anyway (the same section). */
  public static final Member<Boolean> BACKCHANNEL_SESSION =
      Member.truth("backchannel_logout_session_required");

  /** Where it hears what becomes of grants of its and of what it wrote. */
  public static final Member<String> WEBHOOK_URI = Member.site("webhook_uri");

  /** Where it is pushed Security Event Tokens (RFC 8935). */
  public static final Member<String> SECURITY_EVENT_URI = Member.site("security_event_uri");

  static final String PUBLIC = "public";
  public static final String PAIRWISE = "pairwise";

  /** By what it knows people (OpenID Connect Core, section 8). */
  public static final Member<String> SUBJECT_TYPE =
      Member.text(
          "subject_type",
          PUBLIC,
          "must be public or pairwise",
          List.of(PUBLIC, PAIRWISE)::contains);

  /** Whose clients know people by the same (OpenID Connect Core, section 8.1). */
  public static final Member<String> SECTOR_IDENTIFIER_URI = Member.site("sector_identifier_uri");

  /** Whether it gets no token that is not bound to its key (RFC 9449, section 5.2). */
  public static final Member<Boolean> DPOP_BOUND = Member.truth("dpop_bound_access_tokens");

  /** Whose tokens it may exchange beside its own (RFC 8693); only an operator says so. */
  public static final Member<List<String>> EXCHANGES_TOKENS_OF =
      Member.texts(
          "exchanges_tokens_of",
          "must be an array of client ids",
          id -> Registration.CLIENT_ID.matcher(id).matches());

  /** The one type of {@code authorization_details} that there is here (RFC 9396, section 2). */
  public static final String HOLDFAST_RECORD = "holdfast_record";

  /** The types that it may ask for (RFC 9396, section 10). */
  public static final Member<List<String>> AUTHORIZATION_DETAILS_TYPES =
      Member.texts(
          "authorization_details_types",
          "must be an array of these: " + HOLDFAST_RECORD,
          HOLDFAST_RECORD::equals);

  private static final List<Member<?>> OWN =
      List.of(
          POLICY_URI, //
          TOS_URI,
          INITIATE_LOGIN_URI,
          UNREVIEWED,
          REQUIRE_PUSHED,
          JWKS,
          JWKS_URI,
          TOKEN_ENDPOINT_AUTH_SIGNING_ALG,
          REQUEST_OBJECT_SIGNING_ALG,
          REQUEST_URIS,
          REQUIRE_SIGNED_REQUEST_OBJECT,
          AUTHORIZATION_SIGNED_RESPONSE_ALG,
          USERINFO_SIGNED_RESPONSE_ALG,
          INTROSPECTION_SIGNED_RESPONSE_ALG,
          REQUIRE_AUTH_TIME,
          DEFAULT_MAX_AGE,
          DEFAULT_ACR_VALUES,
          BACKCHANNEL_LOGOUT_URI,
          BACKCHANNEL_SESSION,
          WEBHOOK_URI,
          SECURITY_EVENT_URI,
          SUBJECT_TYPE,
          SECTOR_IDENTIFIER_URI,
          DPOP_BOUND,
          AUTHORIZATION_DETAILS_TYPES,
          EXCHANGES_TOKENS_OF,
          CertificateMembers.BOUND);

  static final List<Member<?>> ALL =
      Stream.<List<? extends Member<?>>>of(OWN, CertificateMembers.SUBJECTS, LifetimeMembers.ALL)
          .flatMap(List::stream)
          .<Member<?>>map(member -> member)
          .toList();

  static final Set<String> NAMES =
      ALL.stream().map(Member::name).collect(Collectors.toUnmodifiableSet());

  private Members() {}

  private static boolean isSecure(String uri) {
    return RedirectUri.isSite(uri) && uri.regionMatches(true, 0, "https:", 0, 6);
  }

  private static Member<String> ours(String name, String otherwise) {
    return Member.text(
        name,
        otherwise,
        "must be one of " + String.join(", ", SigningAlg.names()),
        SigningAlg.names()::contains);
  }
}
