package dev.holdfast.clients;

import dev.holdfast.people.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Writes down what clients are, and what of it people were shown until then. */
@ApplicationScoped
class Descriptions {

  private final Clock clock;
  private final ReadableSecrets readable;

  Descriptions(Clock clock, ReadableSecrets readable) {
    this.clock = clock;
    this.readable = readable;
  }

  /**
   * @throws IllegalArgumentException with every fault, if there are any
   */
  static void require(Registration registration) {
    List<String> faults = registration.faults();
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", faults));
    }
  }

  /** A new one; {@link #write} says the rest. */
  Client begin(Registration registration) {
    return Client.begin(registration.client(), clock.instant());
  }

  /**
   * @param by who wants it so; null if it is the client itself, or the command line
   */
  void write(Client client, Registration registration, PersonId by) {
    Instant now = clock.instant();
    RegisteredClient before = client.view();
    RegisteredClient after = registration.client();
    client.describe(after);
    client.updatedAt = now;
    if (!after.unreviewed() && (before.unreviewed() || client.reviewedAt == null)) {
      client.reviewed(now, by);
    }
    note(client, Shown.of(before), Shown.of(after), by);
    Client.flush();
    String secret = registration.secret();
    String sealed = secret == null ? null : readable.seal(after, secret);
    ClientSecret.keep(after, secret, sealed, now);
  }

  private void note(Client client, Shown before, Shown after, PersonId by) {
    if (after.equals(before)) {
      return;
    }
    if (after.widens(before)) {
      client.asksAnewFrom = client.updatedAt;
    }
    ClientVersion version = new ClientVersion();
    version.clientId = client.clientId;
    version.changedAt = client.updatedAt;
    version.changedBy = by == null ? null : by.bits();
    version.before = before.json().toString();
    version.after = after.json().toString();
    version.add();
  }
}
