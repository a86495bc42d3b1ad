package dev.holdfast.credentials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("one-database")
class PasswordRulesTest {

  private static final List<String> ADA = List.of("Ada Lovelace", "ada.lovelace@example.org");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tundra velvet 9 spoons",
        "correct horse battery staple gun",
        "gjN3-wkQp0-zzTr",
        "пароль которого никто не знает",
        "日本語のとても長い合言葉です",
        "  spaces are characters too  ",
      })
  void what_is_hard_to_guess_is_good(String password) {
    assertEquals(List.of(), PasswordRules.faults(password, ADA));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password1234",
        "passwordpassword",
        "qwertyuiop123",
        "aaaaaaaaaaaaaaaa",
        "123456789012",
        "letmein123456",
        "Password123!",
        "ada.lovelace@example.org",
        "AdaLovelace1",
        "lovelace lovelace",
        "holdfastholdfast",
      })
  void what_is_guessed_first_is_not(String password) {
    assertEquals(1, PasswordRules.faults(password, ADA).size());
  }

  @Test
  void twelve_characters_are_the_fewest_and_256_the_most() {
    assertTrue(PasswordRules.faults("gjN3-wkQp0z", ADA).get(0).contains("12"));
    assertEquals(List.of(), PasswordRules.faults("gjN3-wkQp0zB", ADA));
    String long256 = "gjN3-wkQ".repeat(32);
    assertEquals(256, long256.length());
    assertTrue(PasswordRules.faults(long256 + "x", ADA).get(0).contains("256"));
    assertTrue(PasswordRules.faults("😀".repeat(11), ADA).get(0).contains("12"), "not its halves");
  }

  @Test
  void a_long_one_is_not_looked_at_for_long() {
    String hard = "a1B2".repeat(64);
    ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    long begin = thread.getCurrentThreadCpuTime();
    PasswordRules.faults(hard, List.of("a1B2", "B2a1"));
    Duration work = Duration.ofNanos(thread.getCurrentThreadCpuTime() - begin);
    assertTrue(work.compareTo(Duration.ofSeconds(10)) < 0, work::toString);
  }

  @Test
  void the_same_characters_typed_otherwise_are_the_same() {
    String composed = "r\u00e9sum\u00e9 des ann\u00e9es";
    String decomposed = "re\u0301sume\u0301 des anne\u0301es";
    assertNotEquals(composed, decomposed);
    assertEquals(PasswordRules.normal(composed), PasswordRules.normal(decomposed));
  }
}
