package dev.holdfast.clients;

import dev.holdfast.crypto.Tokens;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The hash of a secret; a client has several while its secret is being rotated. */
@Entity
@Table(name = "client_secret")
@IdClass(ClientSecret.Key.class)
class ClientSecret extends PanacheEntityBase {

  private static final int ID_LENGTH = 22;

  @Id
  @Column(name = "client_id")
  String clientId;

  @Id String hash;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "expires_at")
  Instant expiresAt;

  /** Encrypted, if the client signs with it; else null. */
  String sealed;

  /** Tells nothing of the secret. */
  String id;

  /** What it is for; empty if nobody has said. */
  String name = "";

  @Column(name = "last_used_at")
  Instant lastUsedAt;

  static List<ClientSecret> of(String clientId) {
    return list("clientId = ?1 order by createdAt, id", clientId);
  }

  static Optional<ClientSecret> of(String clientId, String id) {
    if (!id.matches("[A-Za-z0-9_-]{1,32}")) {
      return Optional.empty();
    }
    return find("clientId = ?1 and id = ?2", clientId, id).firstResultOptional();
  }

  static void used(String clientId, String hash, Instant at) {
    update(
        "lastUsedAt = ?1 where clientId = ?2 and hash = ?3 and (lastUsedAt is null or lastUsedAt < ?1)",
        at,
        clientId,
        hash);
  }

  static ClientSecret add(String clientId, String secret, String sealed, Instant now) {
    String hash = Tokens.hash(secret);
    ClientSecret known = findById(new Key(clientId, hash));
    ClientSecret added = known == null ? new ClientSecret() : known;
    added.id = known == null ? Tokens.random().substring(0, ID_LENGTH) : known.id;
    added.clientId = clientId;
    added.hash = hash;
    added.sealed = sealed;
    added.createdAt = now;
    added.expiresAt = null;
    added.persist();
    return added;
  }

  /**
   * What a client has that is described so: one that is given becomes the only one.
   *
   * @param secret null if none is given
   * @param sealed the same, encrypted, if it is to sign with it
   */
  static void keep(RegisteredClient client, String secret, String sealed, Instant now) {
    if (!client.tokenEndpointAuthMethod().hasSecret()) {
      delete("clientId", client.clientId());
    } else if (secret != null) {
      add(client.clientId(), secret, sealed, now);
      expireOthers(client.clientId(), secret, now);
    } else if (client.tokenEndpointAuthMethod() != AuthMethod.CLIENT_SECRET_JWT) {
      forget(client.clientId());
    }
  }

  /** Lets every secret but this one end at that time, or earlier if it would have. */
  static void expireOthers(String clientId, String secret, Instant at) {
    update(
        "expiresAt = ?1 where clientId = ?2 and hash <> ?3 and (expiresAt is null or expiresAt > ?1)",
        at,
        clientId,
        Tokens.hash(secret));
  }

  /** A client that does not sign with its secrets needs their hashes only. */
  static void forget(String clientId) {
    update("sealed = null where clientId = ?1 and sealed is not null", clientId);
  }

  static long deleteExpired(String clientId, Instant now) {
    return delete("clientId = ?1 and expiresAt <= ?2", clientId, now);
  }

  KnownSecret known() {
    return new KnownSecret(id, name, createdAt, expiresAt, lastUsedAt);
  }

  boolean valid(Instant now) {
    return expiresAt == null || now.isBefore(expiresAt);
  }

  /** The primary key. */
  static class Key implements Serializable {
    String clientId;
    String hash;

    Key() {}

    Key(String clientId, String hash) {
      this.clientId = clientId;
      this.hash = hash;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key that && clientId.equals(that.clientId) && hash.equals(that.hash);
    }

    @Override
    public int hashCode() {
      return Objects.hash(clientId, hash);
    }
  }
}
