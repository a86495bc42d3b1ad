package dev.holdfast.organizations;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.emails.EmailAddress;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.emails.Source;
import dev.holdfast.oauth.Issue;
import dev.holdfast.people.PersonId;
import dev.holdfast.testing.StrictProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Where anybody with a verified address may create an organization. */
@QuarkusTest
@TestProfile(StrictProfile.class)
@ActivateRequestContext
class FoundersTest {

  @Inject Founders founders;
  @Inject LoginEmails emails;

  @Test
  void who_has_a_verified_address_may() {
    PersonId ada = Issue.person();
    EmailAddress address = EmailAddress.parse(UUID.randomUUID() + "@example.org").orElseThrow();
    assertFalse(founders.may(ada));
    emails.addVerified(ada, address, Source.UNKNOWN);
    assertTrue(founders.may(ada));
  }
}
