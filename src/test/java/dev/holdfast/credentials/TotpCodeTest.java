package dev.holdfast.credentials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.people.PersonId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 6238. */
@Tag("one-database")
class TotpCodeTest {

  private static final byte[] SEED = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  /** Appendix B, SHA-1; ours have the last six of the eight digits (RFC 4226, section 5.3). */
  @ParameterizedTest
  @CsvSource({
    "59, 94287082",
    "1111111109, 07081804",
    "1111111111, 14050471",
    "1234567890, 89005924",
    "2000000000, 69279037",
    "20000000000, 65353130"
  })
  void the_vectors_of_appendix_b_hold(long seconds, String eightDigits) {
    String code = eightDigits.substring(2);
    assertEquals(code, TotpCode.at(SEED, seconds / 30));
    assertEquals(
        seconds / 30, TotpCode.step(SEED, code, Instant.ofEpochSecond(seconds)).getAsLong());
  }

  @Test
  void what_is_no_code_is_none() {
    Instant now = Instant.ofEpochSecond(59);
    for (String typed : new String[] {null, "", "28708", "2870822", "94287082", "٢٨٧٠٨٢", "x"}) {
      assertTrue(TotpCode.step(SEED, typed, now).isEmpty(), typed);
    }
    assertEquals(1, TotpCode.step(SEED, "287 082 ", now).getAsLong());
  }

  @Test
  void the_address_for_the_app_names_account_key_and_issuer() {
    TotpSetup setup = new TotpSetup(new UUID(0, 1), new PersonId(1), TotpCode.text(SEED));
    assertEquals("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ", setup.spoken());
    assertEquals(
        "otpauth://totp/Holdfast:ada%2Btest%40example.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
            + "&issuer=Holdfast&algorithm=SHA1&digits=6&period=30",
        setup.uri("ada+test@example.org"));
    assertTrue(!setup.toString().contains(setup.key()), "not in a log");
  }
}
