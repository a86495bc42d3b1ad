package dev.holdfast.sessions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The kinds of things by which people show who they are. */
public enum Factor {
  PASSWORD,
  MAGIC_LINK,
  PASSKEY,
  TOTP,
  RECOVERY_CODE;

  /** What can begin a sign-in. */
  public static final Set<Factor> FIRST = Set.of(PASSWORD, MAGIC_LINK, PASSKEY);

  /**
   * What can follow. A link by mail cannot: who reads the mail can set a new password, so both
   * together would be one factor.
   */
  public static final Set<Factor> SECOND = Set.of(TOTP, RECOVERY_CODE, PASSKEY);

  /** As in addresses and JSON: {@code magic-link}. */
  public String written() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Reads {@link #written}. */
  public static Optional<Factor> parse(String text) {
    return Arrays.stream(values()).filter(factor -> factor.written().equals(text)).findFirst();
  }
}
