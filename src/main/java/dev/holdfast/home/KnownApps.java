package dev.holdfast.home;

import dev.holdfast.clients.Clients;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.consent.ItemWords;
import dev.holdfast.consent.LiveGrant;
import dev.holdfast.endings.ProposedEnd;
import dev.holdfast.endings.UnusedGrants;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.PlatformConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The apps there are, and how a person begins to sign in to one from here. */
@ApplicationScoped
class KnownApps {

  private static final int MOST = 50;

  private final Clients clients;
  private final ItemWords words;
  private final UnusedGrants unused;
  private final Clock clock;
  private final String issuer;

  KnownApps(
      Clients clients, ItemWords words, UnusedGrants unused, Clock clock, PlatformConfig platform) {
    this.unused = unused;
    this.words = words;
    this.clients = clients;
    this.clock = clock;
    this.issuer = platform.publicUrl().toString();
  }

  Optional<RegisteredClient> find(String clientId) {
    return clients.find(clientId);
  }

  /** What a person allows one of them. */
  AllowedApp allowed(LiveGrant grant) {
    return AllowedApp.of(grant, this, clock.instant());
  }

  /** What those of a grant's scopes are called that are single items of the record. */
  Map<String, String> items(PersonId person, Set<String> scopes) {
    return words.of(person, scopes).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, item -> item.getValue().name()));
  }

  /** Those of these grants that nobody uses, and that she is asked about. */
  List<UnusedApp> unused(PersonId person, List<LiveGrant> grants) {
    Map<UUID, ProposedEnd> proposed = unused.proposed(person);
    return grants.stream()
        .filter(grant -> proposed.containsKey(grant.id()))
        .map(grant -> unused(grant, proposed.get(grant.id())))
        .toList();
  }

  private UnusedApp unused(LiveGrant grant, ProposedEnd proposed) {
    String name = find(grant.clientId()).map(RegisteredClient::clientName).orElse(grant.clientId());
    return new UnusedApp(grant.id(), name, proposed.idleSince(), proposed.end());
  }

  /** Empty if it cannot be begun from here. */
  String start(RegisteredClient client) {
    return client.enabled() ? client.startLink(issuer).orElse("") : "";
  }

  /**
   * Those that she can begin with, apart from those that she allows already. What nobody has
   * reviewed is not offered to everybody, only to who names it.
   */
  List<OtherApp> others(Set<String> allowed, String named) {
    Stream<RegisteredClient> reviewed = clients.startable(MOST).stream();
    Stream<RegisteredClient> asked = Stream.ofNullable(named).flatMap(id -> find(id).stream());
    return Stream.concat(asked, reviewed)
        .filter(client -> !allowed.contains(client.clientId()) && !start(client).isEmpty())
        .distinct()
        .map(
            client ->
                new OtherApp(
                    client.clientName(), client.site(), start(client), client.unreviewed()))
        .toList();
  }
}
