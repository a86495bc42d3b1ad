package dev.holdfast.tokens;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.clients.ClientMetadata;
import dev.holdfast.clients.Members;
import dev.holdfast.oauth.Issue;
import dev.holdfast.oauth.Issue.Trait;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.Role;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tokens with which operators act: good while they are operators, at each moment. */
@QuarkusTest
class OperatorTokenTest {
  @Inject AccessTokens tokens;
  @Inject People people;

  @Test
  void an_admin_s_token_ends_with_her_role() {
    PersonId ada = Issue.person(Role.ADMIN);
    Issue.person(Role.ADMIN);
    String token = Issue.acting(ada, "admin");
    assertTrue(tokens.verify(token).isPresent());
    people.setRole(ada, Role.SUPPORT);
    assertFalse(tokens.verify(token).isPresent());
    people.setRole(ada, Role.ADMIN);
    assertTrue(tokens.verify(token).isPresent());
  }

  @Test
  void a_supporter_s_token_is_good_for_either_role() {
    PersonId ada = Issue.person(Role.SUPPORT);
    String token = Issue.acting(ada, "support");
    assertTrue(tokens.verify(token).isPresent());
    people.setRole(ada, Role.ADMIN);
    assertTrue(tokens.verify(token).isPresent());
    Issue.person(Role.ADMIN);
    people.setRole(ada, Role.USER);
    assertFalse(tokens.verify(token).isPresent());
  }

  @Test
  void what_is_not_about_operators_stays_as_it_is() {
    PersonId ada = Issue.person(Role.ADMIN);
    Issue.person(Role.ADMIN);
    String token = Issue.acting(ada, "account organizations");
    people.setRole(ada, Role.USER);
    assertTrue(tokens.verify(token).isPresent());
  }

  @Test
  void who_registers_itself_cannot_act_in_people_s_names() {
    refused(Map.of(Members.UNREVIEWED.name(), true));
    refused(Map.of(Members.SUBJECT_TYPE.name(), Members.PAIRWISE));
    Issue.client(ClientMetadata.of(Map.of(Members.SUBJECT_TYPE.name(), "public")), Trait.MANAGES);
  }

  private static void refused(Map<String, ?> members) {
    assertThrows(
        IllegalArgumentException.class,
        () -> Issue.client(ClientMetadata.of(members), Trait.MANAGES));
  }
}
