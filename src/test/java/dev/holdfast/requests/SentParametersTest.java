package dev.holdfast.requests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.protocol.OAuthException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("one-database")
class SentParametersTest {

  private static final int LONGEST = 32 * 1024;

  @ParameterizedTest
  @ValueSource(strings = {"state=a&client_id=b&state=c", "x=%00%20+%2B", "state=%E2%9C%93&y"})
  void what_is_kept_is_read_again_as_it_was_sent(String raw) {
    SentParameters sent = SentParameters.read(raw);
    assertEquals(sent, SentParameters.read(sent.write()));
    assertEquals(sent.write(), SentParameters.read(sent.write()).write());
  }

  @Test
  void what_is_accepted_is_not_too_long_when_it_comes_back() {
    SentParameters sent = SentParameters.read("state=" + "/".repeat((LONGEST - 6) / 3));
    assertTrue(sent.write().length() <= LONGEST);
    assertEquals(sent, SentParameters.read(sent.write()));
  }

  @Test
  void what_would_be_too_long_to_be_kept_is_refused_at_once() {
    String slashes = "state=" + "/".repeat(12_000);
    assertThrows(OAuthException.class, () -> SentParameters.read(slashes));
    String letters = "state=" + "a".repeat(LONGEST);
    assertThrows(OAuthException.class, () -> SentParameters.read(letters));
  }
}
