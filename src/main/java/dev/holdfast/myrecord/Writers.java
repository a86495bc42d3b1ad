package dev.holdfast.myrecord;

import dev.holdfast.clients.Clients;
import dev.holdfast.people.PersonId;
import dev.holdfast.record.FactEntry;
import dev.holdfast.record.FactName;
import jakarta.enterprise.context.ApplicationScoped;

/** Who wrote an entry, as the person reads it. */
@ApplicationScoped
class Writers {

  private final Clients clients;

  Writers(Clients clients) {
    this.clients = clients;
  }

  /**
   * @param source as the entry has it: a client's id, or a person's
   */
  Writer of(String source, PersonId reader) {
    if (source.equals(reader.toString())) {
      return new Writer("you", true, false);
    }
    return clients
        .find(source)
        .map(client -> new Writer(client.clientName(), false, true))
        .orElseGet(() -> new Writer(other(source), false, false));
  }

  /**
   * A fact with who wrote it.
   *
   * @param fact null if nothing is true now
   * @param earlier how many other values there are
   */
  FactRow row(String name, FactEntry fact, PersonId reader, long earlier) {
    return new FactRow(
        name,
        FactName.label(name),
        FactRow.whose(name),
        fact,
        fact == null ? null : of(fact.source(), reader),
        earlier,
        false,
        false);
  }

  /** An operator, this program, or a client that is not registered any more. */
  private static String other(String source) {
    if (PersonId.parse(source).isPresent()) {
      return "an operator of this site";
    }
    return source.equals("holdfast") ? "this site" : source;
  }
}
