package dev.holdfast.consent;

import dev.holdfast.clients.Scopes;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Reads;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@Entity
@Table(name = "consent_grant")
class Grant extends PanacheEntityBase {

  private static final String STANDS = " and endedAt is null and (endsAt is null or endsAt > ?";

  private static final String LIVE =
      "select person_id, client_id, scopes, declined, given_at, ends_at, terms, decided_at from"
          + " consent_grant where id = ? and ended_at is null and (ends_at is null or ends_at > ?)";

  @Id UUID id;

  @Column(name = "person_id")
  long personId;

  @Column(name = "client_id")
  String clientId;

  String scopes;

  /** Of each of the scopes, as {@link Term#write}; null in grants of before. */
  String terms;

  String declined;

  @Column(name = "given_at")
  Instant givenAt;

  /** When she was asked last; null, of before, if that is when she said so first. */
  @Column(name = "decided_at")
  Instant decidedAt;

  @Column(name = "ends_at")
  Instant endsAt;

  /** When the next part of it ends; null if none does. It may be over. */
  @Column(name = "next_end_at")
  Instant nextEndAt;

  @Column(name = "ended_at")
  Instant endedAt;

  /** How it ended; null if it stands, or its time is over and nobody has ended it yet. */
  @Enumerated(EnumType.STRING)
  @Column(name = "ended_how")
  End endedHow;

  /** Asked at every read under a grant, so without an entity. */
  static Optional<LiveGrant> live(GrantText text, UUID id, Instant now) {
    return text.reads().list(LIVE, row -> stored(id, row), id, now).stream()
        .findFirst()
        .map(grant -> grant.live(text, now));
  }

  private static Grant stored(UUID id, ResultSet row) throws SQLException {
    Grant grant = new Grant();
    grant.id = id;
    grant.personId = row.getLong(1);
    grant.clientId = row.getString(2);
    grant.scopes = row.getString(3);
    grant.declined = row.getString(4);
    grant.givenAt = Reads.instant(row, 5);
    grant.endsAt = Reads.instantOrNull(row, 6);
    grant.terms = row.getString(7);
    grant.decidedAt = Reads.instantOrNull(row, 8);
    return grant;
  }

  LiveGrant live(GrantText text, Instant now) {
    Map<String, Term> standing = terms(text);
    Map<String, Term> over = new LinkedHashMap<>(standing);
    standing.values().removeIf(term -> term.isOver(now));
    over.keySet().removeAll(standing.keySet());
    return new LiveGrant(
        id,
        new PersonId(personId),
        clientId,
        standing,
        over,
        declined(text),
        givenAt,
        decidedAt == null ? givenAt : decidedAt);
  }

  Set<String> scopes(GrantText text) {
    return text.read(personId, clientId, scopes);
  }

  /** Of all of it, also of what is over by itself. */
  Map<String, Term> terms(GrantText text) {
    Map<String, Term> all = new LinkedHashMap<>();
    String[] written = terms == null ? null : terms.split(" ");
    for (String scope : scopes(text)) {
      Term term = written == null ? new Term(givenAt, endsAt) : Term.read(written[all.size()]);
      all.put(scope, term);
    }
    return all;
  }

  Set<String> declined(GrantText text) {
    return text.read(personId, clientId, declined);
  }

  void decline(GrantText text, Collection<String> no) {
    declined = text.write(personId, clientId, no);
  }

  /**
   * It ends as a whole when there is no data in it any more.
   *
   * @param over what is over, and kept to be told
   */
  void allow(GrantText text, Map<String, Term> allowed, Map<String, Term> over) {
    Map<String, Term> all = new LinkedHashMap<>(allowed);
    over.forEach(all::putIfAbsent);
    scopes = text.write(personId, clientId, all.keySet());
    terms = all.values().stream().map(Term::write).collect(Collectors.joining(" "));
    nextEndAt = Terms.nextEnd(allowed.values(), Instant.EPOCH);
    Map<String, Term> data = new LinkedHashMap<>(allowed);
    data.remove(Scopes.OFFLINE_ACCESS);
    endsAt = Term.lastEnd(data.isEmpty() ? allowed.values() : data.values());
  }

  /** One answer is given for these of what was allowed once, and ends then; false if it was. */
  boolean spend(GrantText text, Set<String> given, Instant until) {
    Map<String, Term> before = terms(text);
    Asked answered = new Asked(given);
    Map<String, Term> after = new LinkedHashMap<>(before);
    after.replaceAll((scope, term) -> answered.isAbout(scope) ? term.spent(until) : term);
    allow(text, after, Map.of());
    return !after.equals(before);
  }

  static Optional<Grant> standing(UUID id, Instant now) {
    return find("id = ?1" + STANDS + "2)", id, now).firstResultOptional();
  }

  static Optional<Grant> between(long person, String client, Instant now) {
    return find("personId = ?1 and clientId = ?2" + STANDS + "3)", person, client, now)
        .firstResultOptional();
  }

  static List<Grant> standing(long person, Instant now) {
    return list("personId = ?1" + STANDS + "2) order by givenAt desc, id", person, now);
  }

  static List<Grant> past(long person, Instant now, int limit) {
    return find(
            "personId = ?1 and (endedAt is not null or endsAt <= ?2) order by givenAt desc, id",
            person,
            now)
        .page(0, limit)
        .list();
  }

  /** True for exactly one caller. */
  static boolean end(UUID id, End how, Instant now) {
    return update("endedAt = ?1, endedHow = ?2 where id = ?3" + STANDS + "1)", now, how, id) == 1;
  }

  /** False if it was changed meanwhile, which says when its next part ends, too. */
  boolean nextEnd(Instant next) {
    String unchanged = " where id = ?1 and nextEndAt = ?2 and (terms is null or terms = ?3)";
    return (next == null
            ? update("nextEndAt = null" + unchanged, id, nextEndAt, terms)
            : update("nextEndAt = ?4" + unchanged, id, nextEndAt, terms, next))
        == 1;
  }

  /** Its time is over; true for exactly one caller. */
  static boolean expire(UUID id, Instant now) {
    String set =
        "endedAt = endsAt, endedHow = ?1 where id = ?2 and endedAt is null and endsAt <= ?3";
    return update(set, End.EXPIRED, id, now) == 1;
  }
}
