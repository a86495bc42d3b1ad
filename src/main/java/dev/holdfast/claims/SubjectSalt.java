package dev.holdfast.claims;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;

/** The one secret that pairwise subjects come from. */
@Entity
@Table(name = "subject_salt")
class SubjectSalt extends PanacheEntityBase {

  static final String ONLY = "only";

  @Id String id;

  /** Encrypted. */
  String sealed;

  /** If another node was first, its salt counts. */
  static void persistIfFirst(String sealed) {
    getEntityManager()
        .createNativeQuery(
            "insert into subject_salt (id, sealed) values (?1, ?2) on conflict do nothing")
        .setParameter(1, ONLY)
        .setParameter(2, sealed)
        .executeUpdate();
  }

  static List<SubjectSalt> underOther(String firstKey, String after) {
    return list(
        "substring(sealed, 1, ?1) <> ?2 and id > ?3",
        firstKey.length(),
        firstKey,
        after == null ? "" : after);
  }

  static boolean replace(String before, String after) {
    return update("sealed = ?1 where sealed = ?2", after, before) == 1;
  }
}
