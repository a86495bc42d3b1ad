package dev.holdfast.users;

import dev.holdfast.record.ValueType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The members of a user that are facts of her record, where each is stored, and only there. */
enum Claim {
  PREFERRED_USERNAME("preferredUsername", "preferred_username", ValueType.STRING),
  GIVEN_NAME("givenName", "given_name", ValueType.STRING),
  FAMILY_NAME("familyName", "family_name", ValueType.STRING),
  NICKNAME("nickname", "nickname", ValueType.STRING),
  PHONE_NUMBER("phoneNumber", "phone_number", ValueType.STRING),
  PHONE_NUMBER_VERIFIED("phoneNumberVerified", "phone_number_verified", ValueType.BOOLEAN),
  PICTURE("picture", "picture", ValueType.STRING),
  LOCALE("locale", "locale", ValueType.STRING);

  /** The names of the facts. */
  static final List<String> FACTS = Arrays.stream(values()).map(Claim::fact).toList();

  private final String member;
  private final String fact;
  private final ValueType type;

  Claim(String member, String fact, ValueType type) {
    this.member = member;
    this.fact = fact;
    this.type = type;
  }

  /** As in our JSON. */
  String member() {
    return member;
  }

  /** As in the catalogue of facts. */
  String fact() {
    return fact;
  }

  ValueType type() {
    return type;
  }

  static Optional<Claim> of(String member) {
    return Arrays.stream(values()).filter(claim -> claim.member.equals(member)).findFirst();
  }
}
