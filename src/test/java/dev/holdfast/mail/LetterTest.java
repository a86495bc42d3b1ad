package dev.holdfast.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("one-database")
class LetterTest {

  @Test
  void what_is_not_one_plain_address_is_refused() {
    for (String to :
        List.of(
            "",
            "a",
            "@b.example",
            "a@",
            "a@b.example\r\nBcc: c@d.example",
            "a@b.example,c@d.example",
            "a@b.example c@d.example",
            "<a@b.example>",
            "A <a@b.example>",
            "\"a b\"@c.example",
            "a@b@c.example",
            "é@b.example",
            "x".repeat(65) + "@b.example")) {
      assertThrows(IllegalArgumentException.class, () -> Letter.to(to, "Hello"), to);
    }
    assertEquals("o'brien+x@b.example", Letter.to("o'brien+x@b.example", "Hello").to());
  }

  @Test
  void a_button_leads_only_to_an_address_of_the_web() {
    Letter letter = Letter.to("a@b.example", "Hello");
    for (String link :
        List.of("javascript:alert(1)", "http://a\"b", "https://a b", "//a", "", "https://a\nb")) {
      assertThrows(IllegalArgumentException.class, () -> letter.button("Go", link), link);
    }
    assertEquals(
        "https://a.example/x?y=1&z=%20#f",
        letter.button("Go", "https://a.example/x?y=1&z=%20#f").parts().get(0).more());
  }

  @Test
  void words_cannot_begin_a_line_of_their_own() {
    Letter letter = Letter.to("a@b.example", "One\r\nTwo").say("Three\n\nFour\u2028Five\u0000");
    assertEquals("One  Two", letter.subject());
    assertEquals("Three  Four Five", letter.parts().get(0).text());
  }

  @Test
  void the_wait_doubles_up_to_four_hours() {
    assertEquals(Duration.ofMinutes(1), Outbox.pause(0));
    assertEquals(Duration.ofMinutes(2), Outbox.pause(1));
    assertEquals(Duration.ofMinutes(128), Outbox.pause(7));
    assertEquals(Duration.ofHours(4), Outbox.pause(8));
    assertEquals(Duration.ofHours(4), Outbox.pause(1_000));
  }
}
