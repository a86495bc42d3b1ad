package dev.holdfast.clients;

import dev.holdfast.people.PersonId;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What is to be registered. {@code secret} is null for a public client, or if an existing client
 * keeps the one it has.
 */
public record Registration(RegisteredClient client, String secret) {

  /** RFC 6749, appendix A.1, without the characters that need care in URLs and in Basic. */
  static final Pattern CLIENT_ID = Pattern.compile("[A-Za-z0-9._~-]{1,100}");

  private static final Pattern SECRET = Pattern.compile("[\\x21-\\x7e]{16,200}");
  private static final int FEWEST_DIFFERENT = 8;
  private static final int FEWEST_THAT_SIGN = 32;
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_PURPOSE = 300;

  /** Every fault, as a sentence that says what to change; empty if it can be registered. */
  public List<String> faults() {
    List<String> faults = new ArrayList<>();
    checkId(faults);
    check(
        faults,
        PersonId.parse(client.clientId()).isEmpty(),
        "The client id must not look like a person's, for both can be a token's subject.");
    checkText(faults, "name", client.clientName(), LONGEST_NAME);
    check(faults, !client.clientName().isBlank(), "The name must not be empty.");
    checkText(faults, "purpose", client.purpose(), LONGEST_PURPOSE);
    checkSite(faults, "site", client.clientUri());
    checkSite(faults, "logo", client.logoUri());
    checkGrants(faults);
    checkSecret(faults);
    faults.addAll(new SigningRules(client).faults());
    checkUris(faults, "Redirect URI ", client.redirectUris());
    checkUris(faults, "Post-logout redirect URI ", client.postLogoutRedirectUris());
    faults.addAll(client.metadata().faults());
    return faults;
  }

  private void checkId(List<String> faults) {
    if (DocumentAddress.isMeant(client.clientId())) {
      DocumentAddress.fault(client.clientId())
          .ifPresent(fault -> faults.add("The client id " + fault + "."));
    } else {
      check(
          faults,
          CLIENT_ID.matcher(client.clientId()).matches(),
          "The client id must be of 1 to 100 letters, digits, and . _ ~ -");
    }
  }

  /** Whether people can be sent back to it. */
  public static boolean takesRedirectUri(String uri) {
    return RedirectUri.fault(uri).isEmpty();
  }

  private static void checkUris(List<String> faults, String what, List<String> uris) {
    for (String uri : uris) {
      RedirectUri.fault(uri).ifPresent(fault -> faults.add(what + uri + " " + fault + "."));
    }
  }

  private void checkGrants(List<String> faults) {
    boolean code = client.mayUse(GrantTypes.AUTHORIZATION_CODE);
    boolean asks = GrantTypes.BY_CONSENT.stream().anyMatch(client::mayUse);
    boolean ofPeople = GrantTypes.OF_PEOPLE.stream().anyMatch(client::mayUse);
    boolean own = client.mayUse(GrantTypes.CLIENT_CREDENTIALS);
    for (String grant : client.grantTypes()) {
      check(faults, GrantTypes.ALL.contains(grant), "There is no grant type " + grant + ".");
    }
    check(faults, !client.grantTypes().isEmpty(), "At least one grant type is needed.");
    check(
        faults,
        code != client.redirectUris().isEmpty(),
        "A redirect URI is needed for authorization_code, and only for it.");
    check(
        faults,
        asks || !client.mayUse(GrantTypes.REFRESH_TOKEN),
        "The grant type refresh_token needs authorization_code or device_code.");
    check(
        faults,
        !own || !client.isPublic(),
        "A public client cannot use client_credentials (RFC 6749, section 4.4).");
    checkExchange(faults);
    check(
        faults,
        client.requirePkce() || !client.isPublic(),
        "A public client must use PKCE (RFC 9700, section 2.1.1).");
    checkSubjects(faults);
    checkScopes(faults, ofPeople, own);
  }

  private void checkExchange(List<String> faults) {
    check(
        faults,
        !client.mayUse(GrantTypes.TOKEN_EXCHANGE)
            || !client.isPublic() && !client.get(Members.UNREVIEWED),
        "Only operators register clients that exchange tokens, and no public ones.");
  }

  /** OpenID Connect Core, section 8.1. */
  private void checkSubjects(List<String> faults) {
    check(
        faults,
        client.get(Members.SUBJECT_TYPE).equals(Members.PUBLIC)
            || client.get(Members.SECTOR_IDENTIFIER_URI) != null
            || client.redirectUris().stream().map(Registration::host).distinct().count() <= 1,
        "Pairwise subjects with redirect URIs of several hosts need a sector_identifier_uri.");
  }

  private void checkScopes(List<String> faults, boolean ofPeople, boolean own) {
    check(faults, !client.scopes().isEmpty(), "The client needs at least one scope.");
    for (String scope : client.scopes()) {
      check(faults, Scopes.known(scope), "There is no scope " + scope + ".");
      check(
          faults,
          ofPeople || !Scopes.ofPeople(scope),
          "The scope " + scope + " needs a grant type by which people are asked.");
      check(
          faults,
          own || !Scopes.OF_CLIENTS.contains(scope),
          "The scope " + scope + " needs the grant type client_credentials.");
    }
    boolean manages = client.scopes().stream().anyMatch(Scopes.OF_MANAGING::contains);
    check(
        faults,
        !manages
            || !client.get(Members.UNREVIEWED)
                && client.get(Members.SUBJECT_TYPE).equals(Members.PUBLIC),
        "A client that acts in people's names is registered by an operator, with public subjects.");
    check(
        faults,
        !client.scopes().contains(Scopes.OFFLINE_ACCESS) || client.mayUse(GrantTypes.REFRESH_TOKEN),
        "The scope offline_access needs the grant type refresh_token.");
  }

  private void checkSecret(List<String> faults) {
    AuthMethod method = client.tokenEndpointAuthMethod();
    if (client.isPublic()) {
      check(faults, secret == null, "A public client has no secret.");
    } else if (!method.hasSecret()) {
      check(faults, secret == null, "A client that shows a key of its own has no secret.");
    } else if (secret != null) {
      check(
          faults,
          method != AuthMethod.CLIENT_SECRET_JWT || secret.length() >= FEWEST_THAT_SIGN,
          "A secret that signs with HS256 must be of 32 characters or more (RFC 7518, section"
              + " 3.2).");
      check(
          faults,
          SECRET.matcher(secret).matches() && secret.chars().distinct().count() >= FEWEST_DIFFERENT,
          "The secret must be of 16 to 200 random ASCII characters without spaces, as from: openssl"
              + " rand -hex 32");
    }
  }

  private static String host(String uri) {
    boolean web = RedirectUri.fault(uri).isEmpty() && uri.regionMatches(true, 0, "https:", 0, 6);
    return web ? URI.create(uri).getHost() : "";
  }

  private static void checkText(List<String> faults, String what, String text, int longest) {
    boolean fine =
        text == null
            || text.length() <= longest && text.codePoints().noneMatch(Registration::isHidden);
    check(
        faults,
        fine,
        "The " + what + " must be of at most " + longest + " characters, none of them hidden.");
  }

  /** Control and formatting characters could make a name read as another on the consent page. */
  private static boolean isHidden(int character) {
    int type = Character.getType(character);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.SURROGATE
        || type == Character.UNASSIGNED;
  }

  private static void checkSite(List<String> faults, String what, String text) {
    if (text != null) {
      check(faults, RedirectUri.isSite(text), "The " + what + " must be an https address.");
    }
  }

  private static void check(List<String> faults, boolean fine, String otherwise) {
    if (!fine) {
      faults.add(otherwise);
    }
  }
}
