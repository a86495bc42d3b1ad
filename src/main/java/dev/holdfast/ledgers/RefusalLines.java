package dev.holdfast.ledgers;

import dev.holdfast.actors.Actors;
import dev.holdfast.consent.Grants;
import dev.holdfast.ledger.Ledger;
import dev.holdfast.ledger.Visit;
import dev.holdfast.people.KnownPerson;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.web.Came;
import dev.holdfast.web.Ids;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/**
 * Writes down whom a record was refused to. Nothing has left, so the answer does not wait for it: a
 * thread of its own does it, since many are refused where the database must not be waited for. In a
 * flood some are left out.
 */
@ApplicationScoped
class RefusalLines {

  static final String PEOPLE = "/api/people/";

  private static final Logger LOG = Logger.getLogger(RefusalLines.class);
  private static final int MOST_WAITING = 1_000;

  private final Ledger ledger;
  private final Grants grants;
  private final People people;
  private final ThreadPoolExecutor writer =
      new ThreadPoolExecutor(
          0,
          1,
          1,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(MOST_WAITING),
          work -> new Thread(work, "refusals"),
          new ThreadPoolExecutor.DiscardPolicy());

  RefusalLines(Ledger ledger, Grants grants, People people) {
    this.ledger = ledger;
    this.grants = grants;
    this.people = people;
  }

  /**
   * @param path what was asked for
   */
  record Refused(JsonWebToken token, String path, String why, Came came) {}

  void add(Refused refused) {
    writer.execute(() -> write(refused));
  }

  @PreDestroy
  void end() {
    writer.shutdown();
  }

  private void write(Refused refused) {
    ManagedContext context = Arc.container().requestContext();
    context.activate();
    try {
      Optional<UUID> grant = Ids.parse(refused.token.getClaim("grant_id"));
      person(refused, grant).ifPresent(person -> ledger.refused(visit(refused, grant), person));
    } catch (RuntimeException e) {
      LOG.warn("A refusal is not in the ledger", e);
    } finally {
      context.terminate();
    }
  }

  private Optional<PersonId> person(Refused refused, Optional<UUID> grant) {
    String path = refused.path;
    if (path.startsWith(PEOPLE) && !path.startsWith(PEOPLE + "me")) {
      return known(path.substring(PEOPLE.length()).split("/", 2)[0]);
    }
    return grant.isPresent() ? grant.flatMap(grants::owner) : known(refused.token.getName());
  }

  private Optional<PersonId> known(String id) {
    return PersonId.parse(id).flatMap(people::find).map(KnownPerson::id);
  }

  private static Visit visit(Refused refused, Optional<UUID> grant) {
    JsonWebToken token = refused.token;
    String client = token.getClaim("client_id");
    String key = token.getClaim(Actors.KEY_ID);
    String why = refused.why;
    return client == null
        ? new Visit(
            Visit.PERSON, token.getName(), null, why + " (API key " + key + ")", refused.came)
        : new Visit(Visit.CLIENT, client, grant.orElse(null), why, refused.came);
  }
}
