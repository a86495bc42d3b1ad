package dev.holdfast.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("one-database")
class DeviceTest {

  @Test
  void a_device_is_called_by_browser_and_system() {
    assertEquals(
        "Firefox on Linux",
        name("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"));
    assertEquals(
        "Edge on Windows",
        name(
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0.0.0 Safari/537.36 Edg/142.0"));
    assertEquals(
        "Safari on iPhone",
        name(
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1"));
    assertEquals(
        "Chrome on Android",
        name(
            "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/142.0.0.0 Mobile Safari/537.36"));
    assertEquals("Unknown device", name(null));
    assertEquals("Unknown device", name("<script>"));
  }

  private static String name(String userAgent) {
    return Device.of(null, userAgent, null).name();
  }
}
