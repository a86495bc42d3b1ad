package dev.holdfast.platform;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.net.URI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("one-database")
class PublicUrlTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://id.example.org",
        "https://id.example.org:8443",
        "http://localhost:8080",
        "http://127.0.0.1:8080",
        "http://[::1]:8080",
      })
  void an_origin_is_right(String url) {
    assertNull(PublicUrl.fault(URI.create(url), false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://id.example.org",
        "http://127.0.0.1.example.org",
        "http://localhost.example.org",
        "https://id.example.org/",
        "https://id.example.org/path",
        "https://id.example.org?query",
        "https://user@id.example.org",
        "ftp://id.example.org",
        "id.example.org",
        "localhost:8080",
      })
  void everything_else_is_refused(String url) {
    assertNotNull(PublicUrl.fault(URI.create(url), false));
  }
}
