package dev.holdfast.claims;

import dev.holdfast.clients.Scopes;
import dev.holdfast.record.FactName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The standard claims of OpenID Connect Core, section 5.1, and the scope that asks for each
 * (section 5.4). All of them but {@code updated_at} are facts of the record under the same names,
 * {@code address} in its parts.
 */
public final class StandardClaims {

  public static final String NAME = "name";
  public static final String EMAIL = "email";
  public static final String EMAIL_VERIFIED = "email_verified";
  public static final String PHONE_NUMBER = "phone_number";
  public static final String PHONE_NUMBER_VERIFIED = "phone_number_verified";
  public static final String ADDRESS = "address";
  public static final String UPDATED_AT = "updated_at";

  /** The parts of an address (section 5.1.1). */
  static final List<String> ADDRESS_PARTS =
      List.of("formatted", "street_address", "locality", "region", "postal_code", "country");

  private static final Map<String, List<String>> BY_SCOPE =
      Map.of(
          Scopes.PROFILE,
          List.of(
              NAME,
              "family_name",
              "given_name",
              "middle_name",
              "nickname",
              "preferred_username",
              "profile",
              "picture",
              "website",
              "gender",
              "birthdate",
              "zoneinfo",
              "locale",
              UPDATED_AT),
          Scopes.EMAIL,
          List.of(EMAIL, EMAIL_VERIFIED),
          Scopes.PHONE,
          List.of(PHONE_NUMBER, PHONE_NUMBER_VERIFIED),
          Scopes.ADDRESS,
          List.of(ADDRESS));

  private StandardClaims() {}

  /** The claims that a scope stands for: none if it is of another sort. */
  public static List<String> of(String scope) {
    Optional<String> single = Scopes.claim(scope);
    return single.isPresent() ? List.of(single.get()) : BY_SCOPE.getOrDefault(scope, List.of());
  }

  /** The scope that asks for a claim, among others; empty if it is not a standard claim. */
  public static Optional<String> scopeOf(String claim) {
    return BY_SCOPE.keySet().stream()
        .filter(scope -> BY_SCOPE.get(scope).contains(claim))
        .findFirst();
  }

  /** Whether a fact of this name is, or is part of, a standard claim. */
  static boolean isFact(String name) {
    return FactName.typeOf(name).isPresent();
  }

  /** All of them, scope by scope. */
  public static List<String> all() {
    List<String> all = new ArrayList<>();
    Scopes.OF_CLAIMS.forEach(scope -> all.addAll(of(scope)));
    return all;
  }
}
