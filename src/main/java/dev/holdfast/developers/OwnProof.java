package dev.holdfast.developers;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.clients.CertificateMembers;
import dev.holdfast.clients.Member;
import dev.holdfast.clients.Members;
import dev.holdfast.clients.RegisteredClient;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** How a client shows that it is itself: where it is answered, and what it holds. */
final class OwnProof {

  private static final String REDIRECT_URIS = "redirect_uris";

  private static final List<String> NAMES =
      Stream.concat(
              Stream.of(
                  REDIRECT_URIS,
                  "token_endpoint_auth_method",
                  Members.JWKS.name(),
                  Members.JWKS_URI.name()),
              CertificateMembers.SUBJECTS.stream().map(Member::name))
          .toList();

  private OwnProof() {}

  /** What of it another would show; fewer redirect URIs are no change. */
  static List<String> changed(RegisteredClient before, RegisteredClient asked) {
    boolean fewer = before.redirectUris().containsAll(asked.redirectUris());
    ObjectNode was = Description.of(before);
    ObjectNode is = Description.of(asked);
    return NAMES.stream()
        .filter(name -> !Objects.equals(was.get(name), is.get(name)))
        .filter(name -> !fewer || !name.equals(REDIRECT_URIS))
        .toList();
  }
}
