package dev.holdfast.usage;

import io.vertx.ext.web.RoutingContext;

/** Whose request it is, and why it is refused, told by whoever finds out, for the count. */
public final class Traffic {

  private static final String SUBJECT = "holdfast.subject";
  private static final String WHY = "holdfast.refused";

  private Traffic() {}

  /** The request is of this client or key, as far as one can tell. */
  public static void is(RoutingContext context, Subject subject) {
    context.put(SUBJECT, subject);
  }

  /** For the owner alone; the answer may say less. */
  public static void refused(RoutingContext context, String reason, String restriction) {
    context.put(WHY, new Why(reason, restriction));
  }

  /** Null if nobody is known. */
  static Subject subject(RoutingContext context) {
    return context.get(SUBJECT);
  }

  static Why why(RoutingContext context) {
    return context.get(WHY);
  }

  record Why(String reason, String restriction) {}
}
