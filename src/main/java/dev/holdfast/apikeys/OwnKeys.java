package dev.holdfast.apikeys;

import dev.holdfast.emails.Announcements;
import dev.holdfast.emails.Source;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Durable;
import dev.holdfast.security.Kind;
import dev.holdfast.security.SecurityEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** A person's keys: each that comes or goes is in her security log, and she is told by mail. */
@ApplicationScoped
public class OwnKeys {

  private final ApiKeys keys;
  private final Announcements announcements;

  OwnKeys(ApiKeys keys, Announcements announcements) {
    this.keys = keys;
    this.announcements = announcements;
  }

  /** The newest first; also those that have expired of late. */
  List<KnownKey> of(PersonId person) {
    return keys.of(KeyOwner.of(person));
  }

  /**
   * @throws dev.holdfast.web.Problem {@code conflict} if she has as many as there may be
   */
  public MadeKey make(PersonId person, NewKey asked, Source from) {
    String text = ApiKeys.text(KeyOwner.of(person));
    return new MadeKey(text, add(person, asked, text, from));
  }

  @Durable
  KnownKey add(PersonId person, NewKey asked, String text, Source from) {
    KnownKey key = keys.add(KeyOwner.of(person), asked, text);
    announce(person, Kind.API_KEY_MADE, key, from);
    return key;
  }

  /** False if she has no such key, or not any more. */
  @Durable
  public boolean revoke(PersonId person, String id, Source from) {
    Optional<KnownKey> revoked = keys.revoke(KeyOwner.of(person), id);
    revoked.ifPresent(key -> announce(person, Kind.API_KEY_REVOKED, key, from));
    return revoked.isPresent();
  }

  private void announce(PersonId person, Kind kind, KnownKey key, Source from) {
    announcements.announce(
        new SecurityEvent(
            person, kind, key.name() + " (" + key.prefix() + "…)", from.network(), from.device()));
  }
}
