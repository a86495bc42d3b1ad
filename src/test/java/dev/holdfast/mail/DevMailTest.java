package dev.holdfast.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.testing.Mailbox;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** In development a page shows what would have been sent. */
@QuarkusTest
@Tag("one-database")
class DevMailTest {

  private static final String LINK = "http://localhost/verify?secret=one";
  private final String reader = "reader-" + UUID.randomUUID() + "@mail.example";

  @Inject Outbox outbox;

  @Test
  void what_waits_is_shown_with_its_code_and_links() {
    outbox.post(
        Letter.to(reader, "<i>Hello</i>").say("Words.").code("482 913").button("Confirm", LINK));
    Mailbox.Mail mail = Mailbox.newest(reader);
    assertEquals("<i>Hello</i>", mail.subject());
    assertEquals("482 913", mail.code());
    assertEquals(LINK, mail.link());
    Visitor visitor = new Visitor();
    String html =
        visitor
            .open("/dev/mail")
            .page()
            .select("article:has(bdi:contains(" + reader + ")) li a")
            .last()
            .attr("href");
    Visitor.Place place = visitor.open(html);
    assertEquals(200, place.status());
    assertEquals(LINK, place.page().select("a").first().attr("href"));
    String policy = place.header("Content-Security-Policy");
    assertTrue(policy.contains("style-src 'unsafe-inline'"), policy);
    assertTrue(policy.contains("default-src 'none'"), policy);
    assertFalse(policy.contains("script-src 'unsafe-inline'"), policy);
  }

  @Test
  void an_unknown_mail_is_not_found() {
    assertEquals(404, new Visitor().open("/dev/mail/" + UUID.randomUUID()).status());
    assertEquals(404, new Visitor().open("/dev/mail/x").status());
  }
}
