package dev.holdfast.platform;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.concurrent.Callable;

/** A unit of work as a transaction on the caller's thread. */
final class OwnTransaction {

  private OwnTransaction() {}

  /**
   * PostgreSQL runs units side by side. One that got in another's way (they waited for each other,
   * made the same thing, or one removed what the other meant) sees at a second run what that did.
   */
  static Object run(Callable<Object> work) throws Exception {
    try {
      return join(work);
    } catch (Exception e) {
      if (!Collision.in(e)) {
        throw e;
      }
    }
    return join(work);
  }

  /** In the transaction that there is, or one of its own. */
  static Object join(Callable<Object> work) throws Exception {
    try {
      return QuarkusTransaction.joiningExisting()
          .call(
              () -> {
                try {
                  return work.call();
                } catch (Exception e) {
                  throw new WorkFailed(e);
                }
              });
    } catch (WorkFailed e) {
      throw (Exception) e.getCause();
    }
  }
}
