package dev.holdfast.web;

/**
 * How texts are written, as patterns for the API's description (ECMA 262, and read alike by other
 * engines: no look-around, no classes of Unicode). What they let pass is taken; what only a look at
 * what is stored can tell is no part of them.
 */
public final class Shapes {

  /** What cannot be read: controls, the separators of lines, and noncharacters. */
  private static final String UNREADABLE =
      "\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ufdd0-\\ufdef\\ufffe\\uffff";

  private static final String BLANK = " \\u1680\\u2000-\\u200a\\u205f\\u3000";

  /** One line with something to read in it. */
  public static final String LINE =
      "^[^" + UNREADABLE + "]*[^" + UNREADABLE + BLANK + "][^" + UNREADABLE + "]*$";

  /** One line with something in it, however odd, and no control characters. */
  public static final String NAME =
      "^[^\\u0000-\\u001f\\u007f-\\u009f]*[^\\u0000-\\u001f\\u007f-\\u009f"
          + BLANK
          + "]"
          + "[^\\u0000-\\u001f\\u007f-\\u009f]*$";

  /** Several lines with something to read in them. */
  public static final String LINES =
      "^([^"
          + UNREADABLE
          + "]|[\\t\\n])*[^"
          + UNREADABLE
          + BLANK
          + "]([^"
          + UNREADABLE
          + "]|[\\t\\n])*$";

  /** Any text without control characters; it may be empty. */
  public static final String NO_CONTROLS = "^[^\\u0000-\\u001f\\u007f-\\u009f]*$";

  /** Some text without the one character that no database keeps. */
  public static final String NO_NUL = "^[^\\u0000]+$";

  /** The id of a person. */
  public static final String PERSON =
      "^([bdfghjklmnprstvz][aiou][bdfghjklmnprstvz][aiou][bdfghjklmnprstvz]-){3}"
          + "[bdfghjklmnprstvz][aiou][bdfghjklmnprstvz][aiou][bdfghjklmnprstvz]$";

  /** The name by which a person signs in. */
  public static final String USERNAME = "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$";

  /** A number that is dialled; its extension may follow. */
  public static final String PHONE = "^\\+?[0-9(][0-9 ().-]{2,30}(;ext=[0-9]+)?$";

  /** A language tag (BCP 47), also with the underscore of old. */
  public static final String LOCALE = "^[A-Za-z]{2,8}([-_][A-Za-z0-9]{2,8}){0,3}$";

  /** A web address. */
  public static final String WEB = "^[Hh][Tt][Tt][Pp][Ss]?://";

  /** A day of the years that can be meant, from 1000 to 2999. */
  public static final String DATE = "^[12]";

  /** A time of those years, with an offset of at most 18 hours. */
  public static final String TIME =
      "^[12][^.]*(\\.[0-9]{1,9})?([Zz]|[+-](0[0-9]|1[0-7]):[0-9]{2}|[+-]18:00)$";

  /** An id, without its ends. */
  static final String ID =
      "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}";

  /** Where a list goes on that is in the order of times and ids. */
  static final String TIME_AND_ID = "^-?[0-9]{1,15}_" + ID + "$";

  private Shapes() {}
}
