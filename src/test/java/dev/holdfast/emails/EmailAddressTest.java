package dev.holdfast.emails;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.mail.Letter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** RFC 5321, section 4.1.2 and 4.5.3.1. */
@Tag("one-database")
class EmailAddressTest {

  @Test
  void an_address_is_kept_as_it_was_typed_with_the_domain_in_one_form() {
    assertEquals("Ann.Lee+x@example.org", text("  Ann.Lee+x@EXAMPLE.org\n"));
    assertEquals("o'brien@a-b.example", text("o'brien@a-b.example"));
    assertEquals("ann@xn--bcher-kva.example", text("ann@bücher.example"));
    assertEquals("ann@xn--bcher-kva.example", text("ann@bu\u0308cher.example"));
  }

  @Test
  void the_case_does_not_count() {
    EmailAddress one = EmailAddress.parse("Ann@Example.ORG").orElseThrow();
    EmailAddress other = EmailAddress.parse("aNN@example.org").orElseThrow();
    assertEquals(one, other);
    assertEquals(one.hashCode(), other.hashCode());
    assertEquals("ann@example.org", one.key());
  }

  @Test
  void what_mail_cannot_be_sent_to_is_refused() {
    for (String given :
        List.of(
            "",
            "ann",
            "@example.org",
            "ann@",
            "ann@example",
            "ann@-a.example",
            "ann@a..example",
            "ann@example.org.",
            "ann@127.0.0.1",
            "ann@[127.0.0.1]",
            ".ann@example.org",
            "an..n@example.org",
            "ann.@example.org",
            "\"an n\"@example.org",
            "an n@example.org",
            "ann@exam ple.org",
            "ann@example.org,bob@example.org",
            "Ann <ann@example.org>",
            "ann@example.org\r\nBcc: x@example.org",
            "änn@example.org",
            "ann\u0000@example.org",
            "a@b@example.org\u2028",
            "x".repeat(65) + "@example.org",
            "ann@" + "x".repeat(64) + ".example",
            "ann@" + "x.".repeat(130) + "example")) {
      assertEquals(Optional.empty(), EmailAddress.parse(given), given);
    }
    assertEquals(Optional.empty(), EmailAddress.parse(null));
    assertEquals(64, text("x".repeat(64) + "@example.org").indexOf('@'));
  }

  @Test
  void a_domain_that_programs_read_differently_must_be_written_in_ascii() {
    for (String given :
        List.of("ann@straße.de", "ann@STRAẞE.de", "ann@σίσυφος.gr", "ann@na\u200dme.de")) {
      assertEquals(Optional.empty(), EmailAddress.parse(given), given);
      assertTrue(EmailAddress.fault(given).contains("ASCII"), given);
    }
    assertEquals("ann@xn--strae-oqa.de", text("ann@xn--strae-oqa.de"));
    assertFalse(EmailAddress.fault("ann").contains("ASCII"));
  }

  @Test
  void whatever_is_an_address_can_be_written_to() {
    for (String given : List.of("!#$%&'*+/=?^_`{|}~-@example.org", "a@b.c", "a.b-c_d@x-y.z9")) {
      assertEquals(given, Letter.to(text(given), "Hello").to());
    }
  }

  @Test
  void masked_it_can_be_recognized_and_not_written_to() {
    String masked = EmailAddress.parse("ann.lee@example.org").orElseThrow().masked();
    assertEquals("a…@example.org", masked);
    assertTrue(EmailAddress.parse(masked).isEmpty());
  }

  private static String text(String given) {
    return EmailAddress.parse(given).orElseThrow().toString();
  }
}
