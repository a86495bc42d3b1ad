package dev.holdfast.clients;

import dev.holdfast.keys.SigningAlg;
import java.util.List;

/** How a client and Holdfast may sign what they tell each other. */
record SigningRules(RegisteredClient client, Findings found) {

  void check() {
    String ours = String.join(", ", SigningAlg.names());
    found.check(
        "access_token_alg",
        SigningAlg.names().contains(client.accessTokenAlg()),
        "Access tokens are signed with one of " + ours + ".");
    String idToken = client.idTokenSignedResponseAlg();
    found.check(
        "id_token_signed_response_alg",
        SigningAlg.names().contains(idToken),
        "ID tokens are signed with one of " + ours + ".");
    found.check(
        "id_token_signed_response_alg",
        !client.followsFapi() || !idToken.equals("RS256"),
        "A client that follows FAPI 2.0 needs another id_token_signed_response_alg than RS256, such"
            + " as PS256 (section 5.4.1).");
    checkKeys();
  }

  private void checkKeys() {
    AuthMethod method = client.tokenEndpointAuthMethod();
    boolean signs = method == AuthMethod.PRIVATE_KEY_JWT;
    boolean there = !client.get(Members.JWKS).isEmpty();
    boolean elsewhere = client.get(Members.JWKS_URI) != null;
    found.check("jwks", !there || !elsewhere, "There may be jwks or jwks_uri, not both.");
    found.check("jwks", !signs || there || elsewhere, "private_key_jwt needs jwks or jwks_uri.");
    found.check(
        "jwks",
        method != AuthMethod.SELF_SIGNED_TLS_CLIENT_AUTH || there || elsewhere,
        "self_signed_tls_client_auth needs jwks or jwks_uri (RFC 8705, section 2.2.2).");
    checkSubject(method);
    String alg = client.get(Members.TOKEN_ENDPOINT_AUTH_SIGNING_ALG);
    found.check(
        "token_endpoint_auth_signing_alg",
        alg == null || signs == !alg.startsWith("HS"),
        "token_endpoint_auth_signing_alg is HS256 for client_secret_jwt, and another for"
            + " private_key_jwt.");
  }

  /** RFC 8705, section 2.1.2. */
  private void checkSubject(AuthMethod method) {
    List<Member<String>> all = CertificateMembers.SUBJECTS;
    found.check(
        "token_endpoint_auth_method",
        method != AuthMethod.TLS_CLIENT_AUTH
            || all.stream().filter(member -> client.get(member) != null).count() == 1,
        "tls_client_auth needs exactly one of "
            + String.join(", ", all.stream().map(Member::name).toList())
            + ".");
  }
}
