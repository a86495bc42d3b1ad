package dev.holdfast.portability;

import dev.holdfast.clients.Clients;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.consent.Grants;
import dev.holdfast.people.PersonId;
import dev.holdfast.web.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What a person allows apps, and allowed them once. */
@ApplicationScoped
class ExportedGrants {

  private final Grants grants;
  private final Clients clients;

  ExportedGrants(Grants grants, Clients clients) {
    this.grants = grants;
    this.clients = clients;
  }

  /** Those that stand, and then those that have ended. */
  List<Lines.Grant> of(PersonId id) {
    Stream<Lines.Grant> live =
        grants.of(id).stream()
            .map(
                grant ->
                    new Lines.Grant(
                        grant.id(),
                        grant.clientId(),
                        name(grant.clientId()),
                        grant.scopes(),
                        Times.write(grant.since()),
                        time(grant.until()),
                        null,
                        false));
    Stream<Lines.Grant> past =
        grants.pastOf(id).stream()
            .map(
                grant ->
                    new Lines.Grant(
                        grant.id(),
                        grant.clientId(),
                        name(grant.clientId()),
                        grant.scopes(),
                        Times.write(grant.since()),
                        null,
                        time(grant.endedAt()),
                        grant.withdrawn()));
    return Stream.concat(live, past).toList();
  }

  /** What a client is called. */
  String name(String clientId) {
    return clients.find(clientId).map(RegisteredClient::clientName).orElse(clientId);
  }

  private static String time(Instant time) {
    return time == null ? null : Times.write(time);
  }
}
