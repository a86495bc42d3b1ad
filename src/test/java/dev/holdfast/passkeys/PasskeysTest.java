package dev.holdfast.passkeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.passkeys.PasskeyRefused.Why;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.security.LogSearch;
import dev.holdfast.security.SecurityLog;
import dev.holdfast.sessions.Device;
import dev.holdfast.testing.SoftAuthenticator;
import dev.holdfast.testing.TestClock;
import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** WebAuthn Level 3, sections 7.1 and 7.2, as far as it is ours to refuse. */
@QuarkusTest
@ActivateRequestContext
class PasskeysTest {

  private static final String BROWSER = "this browser";
  private static final Device HERE = new Device(BROWSER, "Firefox on Linux", "192.0.2.0/24");

  private static final List<Consumer<SoftAuthenticator>> LIES =
      List.of(
          liar -> liar.origin = "https://holdfast.evil.example",
          liar -> liar.rpId = "evil.example",
          liar -> liar.verified = false,
          liar -> liar.present = false,
          liar -> liar.crossOrigin = true);

  @Inject Passkeys passkeys;
  @Inject PasskeyUses uses;
  @Inject SecurityLog log;
  @Inject PasskeyCleaning cleaning;
  @Inject People people;
  @Inject ObjectMapper json;
  @Inject EntityManager entities;

  private final SoftAuthenticator device = new SoftAuthenticator();
  private PersonId person;

  @BeforeEach
  void aPerson() {
    person = people.add().id();
  }

  @Test
  void a_passkey_signs_its_owner_in_without_a_name() {
    Passkey made = make(device, " Laptop ");
    assertEquals("Laptop", made.name());
    ProvenPasskey proven = prove(device);
    assertEquals(person, proven.person());
    assertTrue(proven.bound());
    assertTrue(list().get(0).usedAt() != null);
  }

  @Test
  void what_is_kept_of_backups_follows_the_authenticator() {
    device.backupEligible = true;
    assertFalse(make(device, "").synced());
    device.backedUp = true;
    assertFalse(prove(device).bound());
    assertTrue(list().get(0).synced());
    device.backupEligible = false;
    device.backedUp = false;
    assertEquals(Why.NOT_VALID, refused(device), "what can be copied stays so");
  }

  @Test
  void what_was_not_made_here_and_for_her_is_refused() {
    for (Consumer<SoftAuthenticator> lie : LIES) {
      SoftAuthenticator liar = new SoftAuthenticator();
      lie.accept(liar);
      assertEquals(Why.NOT_VALID, assertThrows(PasskeyRefused.class, () -> make(liar, "")).why());
    }
    assertEquals(List.of(), passkeys.of(person));
  }

  @Test
  void a_use_that_lies_is_refused_whatever_it_lies_about() {
    make(device, "");
    List<Consumer<SoftAuthenticator>> lies = new ArrayList<>(LIES);
    lies.add(liar -> liar.key = SoftAuthenticator.newKey());
    for (Consumer<SoftAuthenticator> lie : lies) {
      var key = device.key;
      lie.accept(device);
      assertEquals(Why.NOT_VALID, refused(device));
      device.origin = new SoftAuthenticator().origin;
      device.rpId = null;
      device.verified = true;
      device.present = true;
      device.crossOrigin = false;
      device.key = key;
    }
    assertEquals(person, prove(device).person());
  }

  @Test
  void a_challenge_is_good_once_here_and_for_a_short_time() {
    make(device, "");
    String options = requestOptions();
    String answer = device.get(options);
    assertEquals(Why.CHALLENGE, refused(answer, "another browser"));
    assertEquals(person, uses.prove(null, answer, BROWSER).person());
    assertEquals(Why.CHALLENGE, refused(answer, BROWSER), "a replay");
    assertEquals(Why.CHALLENGE, refused(device.get(options), BROWSER), "answered before");

    String late = device.get(requestOptions());
    TestClock.advance(Duration.ofMinutes(6));
    assertEquals(Why.TOO_LATE, refused(late, BROWSER));
    cleaning.clean();
    assertEquals(Why.TOO_LATE, refused(answer, BROWSER), "also once its use is forgotten");

    device.challenge = text("a challenge of one's own");
    assertEquals(Why.CHALLENGE, refused(device));
    device.challenge = text("x.99999999999999.y");
    assertEquals(Why.CHALLENGE, refused(device));
  }

  @Test
  void a_challenge_for_one_thing_is_none_for_another() {
    make(device, "");
    PersonId other = people.add().id();
    String toMake = write(passkeys.creationOptions(person, "ada", "Ada", HERE));
    String forOther = write(uses.requestOptions(other, BROWSER));
    device.rpId = "localhost";
    assertEquals(Why.CHALLENGE, refused(device.get(toMake), BROWSER));
    assertEquals(Why.CHALLENGE, refused(device.get(forOther), BROWSER));
    SoftAuthenticator second = new SoftAuthenticator();
    String made = second.create(toMake);
    assertEquals(
        Why.CHALLENGE,
        assertThrows(PasskeyRefused.class, () -> passkeys.make(other, made, "", HERE)).why());
  }

  @Test
  void of_eight_that_answer_one_challenge_at_once_one_is_believed() throws Exception {
    make(device, "");
    String answer = device.get(requestOptions());
    AtomicInteger believed = new AtomicInteger();
    var threads = Executors.newFixedThreadPool(8);
    var all =
        threads.invokeAll(
            IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(i -> () -> believed(answer, believed))
                .toList());
    for (var one : all) {
      one.get();
    }
    threads.shutdown();
    assertEquals(1, believed.get());
  }

  @Test
  void a_count_that_goes_back_betrays_a_copy() {
    device.count = 5;
    make(device, "Key ring");
    device.count = 6;
    prove(device);
    for (long count : new long[] {6, 5, 0}) {
      device.count = count;
      PasskeyRefused refused = assertThrows(PasskeyRefused.class, () -> prove(device));
      assertEquals(Why.COPIED, refused.why());
      assertEquals(person, refused.person().orElseThrow());
      assertEquals("Key ring", refused.passkey());
    }
    device.count = 7;
    assertEquals(person, prove(device).person());
  }

  @Test
  void the_user_handle_must_be_the_owners_and_says_nothing_of_her() {
    make(device, "");
    device.withUserHandle = false;
    assertEquals(Why.UNKNOWN, refused(device), "who is it?");
    String known = write(uses.requestOptions(person, BROWSER));
    assertEquals(person, uses.prove(person, device.get(known), BROWSER).person());

    String handle = passkeys.creationOptions(person, "ada", "Ada", HERE).user().id();
    PersonId other = people.add().id();
    assertEquals(handle, passkeys.creationOptions(person, "a", "A", HERE).user().id());
    assertNotEquals(handle, passkeys.creationOptions(other, "a", "A", HERE).user().id());
    assertFalse(handle.contains(person.toString()));
  }

  @Test
  void a_removed_passkey_opens_nothing_and_only_its_owner_removes_it() {
    Passkey made = make(device, "Key");
    PersonId other = people.add().id();
    assertFalse(passkeys.remove(other, made.id(), HERE));
    assertFalse(passkeys.rename(other, made.id(), "Mine", HERE));
    assertTrue(passkeys.rename(person, made.id(), "Desk", HERE));
    assertEquals("Desk", list().get(0).name());
    assertTrue(passkeys.has(person));
    assertTrue(passkeys.remove(person, made.id(), HERE));
    assertFalse(passkeys.has(person));
    assertEquals(Why.UNKNOWN, refused(device));
    assertEquals(
        List.of("PASSKEY_REMOVED Desk", "PASSKEY_RENAMED Key is now Desk", "PASSKEY_ADDED Key"),
        log.find(LogSearch.of(person, null, 10)).stream()
            .map(noted -> noted.event().kind() + " " + noted.event().detail())
            .toList());
  }

  @Test
  void an_authenticator_has_one_passkey_each_and_a_person_no_more_than_twenty() {
    make(device, "");
    assertEquals(
        List.of(device.id()),
        passkeys.creationOptions(person, "a", "A", HERE).excludeCredentials().stream()
            .map(CreationOptions.Descriptor::id)
            .toList());
    assertEquals(Why.NO_ROOM, assertThrows(PasskeyRefused.class, () -> make(device, "")).why());
    for (int i = 1; i < Passkeys.MOST; i++) {
      make(new SoftAuthenticator(), "");
    }
    SoftAuthenticator oneMore = new SoftAuthenticator();
    assertEquals(Why.NO_ROOM, assertThrows(PasskeyRefused.class, () -> make(oneMore, "")).why());
  }

  private boolean believed(String answer, AtomicInteger believed) {
    var context = Arc.container().requestContext();
    context.activate();
    try {
      uses.prove(null, answer, BROWSER);
      return believed.incrementAndGet() > 0;
    } catch (PasskeyRefused e) {
      return false;
    } finally {
      context.terminate();
    }
  }

  private Passkey make(SoftAuthenticator authenticator, String name) {
    String options = write(passkeys.creationOptions(person, "ada@example.org", "Ada", HERE));
    return passkeys.make(person, authenticator.create(options), name, HERE);
  }

  private ProvenPasskey prove(SoftAuthenticator authenticator) {
    return uses.prove(null, authenticator.get(requestOptions()), BROWSER);
  }

  private Why refused(SoftAuthenticator authenticator) {
    return refused(authenticator.get(requestOptions()), BROWSER);
  }

  private Why refused(String answer, String browser) {
    return assertThrows(PasskeyRefused.class, () -> uses.prove(null, answer, browser)).why();
  }

  /** As another request sees it. */
  private List<Passkey> list() {
    entities.clear();
    return passkeys.of(person);
  }

  private String requestOptions() {
    entities.clear();
    return write(uses.requestOptions(null, BROWSER));
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(String plain) {
    return PasskeyCheck.text(plain.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
