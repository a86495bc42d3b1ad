package dev.holdfast.passkeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.passkeys.PasskeyRefused.Why;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.sessions.Device;
import dev.holdfast.testing.SoftAuthenticator;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
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
    PersonId person = people.add().id();
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
    PersonId person = people.add().id();
    String options = json.writeValueAsString(passkeys.creationOptions(person, "ada", "Ada", HERE));
    String good = new SoftAuthenticator().create(options);
    for (int end = 10; end < good.length(); end += 37) {
      notMade(person, good.substring(0, end));
      notMade(person, good.substring(0, end) + "\"}}");
    }
    int middle = good.indexOf("attestationObject") + 60;
    notMade(person, good.substring(0, middle) + "AAAA" + good.substring(middle + 4));
  }

  @Test
  void an_answer_that_lacks_any_one_part_is_refused() throws Exception {
    PersonId person = people.add().id();
    SoftAuthenticator device = new SoftAuthenticator();
    String options = json.writeValueAsString(passkeys.creationOptions(person, "ada", "Ada", HERE));
    for (String less : eachWithout(device.create(options))) {
      notMade(person, less);
    }
    passkeys.make(person, device.create(options), "", HERE);
    String request = json.writeValueAsString(uses.requestOptions(null, "b"));
    for (String less : eachWithout(device.get(request))) {
      assertThrows(PasskeyRefused.class, () -> uses.prove(null, less, "b"), less);
    }
  }

  /** The answer without one of those of its parts that say something, each in turn. */
  private List<String> eachWithout(String answer) throws Exception {
    List<String> all = new ArrayList<>();
    for (String part :
        List.of(
            "clientDataJSON",
            "attestationObject",
            "authenticatorData",
            "signature",
            "userHandle")) {
      ObjectNode tree = (ObjectNode) json.readTree(answer);
      if (((ObjectNode) tree.get("response")).remove(part) != null) {
        all.add(json.writeValueAsString(tree));
        all.add(json.writeValueAsString(((ObjectNode) json.readTree(answer)).without("response")));
      }
    }
    for (String part : List.of("type", "challenge", "origin")) {
      ObjectNode tree = (ObjectNode) json.readTree(answer);
      ObjectNode response = (ObjectNode) tree.get("response");
      ObjectNode client =
          (ObjectNode)
              json.readTree(
                  Base64.getUrlDecoder().decode(response.get("clientDataJSON").textValue()));
      client.remove(part);
      byte[] less = json.writeValueAsBytes(client);
      response.put("clientDataJSON", Base64.getUrlEncoder().withoutPadding().encodeToString(less));
      all.add(json.writeValueAsString(tree));
    }
    return all;
  }

  private Why notMade(PersonId person, String response) {
    return assertThrows(
            PasskeyRefused.class, () -> passkeys.make(person, response, "", HERE), response)
        .why();
  }
}
