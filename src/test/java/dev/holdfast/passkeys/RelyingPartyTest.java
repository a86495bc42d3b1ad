package dev.holdfast.passkeys;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("one-database")
class RelyingPartyTest {

  @ParameterizedTest
  @CsvSource({
    "id.example.org, https://id.example.org",
    "example.org, https://id.example.org",
    "example.org, https://example.org:8443",
    "localhost, http://localhost:8080",
    "127.0.0.1, http://127.0.0.1:8080",
    "[::1], http://[::1]:8080",
    "example.org, android:apk-key-hash:sha256"
  })
  void an_origin_at_or_below_the_domain_is_good(String id, String origin) {
    assertNull(RelyingParty.fault(id, List.of(origin)));
  }

  @ParameterizedTest
  @CsvSource({
    "example.org, https://evilexample.org",
    "id.example.org, https://example.org",
    "example.org, https://example.org.evil.example",
    "example.org, https://example.org/app",
    "example.org, https://example.org?x",
    "example.org, example.org",
    "example.org, 'https://exa mple.org'"
  })
  void any_other_origin_refuses_the_start_and_is_named(String id, String origin) {
    String fault = RelyingParty.fault(id, List.of("https://" + id, origin));
    assertTrue(fault.contains(origin) && fault.contains("HOLDFAST_PASSKEYS_ORIGINS"), fault);
  }

  @ParameterizedTest
  @CsvSource({"https://id.example.org", "ID.example.org", "id.example.org:443", "''"})
  void what_is_no_domain_refuses_the_start(String id) {
    assertTrue(RelyingParty.fault(id, List.of()).contains("HOLDFAST_PASSKEYS_RP_ID"));
  }
}
