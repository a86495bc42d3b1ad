package dev.holdfast.emails;

/**
 * From where a change was asked for, for the security log.
 *
 * @param network such as an address; or null
 * @param device such as {@code Firefox on Linux}; or null
 */
public record Source(String network, String device) {

  /** Where nothing is known of it, such as a command. */
  public static final Source UNKNOWN = new Source(null, null);
}
