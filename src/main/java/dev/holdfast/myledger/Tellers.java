package dev.holdfast.myledger;

import dev.holdfast.clients.Clients;
import dev.holdfast.consent.Grants;
import dev.holdfast.ledger.Act;
import dev.holdfast.ledger.Ledger;
import dev.holdfast.people.PersonId;
import dev.holdfast.record.Access;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells people what lines of their ledgers say. */
@ApplicationScoped
public class Tellers {

  private final Clients clients;
  private final Grants grants;
  private final Ledger ledger;

  Tellers(Clients clients, Grants grants, Ledger ledger) {
    this.clients = clients;
    this.grants = grants;
    this.ledger = ledger;
  }

  /** That a person looks at her ledger is a line in it, too: before she is shown anything of it. */
  public void note(PersonId person) {
    Access own = Access.byPerson(person, LineWords.LEDGER);
    ledger.append(own.visit(), Act.READ, Map.of(person, List.of()));
  }

  /** For one page or file. */
  public Teller of(PersonId person) {
    Map<UUID, Permission> allowed = new LinkedHashMap<>();
    grants
        .of(person)
        .forEach(grant -> allowed.put(grant.id(), new Permission(grant.clientId(), grant.since())));
    grants
        .pastOf(person)
        .forEach(grant -> allowed.put(grant.id(), new Permission(grant.clientId(), grant.since())));
    return new Teller(person, allowed, clients);
  }
}
