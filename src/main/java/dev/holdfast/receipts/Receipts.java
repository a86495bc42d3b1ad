package dev.holdfast.receipts;

import dev.holdfast.claims.Subjects;
import dev.holdfast.clients.Clients;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.consent.GrantChanged;
import dev.holdfast.consent.GrantEnded;
import dev.holdfast.consent.GrantGiven;
import dev.holdfast.consent.LiveGrant;
import dev.holdfast.consent.Term;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.PersonKeys;
import dev.holdfast.web.OwnApp;
import dev.holdfast.web.Position;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/**
 * Signed receipts: one of each giving, change and end, made in the unit of work that does it. She
 * and the client fetch them, and whoever has one verifies it with our published keys.
 */
@ApplicationScoped
public class Receipts {

  private final Clients clients;
  private final Subjects subjects;
  private final ReceiptSigning signing;
  private final PersonKeys seals;
  private final Clock clock;

  Receipts(
      Clients clients, Subjects subjects, ReceiptSigning signing, PersonKeys seals, Clock clock) {
    this.clients = clients;
    this.subjects = subjects;
    this.signing = signing;
    this.seals = seals;
    this.clock = clock;
  }

  void given(@Observes GrantGiven event) {
    add(State.GIVEN, event.grant(), event.grant().terms());
  }

  void changed(@Observes GrantChanged event) {
    add(State.CHANGED, event.grant(), event.grant().terms());
  }

  /** That it ends by itself says the last one already; of one who is erased none is left. */
  void ended(@Observes GrantEnded event) {
    switch (event.how()) {
      case WITHDRAWN -> add(State.WITHDRAWN, event.ended(), Map.of());
      case UNUSED -> add(State.UNUSED, event.ended(), Map.of());
      case EXPIRED, ERASED -> {}
    }
  }

  /**
   * Of one grant, newest first, at most so many.
   *
   * @param after the last one of the page before; null at the beginning
   */
  List<Receipt> of(PersonId person, UUID grant, Position after, int most) {
    return list(new ReceiptSearch(person, null, null, grant, after), most);
  }

  /**
   * All of a person, newest first.
   *
   * @param after the last one of the page before; null at the beginning
   */
  public List<Receipt> all(PersonId person, Receipt after, int most) {
    Position place = after == null ? null : after.place();
    return list(new ReceiptSearch(person, null, null, null, place), most);
  }

  List<Receipt> list(ReceiptSearch asked, int most) {
    return StoredReceipt.find(asked, most).stream().map(this::opened).toList();
  }

  /** Of the end of what a client was allowed; empty if it stands, or ended by itself. */
  Optional<Receipt> end(String clientId, UUID grant) {
    return list(new ReceiptSearch(null, clientId, null, grant, null), 1).stream()
        .filter(newest -> newest.state().ended())
        .findFirst();
  }

  /** One of hers. */
  public Optional<Receipt> find(PersonId person, UUID grant, UUID id) {
    return StoredReceipt.<StoredReceipt>findByIdOptional(id)
        .filter(found -> found.person().equals(person) && found.grant.equals(grant))
        .map(this::opened);
  }

  private Receipt opened(StoredReceipt stored) {
    byte[] jwt = seals.open(stored.person(), stored.sealed, StoredReceipt.context(stored.id));
    return stored.view(new String(jwt, StandardCharsets.US_ASCII));
  }

  /** What she allows an app of Holdfast itself shares nothing. */
  private void add(State state, LiveGrant grant, Map<String, Term> allowed) {
    Optional<RegisteredClient> client = clients.find(grant.clientId());
    if (client.isEmpty() || OwnApp.of(grant.clientId()).isPresent()) {
      return;
    }
    StoredReceipt stored = new StoredReceipt();
    stored.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
    stored.grant = grant.id();
    stored.personId = grant.person().bits();
    stored.clientId = grant.clientId();
    stored.subject = subjects.of(client.get(), grant.person());
    stored.state = state;
    stored.at = clock.instant();
    String previous = StoredReceipt.last(grant.id()).map(UUID::toString).orElse(null);
    String jwt = signing.sign(stored.view(null), client.get(), allowed, previous);
    byte[] bytes = jwt.getBytes(StandardCharsets.US_ASCII);
    stored.sealed = seals.seal(grant.person(), bytes, StoredReceipt.context(stored.id));
    stored.persist();
  }
}
