package dev.holdfast.clients;

import dev.holdfast.web.OwnApp;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A registered partner system, in the words of RFC 7591, section 2.
 *
 * @param clientUri its site, or null
 * @param logoUri its logo, or null
 * @param purpose what it asks people's data for, one sentence, or null
 * @param scopes what it may ask for
 * @param requirePkce whether an authorization request without PKCE is refused
 * @param accessTokenAlg such as {@code ES256}: see {@code keys.SigningAlg}
 * @param idTokenSignedResponseAlg such as {@code RS256}
 * @param postLogoutRedirectUris where people may come back to when they have signed out
 * @param mayIntrospect whether it may introspect tokens of other clients too, as a resource server
 * @param metadata what else it was registered with
 */
public record RegisteredClient(
    String clientId,
    String clientName,
    String clientUri,
    String logoUri,
    String purpose,
    List<String> redirectUris,
    Set<String> scopes,
    Set<String> grantTypes,
    AuthMethod tokenEndpointAuthMethod,
    boolean requirePkce,
    String accessTokenAlg,
    String idTokenSignedResponseAlg,
    List<String> postLogoutRedirectUris,
    boolean mayIntrospect,
    ClientMetadata metadata,
    boolean enabled) {

  public RegisteredClient {
    redirectUris = List.copyOf(redirectUris);
    postLogoutRedirectUris = List.copyOf(postLogoutRedirectUris);
  }

  /** A public client can keep no secret (RFC 6749, section 2.1). */
  public boolean isPublic() {
    return tokenEndpointAuthMethod == AuthMethod.NONE;
  }

  /** Whether it is an app of Holdfast itself: its people are asked nothing. */
  public boolean own() {
    return OwnApp.of(clientId).isPresent();
  }

  /** Whether its id is the address of what it says of itself. */
  public boolean documented() {
    return DocumentAddress.isMeant(clientId);
  }

  /**
   * The host of its site, for people to read; empty if it has none. Of one that is described at its
   * own address it is that one: there nobody else can put it.
   */
  public String site() {
    if (documented()) {
      return DocumentAddress.host(clientId);
    }
    String host = clientUri == null ? null : URI.create(clientUri).getHost();
    return host == null ? "" : host;
  }

  /** What it was registered with of this, or what it is otherwise. */
  public <T> T get(Member<T> member) {
    return metadata.get(member);
  }

  /** The address of what it promises about the data, or null. */
  public String policyUri() {
    return get(Members.POLICY_URI);
  }

  /** The address of what it asks of who uses it, or null. */
  public String tosUri() {
    return get(Members.TOS_URI);
  }

  /** Whether it registered itself, and nobody here has looked at it. */
  public boolean unreviewed() {
    return get(Members.UNREVIEWED);
  }

  /** Where a browser begins to sign in to it (OpenID Connect Core, section 4), if anywhere. */
  public Optional<String> startLink(String issuer) {
    return Optional.ofNullable(get(Members.INITIATE_LOGIN_URI))
        .map(uri -> uri + (uri.indexOf('?') < 0 ? '?' : '&') + "iss=" + encoded(issuer));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** By whom pairwise subjects are known (OpenID Connect Core, section 8.1): a host. */
  public String sector() {
    String uri = get(Members.SECTOR_IDENTIFIER_URI);
    if (uri != null && unreviewed()) {
      // Whoever registers itself may name any sector; it is asked there when an operator does it.
      return clientId;
    }
    String home = uri != null ? uri : redirectUris.isEmpty() ? "" : redirectUris.get(0);
    // An app on a device has no host that is only its own: it is a sector of its own.
    return uri != null || home.regionMatches(true, 0, "https:", 0, 6)
        ? URI.create(home).getHost().toLowerCase(Locale.ROOT)
        : clientId;
  }

  /**
   * Whether it was registered for all that FAPI 2.0 asks of a client: it shows a key or certificate
   * of its own, pushes its requests, and gets tokens that are bound to one. Then the profile's own
   * rules hold for it, too.
   */
  public boolean followsFapi() {
    return (tokenEndpointAuthMethod == AuthMethod.PRIVATE_KEY_JWT
            || tokenEndpointAuthMethod.needsCertificate())
        && get(Members.REQUIRE_PUSHED)
        && (get(Members.DPOP_BOUND) || get(CertificateMembers.BOUND));
  }

  /** The same, shown to people otherwise. */
  RegisteredClient showing(Shown shown) {
    return with(shown, metadata);
  }

  /** The same, at which an operator has looked. */
  RegisteredClient reviewed() {
    return with(Shown.of(this), metadata.without(Members.UNREVIEWED));
  }

  private RegisteredClient with(Shown shown, ClientMetadata said) {
    return new RegisteredClient(
        clientId,
        shown.clientName(),
        shown.clientUri(),
        shown.logoUri(),
        shown.purpose(),
        redirectUris,
        shown.scopes(),
        grantTypes,
        tokenEndpointAuthMethod,
        requirePkce,
        accessTokenAlg,
        idTokenSignedResponseAlg,
        postLogoutRedirectUris,
        mayIntrospect,
        said.with(Members.POLICY_URI, shown.policyUri()).with(Members.TOS_URI, shown.tosUri()),
        enabled);
  }

  public boolean mayUse(String grantType) {
    return grantTypes.contains(grantType);
  }

  /** Whether a redirect URI of a request is one that was registered. */
  public boolean redirectUriMatches(String asked) {
    return redirectUris.stream().anyMatch(registered -> RedirectUri.matches(registered, asked));
  }

  /** The CSP source that a page's form may lead to, to end at that URI of a client. */
  public static String formSource(String uri) {
    URI target = URI.create(uri);
    boolean web = target.getScheme().toLowerCase(Locale.ROOT).startsWith("http");
    // CSP has no way to write an IPv6 address (CSP Level 3, section 2.3.1).
    boolean named = web && target.getHost() != null && !target.getHost().startsWith("[");
    return target.getScheme() + ":" + (named ? "//" + target.getRawAuthority() : "");
  }
}
