package dev.holdfast.accounts;

/** Who may begin an account ({@code HOLDFAST_SIGN_UP}). */
enum SignUp {
  /** Whoever has an e-mail address. */
  OPEN,
  /** Whom an operator has invited. */
  INVITE_ONLY,
  /** Nobody: accounts come from the command line and from products with the scope users.write. */
  CLOSED;

  public boolean open() {
    return this == OPEN;
  }

  public boolean closed() {
    return this == CLOSED;
  }

  /** Whether a link that was sent still begins an account: it may be older than the rule. */
  boolean lets(WelcomeLink.Kind kind) {
    return switch (kind) {
      case OPERATOR -> true;
      case INVITED -> !closed();
      case SIGN_UP -> open();
    };
  }
}
