package dev.holdfast.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.holdfast.oauth.Issue;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.Role;
import dev.holdfast.testing.StrictProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * With {@code HOLDFAST_ADMIN_ACR=2fa} a token of a weaker sign-in is good for nothing of theirs.
 */
@QuarkusTest
@TestProfile(StrictProfile.class)
class OperatorStrengthTest {

  @Inject AccessTokens tokens;
  @Inject TokenStanding standing;

  @Test
  void a_token_of_one_factor_does_what_operators_do_no_more() {
    PersonId ada = Issue.person(Role.ADMIN);
    for (String scope : Set.of("admin", "support")) {
      AccessToken token = said(Issue.acting(ada, scope));
      assertStands(token, true, "2fa", "phr");
      assertStands(token, false, "1fa", "0", "gold", null);
    }
    assertStands(said(Issue.acting(ada, "account")), true, "2fa", "1fa", "0");
  }

  private void assertStands(AccessToken token, boolean stands, String... acrs) {
    Arrays.asList(acrs)
        .forEach(
            acr -> assertEquals(stands, standing.of(with(token, acr)).isPresent(), () -> "" + acr));
  }

  private AccessToken said(String token) {
    return tokens.verify(token).orElseThrow().said();
  }

  private static AccessToken with(AccessToken token, String acr) {
    return new AccessToken(
        token.jti(),
        token.subject(),
        token.clientId(),
        token.scopes(),
        token.grantId(),
        acr,
        token.authTime(),
        token.familyId(),
        token.binding(),
        token.audience(),
        token.issuedAt(),
        token.expiresAt(),
        token.actors(),
        token.exchanged());
  }
}
