package dev.holdfast.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("one-database")
class RedirectUriTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://app.example/callback?tenant=1",
        "http://localhost:8080/test-oauth/callback",
        "http://127.0.0.1/cb",
        "http://[::1]:3000/cb",
        "com.example.app:/callback"
      })
  void these_can_be_registered(String uri) {
    assertEquals(Optional.empty(), RedirectUri.fault(uri));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://app.example/callback",
        "https://app.example/callback#fragment",
        "https://app.example/callback#",
        "https://user@app.example/",
        "https:///callback",
        "https://app.example/a b",
        "https://app.example/ä",
        "/callback",
        "app.example/callback",
        "myapp:/callback",
        "javascript:alert(1)",
        "data:text/html,x",
        "http://127.0.0.1.evil.example/",
        "http://localhost.evil.example/"
      })
  void these_cannot(String uri) {
    assertTrue(RedirectUri.fault(uri).isPresent());
  }

  @Test
  void no_host_and_no_scheme_is_longer_than_a_host_can_be() {
    assertTrue(RedirectUri.fault("https://" + "a".repeat(254) + "/cb").isPresent());
    assertTrue(RedirectUri.fault("com." + "a".repeat(250) + ":/cb").isPresent());
    assertEquals(Optional.empty(), RedirectUri.fault("https://" + "a".repeat(253) + "/cb"));
  }

  @ParameterizedTest
  @CsvSource({
    "https://app.example/cb, https://app.example/cb",
    "http://127.0.0.1/cb, http://127.0.0.1:51000/cb",
    "http://127.0.0.1:3000/cb, http://127.0.0.1:51000/cb",
    "http://[::1]/cb, http://[::1]:51000/cb"
  })
  void a_match_is_exact_but_for_the_port_of_a_loopback_address(String registered, String asked) {
    assertTrue(RedirectUri.matches(registered, asked));
  }

  @ParameterizedTest
  @CsvSource({
    "https://app.example/cb, https://app.example/cb/",
    "https://app.example/cb, https://app.example/cb?x=1",
    "https://app.example/cb, https://APP.example/cb",
    "https://app.example/cb, https://app.example:443/cb",
    "https://app.example/cb, https://app.example/x/../cb",
    "https://app.example/cb, https://app.example/%63b",
    "http://localhost/cb, http://localhost:51000/cb",
    "http://127.0.0.1/cb, http://127.0.0.1:51000/other",
    "http://127.0.0.1/cb, http://127.0.0.1:99999/cb",
    "http://127.0.0.1/cb, http://127.0.0.1:51000/cb#x",
    "http://127.0.0.1/cb, http://127.0.0.1@evil.example/cb",
    "http://127.0.0.1/cb, https://127.0.0.1:51000/cb",
    "http://127.0.0.1/cb, http://[::1]:51000/cb"
  })
  void all_else_is_another_address(String registered, String asked) {
    assertFalse(RedirectUri.matches(registered, asked));
  }

  @Test
  void a_port_of_many_digits_is_no_port() {
    assertFalse(RedirectUri.matches("http://127.0.0.1/cb", "http://127.0.0.1:1234567890123/cb"));
  }
}
