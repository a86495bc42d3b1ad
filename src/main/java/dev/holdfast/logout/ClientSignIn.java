package dev.holdfast.logout;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A client that was signed in by a session, and wants to hear when that ends. */
@Entity
@Table(name = "client_sign_in")
class ClientSignIn extends PanacheEntityBase {

  /** What the client calls the session. */
  @Id String sid;

  @Column(name = "session_id")
  UUID sessionId;

  @Column(name = "client_id")
  String clientId;

  /** What the client calls the person. */
  String subject;

  @Column(name = "signed_in_at")
  Instant signedInAt;

  static List<ClientSignIn> of(UUID session) {
    return list("sessionId = ?1 order by sid", session);
  }

  /** True for one caller only. */
  static boolean end(String sid) {
    return delete("sid", sid) == 1;
  }

  static void move(UUID before, UUID after, Instant now) {
    update("sessionId = ?1, signedInAt = ?2 where sessionId = ?3", after, now, before);
  }

  static int removeOlder(Instant than, int most) {
    List<String> over =
        find("select sid from ClientSignIn where signedInAt <= ?1 order by signedInAt", than)
            .project(String.class)
            .page(0, most)
            .list();
    return over.isEmpty() ? 0 : (int) delete("sid in ?1", over);
  }
}
