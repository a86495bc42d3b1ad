package dev.holdfast.passkeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.passkeys.PasskeyRefused.Why;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.sessions.Device;
import dev.holdfast.testing.SoftAuthenticator;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("one-database")
@ActivateRequestContext
class PasskeyNoiseTest {

  private static final Device HERE = new Device("this browser", "Firefox on Linux", null);

  @Inject Passkeys passkeys;
  @Inject PasskeyUses uses;
  @Inject People people;
  @Inject ObjectMapper json;

  @Test
  void what_cannot_be_read_is_refused_as_such() {
    PersonId person = people.add(false).id();
    for (String noise :
        new String[] {null, "", "{}", "[]", "null", "\"x\"", "{\"id\":1}", "x".repeat(70_000)}) {
      assertEquals(
          Why.UNREADABLE,
          assertThrows(PasskeyRefused.class, () -> uses.prove(null, noise, "b")).why(),
          noise);
      assertEquals(Why.UNREADABLE, notMade(person, noise), noise);
    }
  }

  @Test
  void half_an_answer_is_refused_wherever_it_ends() throws Exception {
    PersonId person = people.add(false).id();
    String options = json.writeValueAsString(passkeys.creationOptions(person, "ada", "Ada", HERE));
    String good = new SoftAuthenticator().create(options);
    for (int end = 10; end < good.length(); end += 37) {
      notMade(person, good.substring(0, end));
      notMade(person, good.substring(0, end) + "\"}}");
    }
    int middle = good.indexOf("attestationObject") + 60;
    notMade(person, good.substring(0, middle) + "AAAA" + good.substring(middle + 4));
  }

  private Why notMade(PersonId person, String response) {
    return assertThrows(
            PasskeyRefused.class, () -> passkeys.make(person, response, "", HERE), response)
        .why();
  }
}
