package dev.holdfast.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Durable;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How clients of organizations become what they are: their developers say what they want, and an
 * operator has looked at what people are shown. Whom nobody has looked at is changed at once, and
 * looked at as it is then. Of whom somebody has, what she has not seen waits, while people are
 * shown what she has; all else, and whatever asks for less, changes at once.
 */
@ApplicationScoped
public class ClientChanges {

  private final Clock clock;
  private final Descriptions descriptions;

  ClientChanges(Clock clock, Descriptions descriptions) {
    this.clock = clock;
    this.descriptions = descriptions;
  }

  /** What people were shown of a client, newest first; at most the last hundred changes. */
  public List<ShownChange> of(String clientId) {
    return ClientVersion.of(clientId).stream().map(ClientVersion::view).toList();
  }

  /** What they were shown at that time; empty if that is what they are shown now. */
  public Optional<Shown> shownAt(String clientId, Instant at) {
    return Optional.ofNullable(ClientVersion.firstSince(clientId, at)).map(ClientVersion::shown);
  }

  /** What a client would be, with what waits of it. */
  public static RegisteredClient proposed(KnownClient known) {
    JsonNode proposal = known.review().proposal();
    return proposal == null ? known.client() : with(known.client(), proposal);
  }

  /**
   * Takes what an operator wants; what waits goes on waiting, but as another one if people would be
   * shown something else.
   *
   * @param seen when what she has changed was changed last
   * @throws Problem {@code conflict} if it is not any more what she has changed
   */
  @Durable
  public KnownClient set(Registration asked, Instant seen, PersonId by) {
    Client client = unchanged(asked, seen);
    Shown before = Shown.of(client.view());
    descriptions.write(client, asked, by);
    if (client.awaitsSince != null && !Shown.of(client.view()).equals(before)) {
      client.awaitsSince = anew(client);
    }
    return client.known();
  }

  /** Takes what a developer wants; see {@link #set}. */
  @Durable
  public KnownClient ask(Registration asked, Instant seen, PersonId by) {
    Client client = unchanged(asked, seen);
    RegisteredClient live = client.view();
    if (live.unreviewed()) {
      descriptions.write(client, asked, by);
      client.awaitsSince = anew(client);
      return client.known();
    }
    RegisteredClient atOnce = atOnce(live, asked.client());
    descriptions.write(client, new Registration(atOnce, asked.secret()), by);
    ObjectNode waits = waiting(atOnce, asked.client());
    client.proposal = waits.isEmpty() ? null : waits.toString();
    client.awaitsSince = waits.isEmpty() ? null : anew(client);
    return client.known();
  }

  /**
   * An operator has looked at it, and lets it ask everybody.
   *
   * @param seen since when what she looked at was waiting; null if that does not matter
   * @throws Problem {@code conflict} if it is not any more what she looked at
   */
  @Durable
  public KnownClient approve(String clientId, PersonId by, Instant seen) {
    Client client = looked(clientId, seen);
    RegisteredClient reviewed = proposed(client.known()).reviewed();
    Registration registration = new Registration(reviewed, null);
    if (!registration.faults().isEmpty()) {
      throw new Problem(ProblemType.CONFLICT, String.join(" ", registration.faults()));
    }
    descriptions.write(client, registration, by);
    client.reviewed(clock.instant(), by);
    return client.known();
  }

  /** An operator has looked at it, and it stays as it was; see {@link #approve}. */
  @Durable
  public KnownClient reject(String clientId, Instant seen, String why) {
    Client client = looked(clientId, seen);
    client.proposal = null;
    client.awaitsSince = null;
    client.reviewNote = why;
    return client.known();
  }

  /** Another time than before, however soon: nobody has looked at what waits since then. */
  private Instant anew(Client client) {
    Instant now = clock.instant();
    Instant before = client.awaitsSince;
    return before == null || now.isAfter(before) ? now : before.plusMillis(1);
  }

  private static Client unchanged(Registration asked, Instant seen) {
    Client client = standing(asked.client().clientId());
    if (!client.updatedAt.equals(seen)) {
      throw changed();
    }
    return client;
  }

  private static Problem changed() {
    return new Problem(ProblemType.CONFLICT, "It has changed meanwhile; look at it again.");
  }

  private Client looked(String clientId, Instant seen) {
    Client client = standing(clientId);
    if (seen != null && !seen.equals(client.awaitsSince)) {
      throw changed();
    }
    return client;
  }

  private static Client standing(String clientId) {
    Client client = Client.locked(clientId);
    if (client == null || client.endedAt != null) {
      throw new Problem(ProblemType.NOT_FOUND, "There is no such client, or not any more.");
    }
    return client;
  }

  private static RegisteredClient atOnce(RegisteredClient live, RegisteredClient asked) {
    Shown is = Shown.of(live);
    Shown wanted = Shown.of(asked);
    return asked.showing(wanted.needsReview(is) ? wanted.within(is) : wanted);
  }

  /** As a JSON Merge Patch. */
  private static ObjectNode waiting(RegisteredClient atOnce, RegisteredClient asked) {
    ObjectNode is = Shown.of(atOnce).json();
    ObjectNode waits = Shown.of(asked).json();
    waits.remove(
        Shown.NAMES.stream().filter(name -> is.get(name).equals(waits.get(name))).toList());
    return waits;
  }

  private static RegisteredClient with(RegisteredClient client, JsonNode proposal) {
    ObjectNode shown = Shown.of(client).json();
    proposal.properties().forEach(member -> shown.set(member.getKey(), member.getValue()));
    return client.showing(Shown.read(shown));
  }
}
