package dev.holdfast.mtls;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.security.auth.x500.X500Principal;

/**
 * Names of certificates' subjects, compared by their parts and not by how they are written (RFC
 * 4514): cases, spaces and the sort of an ASN.1 string do not matter, the order does.
 */
public final class DistinguishedName {

  /** Beside the nine of RFC 4514, section 3, what certificates of organizations and people hold. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("2.5.4.4", "SN"),
          Map.entry("2.5.4.5", "SERIALNUMBER"),
          Map.entry("2.5.4.12", "TITLE"),
          Map.entry("2.5.4.15", "BUSINESSCATEGORY"),
          Map.entry("2.5.4.17", "POSTALCODE"),
          Map.entry("2.5.4.42", "GIVENNAME"),
          Map.entry("2.5.4.97", "ORGANIZATIONIDENTIFIER"),
          Map.entry("1.2.840.113549.1.9.1", "EMAILADDRESS"),
          Map.entry("1.3.6.1.4.1.311.60.2.1.1", "JURISDICTIONLOCALITYNAME"),
          Map.entry("1.3.6.1.4.1.311.60.2.1.2", "JURISDICTIONSTATEORPROVINCENAME"),
          Map.entry("1.3.6.1.4.1.311.60.2.1.3", "JURISDICTIONCOUNTRYNAME"));

  private static final Map<String, String> NUMBERS = numbers();

  private DistinguishedName() {}

  /** Whether it can be read. */
  public static boolean isOne(String text) {
    return read(text).isPresent();
  }

  /** Whether it is that of the subject. */
  public static boolean same(String text, X500Principal subject) {
    return read(text).flatMap(DistinguishedName::name).equals(name(subject));
  }

  private static Optional<X500Principal> read(String text) {
    try {
      return Optional.of(new X500Principal(text, NUMBERS)).filter(name -> name(name).isPresent());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Empty also for no name at all, which is nobody's. */
  private static Optional<LdapName> name(X500Principal principal) {
    try {
      return Optional.of(new LdapName(principal.getName(X500Principal.RFC2253, NAMES)))
          .filter(name -> !name.isEmpty());
    } catch (InvalidNameException e) {
      return Optional.empty();
    }
  }

  private static Map<String, String> numbers() {
    Map<String, String> numbers = new LinkedHashMap<>();
    NAMES.forEach((number, name) -> numbers.put(name, number));
    return Map.copyOf(numbers);
  }
}
