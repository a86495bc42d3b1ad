package dev.holdfast.emails;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address that mail can be sent to: the unquoted form of RFC 5321, section 4.1.2, within
 * its lengths. The domain is in lower case and ASCII (RFC 5891); of the part before it, the case is
 * kept, and does not count.
 */
public final class EmailAddress {

  private static final int LONGEST = 254;
  private static final int LONGEST_LOCAL = 64;
  private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
  private static final Pattern LOCAL = Pattern.compile(ATOM + "(\\." + ATOM + ")*");
  private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
  private static final Pattern DOMAIN = Pattern.compile("(" + LABEL + "\\.)+(?!\\d+$)" + LABEL);

  private final String text;

  private EmailAddress(String text) {
    this.text = text;
  }

  /** Empty if mail cannot be sent there. */
  public static Optional<EmailAddress> parse(String given) {
    String trimmed = given == null ? "" : Normalizer.normalize(given.strip(), Normalizer.Form.NFC);
    int at = trimmed.lastIndexOf('@');
    if (at < 1 || at > LONGEST_LOCAL || trimmed.length() > LONGEST) {
      return Optional.empty();
    }
    String local = trimmed.substring(0, at);
    String domain = ascii(trimmed.substring(at + 1));
    String whole = local + "@" + domain;
    boolean valid =
        LOCAL.matcher(local).matches()
            && DOMAIN.matcher(domain).matches()
            && whole.length() <= LONGEST;
    return valid ? Optional.of(new EmailAddress(whole)) : Optional.empty();
  }

  /** Of one that was stored. */
  static EmailAddress stored(String text) {
    return new EmailAddress(text);
  }

  /** The same for all ways to write it. */
  public String key() {
    return text.toLowerCase(Locale.ROOT);
  }

  /** Enough to recognize it by, and too little to write to: {@code a…@example.org}. */
  public String masked() {
    return text.charAt(0) + "…" + text.substring(text.lastIndexOf('@'));
  }

  private static String ascii(String domain) {
    try {
      return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EmailAddress address && key().equals(address.key());
  }

  @Override
  public int hashCode() {
    return key().hashCode();
  }

  /** To write to it, and to show it. */
  @Override
  public String toString() {
    return text;
  }
}
