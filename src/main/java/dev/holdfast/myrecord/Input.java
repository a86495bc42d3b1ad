package dev.holdfast.myrecord;

import dev.holdfast.record.ValueType;
import java.util.Map;

/**
 * How a fact's value is asked for.
 *
 * @param kind {@code text}, {@code date}, {@code email}, {@code tel}, {@code url} or {@code truth}
 * @param help what it looks like; may be empty
 * @param autocomplete what the browser may fill in (WCAG 2.2, 1.3.5); may be empty
 */
record Input(String kind, String help, String autocomplete) {

  private static final Map<String, String> KNOWN_TO_BROWSERS =
      Map.ofEntries(
          Map.entry("name", "name"),
          Map.entry("given_name", "given-name"),
          Map.entry("middle_name", "additional-name"),
          Map.entry("family_name", "family-name"),
          Map.entry("nickname", "nickname"),
          Map.entry("email", "email"),
          Map.entry("phone_number", "tel"),
          Map.entry("birthdate", "bday"),
          Map.entry("website", "url"),
          Map.entry("address.locality", "address-level2"),
          Map.entry("address.region", "address-level1"),
          Map.entry("address.postal_code", "postal-code"),
          Map.entry("address.country", "country-name"),
          Map.entry("employer", "organization"),
          Map.entry("occupation", "organization-title"));

  static Input of(String name, ValueType type) {
    return new Input(kind(name, type), help(name, type), KNOWN_TO_BROWSERS.getOrDefault(name, ""));
  }

  private static String kind(String name, ValueType type) {
    return switch (type) {
      case BOOLEAN -> "truth";
      case DATE -> "date";
      case NUMBER, DATE_TIME -> "text";
      case STRING ->
          switch (name) {
            case "email" -> "email";
            case "phone_number" -> "tel";
            case "profile", "picture", "website" -> "url";
            default -> "text";
          };
    };
  }

  private static String help(String name, ValueType type) {
    return switch (name) {
      case "phone_number" -> "Such as +1 604 555 1234.";
      case "profile", "picture", "website" -> "A web address, such as https://example.org/ada.";
      case "locale" -> "A language, such as fr or fr-CA.";
      case "zoneinfo" -> "A place, such as Europe/Paris.";
      case "email" -> "This is only a fact about you. To sign in with it, add it under Sign-in.";
      default -> help(type);
    };
  }

  private static String help(ValueType type) {
    return switch (type) {
      case NUMBER -> "A number, such as 172 or 1.5.";
      case DATE_TIME -> "Such as 2026-11-21T09:30:00Z.";
      default -> "";
    };
  }
}
