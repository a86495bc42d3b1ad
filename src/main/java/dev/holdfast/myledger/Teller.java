package dev.holdfast.myledger;

import dev.holdfast.clients.Clients;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.ledger.Act;
import dev.holdfast.ledger.LedgerLine;
import dev.holdfast.ledger.Visit;
import dev.holdfast.people.PersonId;
import dev.holdfast.web.Dates;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Tells a person what lines of her ledger say; names are looked up once, when they are shown. */
public final class Teller {

  private static final String OPERATOR = "operator";
  private static final String HOLDFAST = "holdfast";

  private final PersonId person;
  private final Map<UUID, Permission> allowed;
  private final Clients clients;
  private final Map<String, String> names = new HashMap<>();

  Teller(PersonId person, Map<UUID, Permission> allowed, Clients clients) {
    this.person = person;
    this.allowed = allowed;
    this.clients = clients;
  }

  /** What she allowed, by grants: what stands first, then what has ended lately. */
  Map<UUID, Permission> allowed() {
    return allowed;
  }

  public LineRow row(LedgerLine line) {
    boolean own = isOwn(line.readerKind(), line.reader());
    boolean operator = line.readerKind().equals(OPERATOR);
    return new LineRow(
        line,
        name(line.readerKind(), line.reader()),
        !isForeign(line.readerKind(), line.reader()),
        LineWords.of(line, own),
        right(line, own),
        operator && line.purpose() != null ? line.purpose() : "");
  }

  /** Neither the person herself, nor this site at its work for her. */
  public boolean isForeign(String kind, String reader) {
    return !kind.equals(HOLDFAST) && !isOwn(kind, reader);
  }

  private boolean isOwn(String kind, String reader) {
    return kind.equals(Visit.PERSON) && reader.equals(person.toString());
  }

  /**
   * Such as {@code Tidewater Library}, {@code You} or {@code An operator of this site}.
   *
   * @param kind as in {@link Visit}
   * @param reader the client's id, or the person's
   */
  public String name(String kind, String reader) {
    return switch (kind) {
      case Visit.CLIENT -> app(reader);
      case Visit.PERSON -> isOwn(kind, reader) ? "You" : "Another person here";
      case OPERATOR ->
          reader.equals(person.toString()) ? "You, as an operator," : "An operator of this site";
      default -> "This site";
    };
  }

  /** Of whom only the id is known. */
  String anybody(String id) {
    return PersonId.parse(id).isPresent() ? "Another person here" : app(id);
  }

  /** Deleted ones keep their names as long as anybody has ever allowed them anything. */
  String app(String clientId) {
    return names.computeIfAbsent(
        clientId,
        id ->
            clients
                .find(id)
                .map(RegisteredClient::clientName)
                .orElse("An app that is gone (" + id + ")"));
  }

  private String right(LedgerLine line, boolean own) {
    if (line.act() == Act.REFUSED) {
      return "";
    }
    boolean byKey = line.purpose() != null && line.purpose().contains("by API key");
    return switch (line.readerKind()) {
      case Visit.CLIENT ->
          line.grantId() == null
              ? "as this site lets it, without asking you"
              : allowed(line.grantId());
      case Visit.PERSON -> own ? byKey ? "with an API key of yours" : "" : "on a page of this site";
      case OPERATOR -> "";
      default -> "to do its work for you";
    };
  }

  private String allowed(UUID grant) {
    Permission known = allowed.get(grant);
    return known == null ? "as you allowed" : "allowed on " + Dates.day(known.since());
  }
}
