package dev.holdfast.accounts;

/** Who may begin an account ({@code HOLDFAST_SIGN_UP}). */
enum SignUp {
  /** Whoever has an e-mail address. */
  OPEN,
  /** Whom an operator has invited. */
  INVITE_ONLY,
  /** Nobody: accounts come from the command line and from products with the scope users.write. */
  CLOSED
}
