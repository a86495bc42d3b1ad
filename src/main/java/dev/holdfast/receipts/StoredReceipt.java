package dev.holdfast.receipts;

import dev.holdfast.people.PersonId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A receipt as it was signed; it is never changed. */
@Entity
@Table(name = "consent_receipt")
class StoredReceipt extends PanacheEntityBase {

  @Id UUID id;

  @Column(name = "grant_id")
  UUID grant;

  @Column(name = "person_id")
  long personId;

  @Column(name = "client_id")
  String clientId;

  /** What the client knows her by. */
  String subject;

  @Enumerated(EnumType.STRING)
  State state;

  @Column(name = "given_at")
  Instant at;

  /** The signed receipt, under her own key. */
  byte[] sealed;

  /** Of the same grant, before. */
  static Optional<UUID> last(UUID grant) {
    return find("select id from StoredReceipt where grant = ?1 order by at desc, id desc", grant)
        .project(UUID.class)
        .page(0, 1)
        .list()
        .stream()
        .findFirst();
  }

  static List<StoredReceipt> find(ReceiptSearch asked, int most) {
    List<Object> values = new ArrayList<>();
    StringBuilder query = new StringBuilder("1 = 1");
    add(query, values, "personId", asked.person() == null ? null : asked.person().bits());
    add(query, values, "clientId", asked.clientId());
    add(query, values, "subject", asked.subject());
    add(query, values, "grant", asked.grant());
    if (asked.after() != null) {
      values.add(asked.after().time());
      int time = values.size();
      values.add(asked.after().id());
      query.append(
          " and at <= ?T and (at < ?T or id < ?I)"
              .replace("?T", "?" + time)
              .replace("?I", "?" + (time + 1)));
    }
    return StoredReceipt.<StoredReceipt>find(query + " order by at desc, id desc", values.toArray())
        .page(0, most)
        .list();
  }

  private static void add(StringBuilder query, List<Object> values, String name, Object value) {
    if (value != null) {
      values.add(value);
      query.append(" and ").append(name).append(" = ?").append(values.size());
    }
  }

  Receipt view(String jwt) {
    return new Receipt(id, grant, clientId, subject, state, at, jwt);
  }

  PersonId person() {
    return new PersonId(personId);
  }

  static String context(UUID id) {
    return "consent_receipt:sealed:" + id;
  }
}
