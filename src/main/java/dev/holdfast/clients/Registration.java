package dev.holdfast.clients;

import dev.holdfast.people.PersonId;
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
  private static final String SHOWN_BY = "token_endpoint_auth_method";

  /** Every fault, as a sentence that says what to change; empty if it can be registered. */
  public List<String> faults() {
    return findings().stream().map(Finding::sentence).toList();
  }

  /** The same, each with what it is about. */
  public List<Finding> findings() {
    Findings found = new Findings();
    checkId(found);
    found.check(
        "client_id",
        PersonId.parse(client.clientId()).isEmpty(),
        "The client id must not look like a person's, for both can be a token's subject.");
    checkText(found, "client_name", "name", client.clientName(), LONGEST_NAME);
    found.check("client_name", !client.clientName().isBlank(), "The name must not be empty.");
    checkText(found, "purpose", "purpose", client.purpose(), LONGEST_PURPOSE);
    checkSite(found, "client_uri", "site", client.clientUri());
    checkSite(found, "logo_uri", "logo", client.logoUri());
    new GrantRules(client, found).check();
    checkSecret(found);
    new SigningRules(client, found).check();
    checkUris(found, "redirect_uris", "Redirect URI ", client.redirectUris());
    checkUris(
        found,
        "post_logout_redirect_uris",
        "Post-logout redirect URI ",
        client.postLogoutRedirectUris());
    client.metadata().check(found);
    return found.all();
  }

  private void checkId(Findings found) {
    if (DocumentAddress.isMeant(client.clientId())) {
      DocumentAddress.fault(client.clientId())
          .ifPresent(fault -> found.add("client_id", "The client id " + fault + "."));
    } else {
      found.check(
          "client_id",
          CLIENT_ID.matcher(client.clientId()).matches(),
          "The client id must be of 1 to 100 letters, digits, and . _ ~ -");
    }
  }

  /** Whether people can be sent back to it. */
  public static boolean takesRedirectUri(String uri) {
    return RedirectUri.fault(uri).isEmpty();
  }

  private static void checkUris(Findings found, String member, String what, List<String> uris) {
    for (String uri : uris) {
      RedirectUri.fault(uri).ifPresent(fault -> found.add(member, what + uri + " " + fault + "."));
    }
  }

  private void checkSecret(Findings found) {
    AuthMethod method = client.tokenEndpointAuthMethod();
    if (client.isPublic()) {
      found.check(SHOWN_BY, secret == null, "A public client has no secret.");
    } else if (!method.hasSecret()) {
      found.check(SHOWN_BY, secret == null, "A client that shows a key of its own has no secret.");
    } else if (secret != null) {
      found.check(
          SHOWN_BY,
          method != AuthMethod.CLIENT_SECRET_JWT || secret.length() >= FEWEST_THAT_SIGN,
          "A secret that signs with HS256 must be of 32 characters or more (RFC 7518, section"
              + " 3.2).");
      found.check(
          SHOWN_BY,
          SECRET.matcher(secret).matches() && secret.chars().distinct().count() >= FEWEST_DIFFERENT,
          "The secret must be of 16 to 200 random ASCII characters without spaces, as from: openssl"
              + " rand -hex 32");
    }
  }

  private static void checkText(
      Findings found, String member, String what, String text, int longest) {
    boolean fine =
        text == null
            || text.length() <= longest && text.codePoints().noneMatch(Registration::isHidden);
    found.check(
        member,
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

  private static void checkSite(Findings found, String member, String what, String text) {
    if (text != null) {
      found.check(member, RedirectUri.isSite(text), "The " + what + " must be an https address.");
    }
  }
}
