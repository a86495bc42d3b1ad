package dev.holdfast.requests;

import dev.holdfast.clients.Members;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.oidc.ClaimsRequest;
import dev.holdfast.protocol.OAuthError;
import dev.holdfast.protocol.OAuthException;
import dev.holdfast.sessions.How;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an authorization request wants of the sign-in, and of what is told of it (OpenID Connect
 * Core, section 3.1.2.1).
 *
 * @param prompts what the person is to be asked
 * @param maxAge how long ago the sign-in may be; null if that is all the same
 * @param acr how strong it has to be, as {@link How#acr}; null if that is all the same
 * @param nonce comes back in the ID token; null if there is none
 * @param claims single claims; {@link ClaimsRequest#NONE} if there are none
 * @param idTokenHint whom the client means, as it was sent; null if anybody
 * @param loginHint what she may want to type at sign-in, as it was sent; null if nothing is known
 */
public record SignInWishes(
    Set<Prompt> prompts,
    Duration maxAge,
    String acr,
    String nonce,
    ClaimsRequest claims,
    String idTokenHint,
    String loginHint) {

  static final SignInWishes NONE =
      new SignInWishes(Set.of(), null, null, null, ClaimsRequest.NONE, null, null);

  private static final int LONGEST_NONCE = 1_000;
  private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

  /**
   * @throws OAuthException {@code invalid_request}, with what to change
   */
  static Draft read(Draft draft) {
    return draft.wishing(read(draft.sent(), draft.client()));
  }

  /** What a client wants of every sign-in, where it cannot say so at each. */
  public static SignInWishes of(RegisteredClient client) {
    return read(new SentParameters(Map.of()), client);
  }

  /**
   * The same, and at least so strong.
   *
   * @param least null if that is all the same
   */
  public SignInWishes atLeast(String least) {
    return least == null || acr != null && How.reaches(acr, least)
        ? this
        : new SignInWishes(prompts, maxAge, least, nonce, claims, idTokenHint, loginHint);
  }

  private static SignInWishes read(SentParameters sent, RegisteredClient client) {
    ClaimsRequest claims = claims(sent);
    return new SignInWishes(
        sent.get("prompt").map(Prompt::read).orElse(Set.of()),
        maxAge(sent, client),
        acr(sent, claims, client),
        nonce(sent),
        claims,
        sent.get("id_token_hint").orElse(null),
        sent.get("login_hint").orElse(null));
  }

  /** Section 3.1.2.1; RFC 9470, section 4: seconds. Registered, it holds for every request. */
  private static Duration maxAge(SentParameters sent, RegisteredClient client) {
    String text = sent.get("max_age").orElse(null);
    if (text != null && !SECONDS.matcher(text).matches()) {
      throw refused("max_age must be a number of seconds.");
    }
    Long seconds = text == null ? client.get(Members.DEFAULT_MAX_AGE) : Long.valueOf(text);
    return seconds == null ? null : Duration.ofSeconds(seconds);
  }

  /** It is kept, and handed out in the ID token. */
  private static String nonce(SentParameters sent) {
    String nonce = sent.get("nonce").orElse(null);
    if (nonce != null
        && (nonce.length() > LONGEST_NONCE || nonce.chars().anyMatch(Character::isISOControl))) {
      throw refused(
          "nonce must be at most " + LONGEST_NONCE + " characters, none of them control.");
    }
    return nonce;
  }

  /**
   * The first that we know: they come in order of preference. If one of them is essential and we
   * know none, nobody can sign in so (section 5.5.1.1).
   */
  private static String acr(SentParameters sent, ClaimsRequest claims, RegisteredClient client) {
    List<String> asked =
        sent.get("acr_values")
            .map(values -> List.of(values.split(" ")))
            .orElse(claims.acr().isEmpty() ? client.get(Members.DEFAULT_ACR_VALUES) : claims.acr());
    Optional<String> known = asked.stream().filter(How.OF_SIGN_INS::contains).findFirst();
    if (claims.acrEssential() && !claims.acr().isEmpty() && known.isEmpty()) {
      throw new OAuthException(
          OAuthError.UNMET_AUTHENTICATION_REQUIREMENTS,
          "Nobody signs in here by any of the acr that are essential.");
    }
    return known.orElse(null);
  }

  private static ClaimsRequest claims(SentParameters sent) {
    try {
      return sent.get("claims").map(ClaimsRequest::read).orElse(ClaimsRequest.NONE);
    } catch (IllegalArgumentException e) {
      throw refused(e.getMessage());
    }
  }

  private static OAuthException refused(String why) {
    return new OAuthException(OAuthError.INVALID_REQUEST, why);
  }
}
