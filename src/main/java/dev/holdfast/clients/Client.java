package dev.holdfast.clients;

import dev.holdfast.people.PersonId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@Entity
class Client extends PanacheEntityBase {

  @Id
  @Column(name = "client_id")
  String clientId;

  @Column(name = "client_name")
  String clientName;

  @Column(name = "client_uri")
  String clientUri;

  @Column(name = "logo_uri")
  String logoUri;

  String purpose;

  @Column(name = "redirect_uris")
  String redirectUris;

  String scopes;

  @Column(name = "grant_types")
  String grantTypes;

  @Column(name = "token_endpoint_auth_method")
  String authMethod;

  @Column(name = "require_pkce")
  boolean requirePkce;

  @Column(name = "access_token_alg")
  String accessTokenAlg;

  @Column(name = "id_token_signed_response_alg")
  String idTokenAlg;

  @Column(name = "post_logout_redirect_uris")
  String postLogoutRedirectUris;

  @Column(name = "may_introspect")
  boolean mayIntrospect;

  /** A JSON object of {@link Members}. */
  String metadata;

  boolean enabled;

  @Column(name = "created_at")
  Instant createdAt;

  /** Its tokens that were issued before are over. */
  @Column(name = "tokens_from")
  Instant tokensFrom = Instant.EPOCH;

  @Column(name = "updated_at")
  Instant updatedAt;

  /** Null if it is the operator's own. */
  @Column(name = "organization_id")
  UUID organization;

  @Column(name = "reviewed_at")
  Instant reviewedAt;

  @Column(name = "reviewed_by")
  Long reviewedBy;

  @Column(name = "awaits_since")
  Instant awaitsSince;

  @Column(name = "review_note")
  String reviewNote;

  /** A JSON Merge Patch, or null. */
  String proposal;

  @Column(name = "asks_anew_from")
  Instant asksAnewFrom;

  /** By an operator. */
  boolean stopped;

  @Column(name = "ended_at")
  Instant endedAt;

  /**
   * As it is now, and so until the unit of work ends: an entity writes all that it holds, and must
   * not take back what another unit has just changed. One that this unit has read before is read
   * again: locking alone leaves it as it was. Null if there is none.
   */
  static Client locked(String clientId) {
    Client found = findById(clientId, LockModeType.PESSIMISTIC_WRITE);
    if (found != null) {
      getEntityManager().refresh(found, LockModeType.PESSIMISTIC_WRITE);
    }
    return found;
  }

  /** Not as an entity, which would be as old as this when it is locked. */
  static Optional<UUID> organizationOf(String clientId) {
    return find("select organization from Client where clientId = ?1", clientId)
        .project(UUID.class)
        .list()
        .stream()
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** A new one, enabled; {@link #describe} says the rest. */
  static Client begin(RegisteredClient described, Instant now) {
    Client client = new Client();
    client.clientId = described.clientId();
    client.describe(described);
    client.enabled = true;
    client.createdAt = now;
    client.updatedAt = now;
    client.persistAndFlush();
    return client;
  }

  KnownClient known() {
    Review review =
        new Review(
            reviewedAt,
            reviewedBy == null ? null : new PersonId(reviewedBy),
            awaitsSince,
            reviewNote,
            proposal == null ? null : ClientMetadata.parse(proposal));
    return new KnownClient(
        view(), organization, createdAt, updatedAt, stopped, endedAt != null, asksAnewFrom, review);
  }

  RegisteredClient view() {
    return new RegisteredClient(
        clientId,
        clientName,
        clientUri,
        logoUri,
        purpose,
        List.copyOf(words(redirectUris)),
        words(scopes),
        words(grantTypes),
        AuthMethod.of(authMethod),
        requirePkce,
        accessTokenAlg,
        idTokenAlg,
        List.copyOf(words(postLogoutRedirectUris)),
        mayIntrospect,
        ClientMetadata.read(metadata),
        enabled);
  }

  void reviewed(Instant at, PersonId by) {
    reviewedAt = at;
    reviewedBy = by == null ? null : by.bits();
    awaitsSince = null;
    reviewNote = null;
    proposal = null;
  }

  /** Takes over everything but whether it is enabled. */
  void describe(RegisteredClient client) {
    clientName = client.clientName();
    clientUri = client.clientUri();
    logoUri = client.logoUri();
    purpose = client.purpose();
    redirectUris = String.join(" ", client.redirectUris());
    scopes = String.join(" ", client.scopes());
    grantTypes = String.join(" ", client.grantTypes());
    authMethod = client.tokenEndpointAuthMethod().wireName();
    requirePkce = client.requirePkce();
    accessTokenAlg = client.accessTokenAlg();
    idTokenAlg = client.idTokenSignedResponseAlg();
    postLogoutRedirectUris = String.join(" ", client.postLogoutRedirectUris());
    mayIntrospect = client.mayIntrospect();
    metadata = client.metadata().write();
  }

  private static Set<String> words(String text) {
    return text.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(text.split(" ")));
  }
}
