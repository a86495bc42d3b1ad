package dev.holdfast.sessions;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What to call a device, by its User-Agent header: enough for its owner to know it again. Browsers
 * tell less and less there, so there is no more to be had from a larger parser.
 */
final class DeviceNames {

  static final String UNKNOWN = "Unknown device";

  /** In this order: many browsers name those that they descend from too. */
  private static final Map<String, String> BROWSERS = ordered();

  private static final Map<String, String> SYSTEMS = systems();

  private DeviceNames() {}

  static String of(String userAgent) {
    if (userAgent == null || userAgent.isBlank()) {
      return UNKNOWN;
    }
    String browser = first(BROWSERS, userAgent);
    String system = first(SYSTEMS, userAgent);
    if (browser == null && system == null) {
      return UNKNOWN;
    }
    if (system == null) {
      return browser;
    }
    return (browser == null ? "Browser" : browser) + " on " + system;
  }

  private static String first(Map<String, String> names, String text) {
    return names.entrySet().stream()
        .filter(name -> text.contains(name.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  private static Map<String, String> ordered() {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("Edg", "Edge");
    names.put("OPR/", "Opera");
    names.put("SamsungBrowser", "Samsung Internet");
    names.put("Vivaldi", "Vivaldi");
    names.put("Firefox", "Firefox");
    names.put("FxiOS", "Firefox");
    names.put("CriOS", "Chrome");
    names.put("Chromium", "Chromium");
    names.put("Chrome", "Chrome");
    names.put("Safari", "Safari");
    names.put("curl/", "curl");
    names.put("Java-http-client", "Java");
    return names;
  }

  private static Map<String, String> systems() {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("iPhone", "iPhone");
    names.put("iPad", "iPad");
    names.put("Android", "Android");
    names.put("CrOS", "ChromeOS");
    names.put("Windows", "Windows");
    names.put("Macintosh", "macOS");
    names.put("Linux", "Linux");
    return names;
  }
}
