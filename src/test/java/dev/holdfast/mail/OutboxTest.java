package dev.holdfast.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import dev.holdfast.testing.StrictProfile;
import dev.holdfast.testing.TestClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is in the outbox reaches a real SMTP server, once, whatever happens to that server. */
@QuarkusTest
@TestProfile(StrictProfile.class)
@ActivateRequestContext
class OutboxTest {

  private static final String LINK = "http://localhost/verify?secret=aZ09_-";

  @Inject Outbox outbox;
  @Inject MailSender sender;
  @Inject DataSource data;
  @Inject Clock clock;

  private final GreenMail server = StrictProfile.mailServer();
  private final String reader = "reader-" + UUID.randomUUID() + "@mail.example";

  @BeforeEach
  void start() {
    TestClock.stop(); // no time passes but what a test lets pass
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void a_mail_is_sent_as_text_and_html() throws Exception {
    outbox.post(letter());
    MimeMessage mail = arrived();
    assertEquals("Bestätige deine Adresse", mail.getSubject());
    assertEquals("Holdfast <no-reply@id.example>", mail.getFrom()[0].toString());
    assertEquals(reader, mail.getRecipients(Message.RecipientType.TO)[0].toString());
    assertEquals("auto-generated", mail.getHeader("Auto-Submitted", null));
    assertTrue(mail.getMessageID().endsWith("@localhost>"), mail.getMessageID());
    MimeMultipart parts = (MimeMultipart) mail.getContent();
    assertTrue(parts.getContentType().startsWith("multipart/alternative"));
    String text = parts.getBodyPart(0).getContent().toString();
    String html = parts.getBodyPart(1).getContent().toString();
    for (String said : List.of("482 913", LINK, "You get this because")) {
      assertTrue(text.contains(said), text);
      assertTrue(html.contains(said), html);
    }
    assertTrue(text.contains("Hello <b>Ann</b> & all"), text);
    assertTrue(html.contains("Hello &lt;b&gt;Ann&lt;/b&gt; &amp; all"), html);
    assertEquals(0, mine());
  }

  @Test
  void a_mail_waits_for_a_server_that_is_down() {
    server.stop();
    outbox.post(letter());
    sender.send();
    assertEquals(1, mine(), "kept");
    TestClock.advance(Duration.ofSeconds(59));
    assertFalse(due(), "not tried again before a minute is over");
    TestClock.advance(Duration.ofSeconds(2));
    sender.send();
    assertEquals(1, mine(), "kept");
    TestClock.advance(Duration.ofSeconds(61));
    assertFalse(due(), "the second wait is twice as long");
    server.start();
    TestClock.advance(Duration.ofMinutes(1));
    arrived();
    assertEquals(0, mine());
  }

  @Test
  void a_crash_while_sending_is_followed_by_another_attempt() {
    server.stop();
    outbox.post(letter());
    assertEquals(1, claimed().size(), "whoever claimed it is gone now");
    assertEquals(0, claimed().size());
    server.start();
    TestClock.advance(Duration.ofSeconds(61));
    arrived();
  }

  @Test
  void many_who_send_at_once_send_each_mail_once() throws Exception {
    server.stop();
    int mails = 40;
    IntStream.range(0, mails).forEach(i -> outbox.post(letter()));
    List<Callable<List<DueMail>>> senders =
        Stream.generate(() -> (Callable<List<DueMail>>) () -> claimAll()).limit(8).toList();
    var threads = Executors.newFixedThreadPool(8);
    List<UUID> claimed = new ArrayList<>();
    for (var result : threads.invokeAll(senders)) {
      result.get().stream().filter(this::isMine).map(DueMail::id).forEach(claimed::add);
    }
    threads.shutdown();
    assertEquals(claimed.size(), new HashSet<>(claimed).size(), "claimed twice");
    assertTrue(claimed.size() <= mails);
    TestClock.advance(Duration.ofSeconds(61));
    server.start();
    while (mine() > 0) {
      sender.send();
      TestClock.advance(Duration.ofMinutes(3));
    }
    assertEquals(mails, received().size());
  }

  @Test
  void what_is_not_done_is_not_told() {
    Runnable undone =
        () -> {
          outbox.post(letter());
          throw new IllegalArgumentException("undone");
        };
    assertThrows(RuntimeException.class, () -> QuarkusTransaction.requiringNew().run(undone));
    assertEquals(0, mine());
  }

  @Test
  void nothing_of_a_mail_can_be_read_in_the_database() throws Exception {
    server.stop();
    outbox.post(letter());
    try (var connection = data.getConnection();
        var rows = connection.createStatement().executeQuery("select sealed from outgoing_mail")) {
      while (rows.next()) {
        String sealed = rows.getString(1);
        assertFalse(sealed.contains("aZ09_-") || sealed.contains("mail.example"), sealed);
        assertTrue(sealed.startsWith("dev:"), sealed);
      }
    }
  }

  @Test
  void what_is_of_no_use_any_more_is_given_up() {
    server.stop();
    outbox.post(letter().until(clock.instant().plus(Duration.ofMinutes(15))));
    sender.send();
    TestClock.advance(Duration.ofMinutes(15));
    server.start();
    sender.send();
    sender.clean();
    assertEquals(0, mine());
    assertEquals(0, received().size());
  }

  @Test
  void what_could_not_be_sent_for_three_days_is_given_up() {
    server.stop();
    outbox.post(letter());
    TestClock.advance(Duration.ofDays(3).minusSeconds(1));
    sender.clean();
    assertEquals(1, mine());
    TestClock.advance(Duration.ofSeconds(1));
    sender.clean();
    assertEquals(0, mine());
  }

  @Test
  void what_is_of_use_for_longer_is_tried_for_longer() {
    server.stop();
    outbox.post(letter().until(clock.instant().plus(Duration.ofDays(14))));
    TestClock.advance(Duration.ofDays(14).minusSeconds(1));
    sender.clean();
    assertEquals(1, mine());
    TestClock.advance(Duration.ofSeconds(1));
    sender.clean();
    assertEquals(0, mine());
  }

  @Test
  void a_topic_waits_until_the_server_has_its_last_mail() {
    String topic = UUID.randomUUID().toString();
    server.stop();
    outbox.post(letter(), topic);
    sender.send();
    assertTrue(outbox.waits(topic));
    assertFalse(outbox.waits(UUID.randomUUID().toString()));
    TestClock.advance(Duration.ofSeconds(61));
    server.start();
    arrived();
    assertFalse(outbox.waits(topic));
  }

  @Test
  void a_subject_cannot_add_a_header_or_a_recipient() throws Exception {
    outbox.post(
        Letter.to(reader, "Hello\r\nBcc: thief@mail.example\nX-Evil: 1")
            .say("One\r\n.\r\nMAIL FROM:<thief@mail.example>"));
    MimeMessage mail = arrived();
    assertEquals("Hello  Bcc: thief@mail.example X-Evil: 1", mail.getSubject());
    assertNull(mail.getHeader("X-Evil"));
    assertEquals(1, mail.getAllRecipients().length);
    assertEquals(1, server.getReceivedMessages().length);
  }

  private Letter letter() {
    return Letter.to(reader, "Bestätige deine Adresse")
        .say("Hello <b>Ann</b> & all")
        .code("482 913")
        .button("Confirm the address", LINK)
        .pair("Device", "Firefox on Linux")
        .because("You get this because somebody, we hope you, added this address.");
  }

  private MimeMessage arrived() {
    sender.send();
    assertTrue(server.waitForIncomingEmail(10_000, 1), "nothing arrived");
    assertEquals(1, received().size());
    return received().get(0);
  }

  private List<MimeMessage> received() {
    return Arrays.stream(server.getReceivedMessages())
        .filter(mail -> GreenMailUtil.getHeaders(mail).contains(reader))
        .toList();
  }

  private List<DueMail> claimAll() {
    List<DueMail> all = new ArrayList<>();
    for (var some = outbox.claim(3); !some.isEmpty(); some = outbox.claim(3)) {
      all.addAll(some);
    }
    return all;
  }

  private List<DueMail> claimed() {
    return claimAll().stream().filter(this::isMine).toList();
  }

  private boolean due() {
    return OutgoingMail.due(clock.instant(), 1_000).stream()
        .anyMatch(mail -> outbox.find(mail.id).filter(this::isMine).isPresent());
  }

  private long mine() {
    OutgoingMail.getEntityManager().clear();
    return outbox.newest(1_000).stream().filter(this::isMine).count();
  }

  private boolean isMine(DueMail mail) {
    return outbox.open(mail).orElseThrow().to().equals(reader);
  }
}
