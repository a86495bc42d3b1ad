package dev.holdfast.keys;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** One generation of the keys of an algorithm; the next one takes over when it starts to sign. */
@Entity
@Table(name = "signing_key")
@jakarta.persistence.IdClass(StoredKey.Generation.class)
class StoredKey extends PanacheEntityBase {

  @Id
  @Enumerated(EnumType.STRING)
  SigningAlg alg;

  @Id int generation;

  String kid;

  /** Base64 of the SubjectPublicKeyInfo. */
  @Column(name = "public_key")
  String publicKey;

  /** PKCS#8, encrypted; null once the key is retired. */
  @Column(name = "private_key")
  String privateKey;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "signs_from")
  Instant signsFrom;

  static List<StoredKey> usable() {
    return list("privateKey is not null order by alg, generation");
  }

  /** All that ever signed, or will. */
  static List<StoredKey> ever() {
    return list("order by alg, generation");
  }

  /** False if another node has made this generation first: then its key counts. */
  boolean persistIfFirst() {
    return getEntityManager()
            .createNativeQuery(
                "insert into signing_key"
                    + " (alg, generation, kid, public_key, private_key, created_at, signs_from)"
                    + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7) on conflict do nothing")
            .setParameter(1, alg.name())
            .setParameter(2, generation)
            .setParameter(3, kid)
            .setParameter(4, publicKey)
            .setParameter(5, privateKey)
            .setParameter(6, createdAt.toEpochMilli())
            .setParameter(7, signsFrom.toEpochMilli())
            .executeUpdate()
        == 1;
  }

  static boolean retire(String kid) {
    return update("privateKey = null where kid = ?1 and privateKey is not null", kid) == 1;
  }

  /** The primary key. */
  static class Generation implements Serializable {
    SigningAlg alg;
    int generation;

    @Override
    public boolean equals(Object other) {
      return other instanceof Generation that && alg == that.alg && generation == that.generation;
    }

    @Override
    public int hashCode() {
      return Objects.hash(alg, generation);
    }
  }
}
