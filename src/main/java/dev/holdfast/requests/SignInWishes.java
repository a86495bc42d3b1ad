package dev.holdfast.requests;

import dev.holdfast.oidc.ClaimsRequest;
import dev.holdfast.protocol.OAuthError;
import dev.holdfast.protocol.OAuthException;
import dev.holdfast.sessions.How;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
  static SignInWishes read(SentParameters sent) {
    ClaimsRequest claims = claims(sent);
    return new SignInWishes(
        sent.get("prompt").map(Prompt::read).orElse(Set.of()),
        maxAge(sent),
        acr(sent, claims),
        nonce(sent),
        claims,
        sent.get("id_token_hint").orElse(null),
        sent.get("login_hint").orElse(null));
  }

  /** Section 3.1.2.1; RFC 9470, section 4: seconds. */
  private static Duration maxAge(SentParameters sent) {
    String text = sent.get("max_age").orElse(null);
    if (text != null && !SECONDS.matcher(text).matches()) {
      throw refused("max_age must be a number of seconds.");
    }
    return text == null ? null : Duration.ofSeconds(Long.parseLong(text));
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

  /** Of acr_values the first that we know: they come in order of preference. */
  private static String acr(SentParameters sent, ClaimsRequest claims) {
    Optional<String> values = sent.get("acr_values");
    Stream<String> asked =
        values.isPresent() ? Stream.of(values.get().split(" ")) : claims.acr().stream();
    return asked.filter(How.OF_SIGN_INS::contains).findFirst().orElse(null);
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
