package dev.holdfast.restrictions;

/** A restriction that cannot be one. */
class NotValid extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String member;

  /**
   * @param member where
   * @param what a sentence that says what to change
   */
  NotValid(String member, String what) {
    super(what, null, false, false);
    this.member = member;
  }

  String member() {
    return member;
  }
}
