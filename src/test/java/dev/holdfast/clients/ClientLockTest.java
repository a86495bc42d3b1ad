package dev.holdfast.clients;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.holdfast.oauth.Issue;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClientLockTest {

  @Test
  void one_that_was_read_before_is_read_again() {
    String id = Issue.client(Issue.Trait.CREDENTIALS).clientId();
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              Client.findById(id);
              Client.update("enabled = false where clientId = ?1", id);
              assertFalse(Client.locked(id).enabled, "what was changed since is not written back");
            });
  }
}
