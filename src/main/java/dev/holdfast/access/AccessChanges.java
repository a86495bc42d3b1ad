package dev.holdfast.access;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.holdfast.apikeys.ApiKeys;
import dev.holdfast.apikeys.KeyOwner;
import dev.holdfast.apikeys.KnownKey;
import dev.holdfast.apikeys.MadeKey;
import dev.holdfast.apikeys.NewKey;
import dev.holdfast.clients.KnownClient;
import dev.holdfast.developers.Caller;
import dev.holdfast.developers.ClientAccess;
import dev.holdfast.developers.ClientNews;
import dev.holdfast.platform.Durable;
import dev.holdfast.restrictions.AccessRestrictions;
import dev.holdfast.restrictions.Restriction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an organization changes of how its client may call; each act is in the audit log. Whoever
 * does it may do so until it is done.
 */
@ApplicationScoped
public class AccessChanges {

  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

  private final ClientAccess access;
  private final AccessRestrictions restrictions;
  private final ApiKeys keys;
  private final ClientNews news;

  AccessChanges(
      ClientAccess access, AccessRestrictions restrictions, ApiKeys keys, ClientNews news) {
    this.access = access;
    this.restrictions = restrictions;
    this.keys = keys;
    this.news = news;
  }

  /**
   * In force from the client's next request on.
   *
   * @throws dev.holdfast.web.Problem {@code conflict} if there are as many as there may be
   */
  @Durable
  public void restrict(Caller caller, KnownClient client, Restriction restriction) {
    access.held(caller, client);
    restrictions.add(id(client), restriction);
    news.note(caller.actor(), "client.restriction.added", client, null, words(restriction));
  }

  /** False if it has no such restriction. */
  @Durable
  public boolean lift(Caller caller, KnownClient client, String restrictionId) {
    access.held(caller, client);
    Optional<Restriction> lifted = restrictions.remove(id(client), restrictionId);
    lifted.ifPresent(
        one -> news.note(caller.actor(), "client.restriction.removed", client, words(one), null));
    return lifted.isPresent();
  }

  /**
   * @param asked within what the client may do of its own ({@link
   *     dev.holdfast.apikeys.KeyScopes#of})
   */
  public MadeKey makeKey(Caller caller, KnownClient client, NewKey asked) {
    String text = ApiKeys.text(KeyOwner.of(id(client)));
    return new MadeKey(text, addKey(caller, client, asked, text));
  }

  @Durable
  KnownKey addKey(Caller caller, KnownClient client, NewKey asked, String text) {
    access.held(caller, client);
    KnownKey key = keys.add(KeyOwner.of(id(client)), asked, text);
    news.note(caller.actor(), "client.key.added", client, null, words(key));
    return key;
  }

  /** False if it has no such key. */
  @Durable
  public boolean revokeKey(Caller caller, KnownClient client, String keyId) {
    access.held(caller, client);
    Optional<KnownKey> revoked = keys.revoke(KeyOwner.of(id(client)), keyId);
    revoked.ifPresent(
        key -> news.note(caller.actor(), "client.key.revoked", client, words(key), null));
    return revoked.isPresent();
  }

  private static String id(KnownClient client) {
    return client.client().clientId();
  }

  private static Map<String, Object> words(Restriction restriction) {
    return JSON.convertValue(restriction, MAP);
  }

  private static Map<String, Object> words(KnownKey key) {
    return Map.of(
        "id",
        key.id().toString(),
        "name",
        key.name(),
        "prefix",
        key.prefix(),
        "scopes",
        List.copyOf(key.scopes()));
  }
}
