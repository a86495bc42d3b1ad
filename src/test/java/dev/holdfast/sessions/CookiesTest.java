package dev.holdfast.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.holdfast.crypto.BrowserSeal;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("one-database")
class CookiesTest {

  @Inject BrowserSeal seal;

  /** RFC 6265bis, section 4.1.3.2: __Host- asks for Secure, Path=/ and no Domain. */
  @Test
  void on_https_a_cookie_belongs_to_this_host_alone() {
    assertEquals(
        "__Host-holdfast=x; Path=/; Secure; HTTPOnly; SameSite=Lax",
        new Cookies(seal, true).cookie(Cookies.SESSION, "x").encode());
  }

  @Test
  void on_plain_http_browsers_would_not_keep_such_a_cookie() {
    assertEquals(
        "holdfast=x; Path=/; HTTPOnly; SameSite=Lax",
        new Cookies(seal, false).cookie(Cookies.SESSION, "x").encode());
  }
}
