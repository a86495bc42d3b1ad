package dev.holdfast.emails;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address that mail can be sent to: the unquoted form of RFC 5321, section 4.1.2, within
 * its lengths. The domain is in lower case and ASCII; of the part before it, the case is kept, and
 * does not count.
 *
 * <p>Java turns letters of other scripts into ASCII as IDNA2003 (RFC 3490) has it. Mail goes by
 * IDNA2008 (RFC 5891), and the two differ for four letters (UTS #46, section 4): a domain with one
 * of them would be another's, {@code straße.de} that of {@code strasse.de}, so it must be written
 * in ASCII.
 */
public final class EmailAddress {

  private static final int LONGEST = 254;
  private static final int LONGEST_LOCAL = 64;
  private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
  private static final Pattern LOCAL = Pattern.compile(ATOM + "(\\." + ATOM + ")*");
  private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
  private static final Pattern DOMAIN = Pattern.compile("(" + LABEL + "\\.)+(?!\\d+$)" + LABEL);

  /** Sharp s, final sigma, and the invisible joiners; the capital sharp s is the small one. */
  private static final Pattern DEVIATION = Pattern.compile("[\\u00df\\u1e9e\\u03c2\\u200c\\u200d]");

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
    String domain = ascii(domain(trimmed));
    String whole = local + "@" + domain;
    boolean valid =
        LOCAL.matcher(local).matches()
            && DOMAIN.matcher(domain).matches()
            && whole.length() <= LONGEST;
    return valid ? Optional.of(new EmailAddress(whole)) : Optional.empty();
  }

  /** What is wrong with one that is {@link #parse not an address}, as a sentence. */
  public static String fault(String given) {
    return given != null && DEVIATION.matcher(domain(given)).find()
        ? "Write what follows the @ in ASCII, beginning with xn--: mail programs read it differently."
        : "It must be an e-mail address, as in ada@example.org.";
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

  private static String domain(String address) {
    return address.substring(address.lastIndexOf('@') + 1);
  }

  private static String ascii(String domain) {
    if (DEVIATION.matcher(domain).find()) {
      return "";
    }
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
