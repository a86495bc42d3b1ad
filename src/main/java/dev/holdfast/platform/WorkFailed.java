package dev.holdfast.platform;

/** Carries what the work threw out of the transaction, which then rolls back. */
final class WorkFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  WorkFailed(Exception cause) {
    super(null, cause, false, false);
  }
}
