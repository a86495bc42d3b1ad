package dev.holdfast.ledgers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.jose.JwtFault;
import dev.holdfast.keys.ArchivedKeys;
import dev.holdfast.ledger.KnownHead;
import dev.holdfast.ledger.PersonHead;
import dev.holdfast.people.PersonId;
import dev.holdfast.roots.Proof;
import dev.holdfast.roots.SignedRoot;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Ends of a chain that somebody has kept: signed by themselves, or proved to be in a root. */
@ApplicationScoped
class KeptHeads {

  private final ObjectMapper json;
  private final ArchivedKeys keys;

  KeptHeads(ObjectMapper json, ArchivedKeys keys) {
    this.json = json;
    this.keys = keys;
  }

  /**
   * The keys that count.
   *
   * @param jwks where they are from; null for those of this instance
   * @throws IllegalArgumentException if they are not to be had
   */
  String keys(String jwks) {
    try {
      return keys.from(jwks);
    } catch (ArchivedKeys.NotHad e) {
      throw new IllegalArgumentException("--jwks: " + e.getMessage(), e);
    }
  }

  /**
   * Those that are given.
   *
   * @param head a signed head, or null
   * @param proof a file with what {@code GET /api/people/me/ledger/proof} answers, or null
   * @param keys a JWK Set
   * @throws IllegalArgumentException if one does not count, with why
   */
  List<PersonHead> read(String head, Path proof, String keys) {
    List<PersonHead> heads = new ArrayList<>();
    if (head != null) {
      try {
        heads.add(LedgerHeads.read(head, keys));
      } catch (JwtFault e) {
        throw new IllegalArgumentException("--head: it " + e.getMessage() + ".", e);
      }
    }
    if (proof != null) {
      try {
        heads.add(proved(json.readTree(proof.toFile()), keys));
      } catch (JwtFault e) {
        throw new IllegalArgumentException("--proof: its root " + e.getMessage() + ".", e);
      } catch (IOException e) {
        throw new IllegalArgumentException("--proof: it is no file of JSON.", e);
      }
    }
    return heads;
  }

  /**
   * Those of one person.
   *
   * @throws IllegalArgumentException if one is somebody else's
   */
  static List<KnownHead> of(List<PersonHead> heads, PersonId person) {
    if (heads.stream().anyMatch(head -> !head.person().equals(person))) {
      throw new IllegalArgumentException("the head that was kept is that of another person.");
    }
    return heads.stream().map(PersonHead::head).toList();
  }

  private static PersonHead proved(JsonNode proof, String keys) {
    SignedRoot root = SignedRoot.verified(proof.path("root").path("signed").asText(), keys);
    PersonId person =
        PersonId.parse(proof.path("person").asText())
            .orElseThrow(() -> new IllegalArgumentException("--proof: it says no person."));
    KnownHead head = new KnownHead(proof.path("seq").asLong(), proof.path("hash").asText());
    List<String> path = new ArrayList<>();
    proof.path("path").forEach(hash -> path.add(hash.asText()));
    if (!Proof.holds(head, proof.path("place").asLong(-1), path, root.size(), root.hash())) {
      throw new IllegalArgumentException("--proof: it does not lead to its root.");
    }
    return new PersonHead(person, head);
  }
}
