package dev.holdfast.outgoing;

/**
 * A call that was not made, or got no answer that can be used. The message is a clause that may be
 * shown to whoever gave the address: it holds nothing of the answer, and does not tell a host that
 * is not there from one that is not public.
 */
public final class OutgoingFault extends RuntimeException {

  private static final long serialVersionUID = 1;

  OutgoingFault(String message) {
    super(message);
  }

  OutgoingFault(String message, Throwable cause) {
    super(message, cause);
  }
}
