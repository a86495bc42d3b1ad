package dev.holdfast.ownapps;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A browser that is signed in to one of our apps. */
@Entity
@Table(name = "app_session")
class AppSession extends PanacheEntityBase {

  /** Of what it is known by: what its cookie holds, and in which browser. */
  @Id String hash;

  /** The app, by its id as a client. */
  @Column(name = "client_id")
  String clientId;

  @Column(name = "person_id")
  long personId;

  /** What the app calls the provider's session, with whose end this is over. */
  String sid;

  String acr;

  String amr;

  @Column(name = "auth_time")
  Instant authTime;

  /** Encrypted. */
  @Column(name = "id_token")
  String idToken;

  @Column(name = "ends_at")
  Instant endsAt;

  static Optional<AppSession> live(String hash, String clientId, Instant now) {
    return find("hash = ?1 and clientId = ?2 and endsAt > ?3", hash, clientId, now)
        .firstResultOptional();
  }

  static int endOf(String clientId, String sid) {
    return (int) delete("clientId = ?1 and sid = ?2", clientId, sid);
  }

  static int endOf(String clientId, long personId) {
    return (int) delete("clientId = ?1 and personId = ?2", clientId, personId);
  }

  static int removeOver(Instant now, int most) {
    List<String> over =
        find("select hash from AppSession where endsAt <= ?1 order by endsAt", now)
            .project(String.class)
            .page(0, most)
            .list();
    return over.isEmpty() ? 0 : (int) delete("hash in ?1", over);
  }
}
