package dev.holdfast.roots;

import dev.holdfast.ledger.KnownHead;
import dev.holdfast.people.PersonId;
import java.util.Base64;
import java.util.List;

/**
 * Shows that the end of a person's ledger is in a root that was published.
 *
 * @param head where her ledger ended
 * @param place of her leaf, from 0
 * @param path the hashes beside the way from the leaf to the root, base64url
 */
public record Proof(PersonId person, KnownHead head, long place, List<String> path, Root root) {

  /** Whether it does, if the root is the one that was published. */
  public static boolean holds(
      KnownHead head, long place, List<String> path, long size, String root) {
    try {
      return Merkle.proves(
          Merkle.leaf(bytes(head.hash())),
          place,
          size,
          path.stream().map(Proof::bytes).toList(),
          bytes(root));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  static byte[] bytes(String hash) {
    return Base64.getUrlDecoder().decode(hash);
  }

  static String text(byte[] hash) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
  }
}
