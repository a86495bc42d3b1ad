package dev.holdfast.restrictions;

/** When a restriction applies. */
sealed interface Condition permits Addresses, Site, Hours, Calls, Rate {

  /** Whether this request is one of those that are meant. What is not known is none of them. */
  boolean matches(Request request);

  /** The same where nobody may slip through: what is not known is one of them. */
  default boolean mayMatch(Request request) {
    return matches(request);
  }

  /** Whether there is anything to allow at that place. */
  default boolean concerns(Request request) {
    return true;
  }
}
