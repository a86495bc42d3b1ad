package dev.holdfast.record;

import dev.holdfast.web.NotValid;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a fact is called. Well-known names have one type for everybody: the standard claims of
 * OpenID Connect Core 5.1 (its {@code address} in parts, {@code sub} and {@code updated_at} are no
 * facts), those of OpenID Connect for Identity Assurance, and a few that partner systems share.
 * Every other name stands in the namespace of a domain whose owner gives it its meaning: {@code
 * acme.example:badge_number}.
 */
public final class FactName {

  private static final int MOST_CHARACTERS = 128;
  private static final Pattern OWN =
      Pattern.compile(
          "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+"
              + ":[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*");

  private static final Map<String, FactFormat> KNOWN = new LinkedHashMap<>();

  /** Of names that do not read well by themselves. */
  private static final Map<String, String> PLAIN =
      Map.ofEntries(
          Map.entry("address.formatted", "Full address"),
          Map.entry("address.street_address", "Street address"),
          Map.entry("address.locality", "Town or city"),
          Map.entry("address.region", "State or region"),
          Map.entry("address.postal_code", "Postal code"),
          Map.entry("address.country", "Country of address"),
          Map.entry("place_of_birth.locality", "Town or city of birth"),
          Map.entry("place_of_birth.region", "State or region of birth"),
          Map.entry("place_of_birth.country", "Country of birth"),
          Map.entry("birth_given_name", "Given name at birth"),
          Map.entry("birth_middle_name", "Middle name at birth"),
          Map.entry("birth_family_name", "Family name at birth"),
          Map.entry("height_cm", "Height in cm"));

  static {
    known(
        FactFormat.ANY,
        "name given_name family_name middle_name nickname preferred_username gender"
            + " address.formatted address.street_address address.locality address.region"
            + " address.postal_code address.country"
            + " birth_given_name birth_middle_name birth_family_name also_known_as salutation title"
            + " place_of_birth.locality place_of_birth.region place_of_birth.country nationality"
            + " occupation employer");
    known(FactFormat.URL, "profile picture website");
    known(FactFormat.EMAIL, "email");
    known(FactFormat.BOOLEAN, "email_verified phone_number_verified");
    known(FactFormat.PHONE, "phone_number");
    known(FactFormat.BIRTHDATE, "birthdate");
    known(FactFormat.ZONE, "zoneinfo");
    known(FactFormat.LOCALE, "locale");
    known(FactFormat.NUMBER, "height_cm");
  }

  private FactName() {}

  /** The type of a well-known name; empty for a name in a namespace. */
  public static Optional<ValueType> typeOf(String name) {
    return Optional.ofNullable(KNOWN.get(name)).map(FactFormat::type);
  }

  /** Every well-known name with its type. */
  public static Map<String, ValueType> catalogue() {
    Map<String, ValueType> types = new LinkedHashMap<>();
    KNOWN.forEach((name, format) -> types.put(name, format.type()));
    return types;
  }

  /**
   * @throws NotValid if it is neither well known nor in a namespace
   */
  public static String require(String name) {
    if (name.length() > MOST_CHARACTERS) {
      throw new NotValid("It is too long: at most " + MOST_CHARACTERS + " characters.");
    }
    if (!KNOWN.containsKey(name) && !OWN.matcher(name).matches()) {
      throw new NotValid(
          "It is not a well-known name; use one of the catalogue, or your domain and a name of"
              + " your own, as in acme.example:badge_number.");
    }
    return name;
  }

  /** Those of these that can be names at all; no query is asked for others. */
  static Set<String> possible(Collection<String> names) {
    return names.stream()
        .filter(name -> KNOWN.containsKey(name) || OWN.matcher(name).matches())
        .collect(Collectors.toSet());
  }

  static FactFormat formatOf(String name) {
    return KNOWN.get(name);
  }

  /** What people read instead of the name: {@code Given name}. */
  public static String label(String name) {
    String said = PLAIN.get(name);
    return said == null ? spelled(name) : said;
  }

  private static String spelled(String name) {
    String words = name.substring(name.indexOf(':') + 1).replace('_', ' ').replace('.', ' ');
    String plain = words.replace("email", "e-mail").replace("zoneinfo", "time zone");
    return Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
  }

  private static void known(FactFormat format, String names) {
    Arrays.stream(names.split(" ")).forEach(name -> KNOWN.put(name, format));
  }
}
