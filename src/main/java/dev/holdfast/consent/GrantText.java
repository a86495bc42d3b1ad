package dev.holdfast.consent;

import dev.holdfast.clients.Scopes;
import dev.holdfast.details.RecordItem;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.PersonKeys;
import dev.holdfast.platform.Reads;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.Set;

/**
 * Scopes and items as a grant stores them. What kinds of activities there are is said by a person's
 * record alone: a text that names one is sealed with her key.
 */
@ApplicationScoped
class GrantText {

  /** In no scope and no item (RFC 6749, section 3.3, allows it; we have none that begins so). */
  private static final String SEALED = "~";

  private static final Base64.Encoder BASE64 = Base64.getEncoder().withoutPadding();

  private final PersonKeys keys;
  private final Reads reads;

  GrantText(PersonKeys keys, Reads reads) {
    this.keys = keys;
    this.reads = reads;
  }

  Reads reads() {
    return reads;
  }

  String write(long person, String clientId, Collection<String> scopes) {
    String text = Scopes.write(scopes);
    if (scopes.stream().noneMatch(GrantText::tellsOfRecord)) {
      return text;
    }
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    byte[] sealed = keys.seal(new PersonId(person), plain, context(clientId));
    return SEALED + BASE64.encodeToString(sealed);
  }

  Set<String> read(long person, String clientId, String stored) {
    if (stored.isEmpty()) {
      return Set.of();
    }
    return Scopes.parse(stored.startsWith(SEALED) ? open(person, clientId, stored) : stored)
        .orElseThrow();
  }

  private String open(long person, String clientId, String stored) {
    byte[] sealed = Base64.getDecoder().decode(stored.substring(SEALED.length()));
    return new String(
        keys.open(new PersonId(person), sealed, context(clientId)), StandardCharsets.UTF_8);
  }

  private static boolean tellsOfRecord(String scope) {
    return RecordItem.of(scope).flatMap(RecordItem::category).isPresent();
  }

  private static String context(String clientId) {
    return "consent_grant:" + clientId;
  }
}
