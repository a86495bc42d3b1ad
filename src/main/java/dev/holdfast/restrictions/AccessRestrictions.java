package dev.holdfast.restrictions;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.platform.Durable;
import dev.holdfast.platform.Reads;
import dev.holdfast.web.Faults;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import dev.holdfast.web.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** From where, when, what and how often each client may call; see {@link Rules}. */
@ApplicationScoped
public class AccessRestrictions {

  private static final String OF_CLIENT =
      "select access_restrictions from client where client_id = ?";

  private final Reads reads;
  private final Clock clock;

  AccessRestrictions(Reads reads, Clock clock) {
    this.reads = reads;
    this.clock = clock;
  }

  /**
   * Reads one that is asked for, and gives it an id and its time.
   *
   * @return null, and the faults are noted, if it cannot be one
   */
  public Restriction read(JsonNode json, String pointer, Faults faults) {
    Restriction asked = new AskedRestriction(json, pointer, faults).read();
    return asked == null
        ? null
        : asked.as(UUID.randomUUID().toString(), Times.write(clock.instant()));
  }

  /** Reads a list of them, as {@link #read} does; at most {@link Restriction#MOST}. */
  public List<Restriction> readAll(JsonNode json, String pointer, Faults faults) {
    if (!json.isArray() || json.size() > Restriction.MOST) {
      faults.add(pointer, "It must be a list of at most " + Restriction.MOST + " restrictions.");
      return List.of();
    }
    List<Restriction> read = new ArrayList<>();
    for (int i = 0; i < json.size(); i++) {
      read.add(read(json.get(i), pointer + "/" + i, faults));
    }
    return faults.any() ? List.of() : read;
  }

  /** As they are stored; null if there are none. */
  public static String text(List<Restriction> restrictions) {
    return Writing.write(restrictions);
  }

  /** The reverse of {@link #text}. */
  public static List<Restriction> ofText(String text) {
    return Writing.read(text);
  }

  /** Of a client, the oldest first; none if there is no such client. */
  public List<Restriction> of(String clientId) {
    return Writing.read(textOf(clientId));
  }

  /** The same as they are stored; null if there are none. */
  public String textOf(String clientId) {
    List<String> found =
        reads.list(OF_CLIENT, row -> Optional.ofNullable(row.getString(1)).orElse(""), clientId);
    return found.isEmpty() || found.get(0).isEmpty() ? null : found.get(0);
  }

  /**
   * It is in force from the client's next request on.
   *
   * @throws Problem {@code conflict} if there are as many as there may be, {@code not-found} if
   *     there is no such client any more
   */
  @Durable
  public void add(String clientId, Restriction restriction) {
    RestrictedClient client =
        Optional.ofNullable(RestrictedClient.locked(clientId))
            .orElseThrow(
                () ->
                    new Problem(
                        ProblemType.NOT_FOUND,
                        "There is no client with this id, or not any more."));
    List<Restriction> all = new ArrayList<>(Writing.read(client.restrictions));
    if (all.size() >= Restriction.MOST) {
      throw new Problem(
          ProblemType.CONFLICT,
          "There are " + Restriction.MOST + " restrictions, which is the most; remove one first.");
    }
    all.add(restriction);
    client.restrictions = Writing.write(all);
  }

  /** Gives what was removed; empty if there is no such restriction of that client. */
  @Durable
  public Optional<Restriction> remove(String clientId, String restrictionId) {
    RestrictedClient client = RestrictedClient.locked(clientId);
    if (client == null) {
      return Optional.empty();
    }
    List<Restriction> all = new ArrayList<>(Writing.read(client.restrictions));
    Optional<Restriction> found =
        all.stream().filter(one -> one.id().equals(restrictionId)).findFirst();
    found.ifPresent(all::remove);
    client.restrictions = Writing.write(all);
    return found;
  }
}
