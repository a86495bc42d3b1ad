package dev.holdfast.consent;

/** Stores what a person allows a client, of which there is one at a time. */
final class GrantUpsert {

  private GrantUpsert() {}

  /** Puts it where none stands, else changes the one that does, in one statement; which stands. */
  static Grant put(Grant grant) {
    var upsert =
        Grant.getEntityManager()
            .createNativeQuery(sql(grant))
            .setParameter("id", grant.id)
            .setParameter("person", grant.personId)
            .setParameter("client", grant.clientId)
            .setParameter("scopes", grant.scopes)
            .setParameter("terms", grant.terms)
            .setParameter("declined", grant.declined)
            .setParameter("now", grant.givenAt.toEpochMilli())
            .setParameter("decided", grant.decidedAt.toEpochMilli());
    if (grant.endsAt != null) {
      upsert.setParameter("endsAt", grant.endsAt.toEpochMilli());
    }
    if (grant.nextEndAt != null) {
      upsert.setParameter("nextEndAt", grant.nextEndAt.toEpochMilli());
    }
    upsert.executeUpdate();
    // Its end may have passed while this waited for its turn: then it is over, and not an error.
    Grant standing =
        Grant.<Grant>find(
                "personId = ?1 and clientId = ?2 and endedAt is null",
                grant.personId,
                grant.clientId)
            .singleResult();
    Grant.getEntityManager().refresh(standing); // it may have been read before it was changed
    return standing;
  }

  private static String sql(Grant grant) {
    return "insert into consent_grant (id, person_id, client_id, scopes, terms, declined,"
        + " given_at, decided_at, changed_at, idle_since, ends_at, next_end_at) values"
        + " (:id, :person, :client, :scopes, :terms, :declined, :now, :decided, :now,"
        + " :now, "
        + (grant.endsAt == null ? "null" : ":endsAt")
        + (grant.nextEndAt == null ? ", null" : ", :nextEndAt")
        + ") on conflict (person_id, client_id) where ended_at is null"
        + " do update set scopes = excluded.scopes, terms = excluded.terms,"
        + " declined = excluded.declined, ends_at = excluded.ends_at,"
        + " next_end_at = excluded.next_end_at,"
        + " decided_at = excluded.decided_at, changed_at = excluded.changed_at,"
        + " idle_since = excluded.idle_since";
  }
}
