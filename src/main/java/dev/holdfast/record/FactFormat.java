package dev.holdfast.record;

import dev.holdfast.web.NotValid;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a well-known fact's value must look like beyond its type (OpenID Connect Core, 5.1). */
enum FactFormat {
  ANY(ValueType.STRING, ""),
  NUMBER(ValueType.NUMBER, ""),
  BOOLEAN(ValueType.BOOLEAN, ""),
  EMAIL(ValueType.STRING, "It is not an e-mail address, as in ada@example.org."),
  URL(ValueType.STRING, "It is not a web address, as in https://example.org/ada."),
  ZONE(ValueType.STRING, "It is not a time zone's name, as in Europe/Paris."),
  LOCALE(ValueType.STRING, "It is not a language tag, as in fr-CA."),
  PHONE(ValueType.STRING, "It is not a telephone number, as in +1 (604) 555-1234;ext=5678."),
  BIRTHDATE(ValueType.DATE, "Nobody alive was born then.");

  private static final Pattern ADDRESS = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,255}");
  private static final Pattern DIALLED = Pattern.compile("\\+?[0-9(][0-9 ().-]{2,30}(;ext=\\d+)?");
  private static final int OLDEST = 150;

  private final ValueType type;
  private final String sentence;

  FactFormat(ValueType type, String sentence) {
    this.type = type;
    this.sentence = sentence;
  }

  ValueType type() {
    return type;
  }

  /**
   * @throws NotValid if the value, which has the right type, does not look like this
   */
  void require(String text, LocalDate today) {
    boolean fits =
        switch (this) {
          case ANY, NUMBER, BOOLEAN -> true;
          case EMAIL -> ADDRESS.matcher(text).matches();
          case URL -> isUrl(text);
          case ZONE -> ZoneId.getAvailableZoneIds().contains(text);
          case LOCALE -> isLocale(text);
          case PHONE -> DIALLED.matcher(text).matches();
          case BIRTHDATE -> isBirthdate(LocalDate.parse(text), today);
        };
    if (!fits) {
      throw new NotValid(sentence);
    }
  }

  private static boolean isUrl(String text) {
    try {
      URI uri = new URI(text);
      boolean web =
          "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
      return web && uri.getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** OpenID Connect allows the underscore of old beside BCP 47's hyphen. */
  private static boolean isLocale(String text) {
    return !Locale.forLanguageTag(text.replace('_', '-')).getLanguage().isEmpty();
  }

  /** A day ahead is allowed: somewhere it is tomorrow already. */
  private static boolean isBirthdate(LocalDate date, LocalDate today) {
    return !date.isAfter(today.plusDays(1)) && !date.isBefore(today.minusYears(OLDEST));
  }
}
