package dev.holdfast.tokens;

import dev.holdfast.clients.OperatorScopes;
import dev.holdfast.people.Role;
import dev.holdfast.platform.Reads;
import dev.holdfast.sessions.OperatorSignIns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The other half of a bearer token: at every request the client must be enabled, the token not
 * revoked nor of a time that is over for the client, and the family that it came from not ended,
 * which a withdrawn grant, an erased person and a code or refresh token that was used twice all do.
 * A token that was exchanged is as good as those that it was exchanged for, and as those of the
 * client that the person let in and of all who handed it on. One with which an operator acts is
 * good only while she is one, and if she had signed in like one. One statement of primary keys: it
 * runs at every request.
 */
@ApplicationScoped
class TokenStanding {

  private static final String CLIENT =
      "select access_restrictions from client where client_id = ? and enabled and tokens_from <= ?"
          + " and not exists (select 1 from revoked_token where jti = ?)";
  private static final String FAMILY =
      CLIENT + " and exists (select 1 from token_family where id = ? and ended_at is null)";

  private static final String EXCHANGED =
      FAMILY
          + " and exists (select 1 from token_family f join client c on c.client_id = f.client_id"
          + " where f.id = ? and c.enabled and c.tokens_from <= ?)";

  /** Those through whose hands it went; another one's secret may have leaked, too. */
  private static final String ACTORS =
      " and (select count(*) from client where client_id in (%s) and enabled and tokens_from <= ?)"
          + " = ?";

  /** Whose it is, has at this moment the role that it says, or a stronger one. */
  private static final String OPERATOR =
      " and exists (select 1 from token_family f join person p on p.id = f.person_id"
          + " where f.id = ? and p.deactivated_at is null and p.role in (%s))";

  private final Reads reads;
  private final OperatorSignIns operators;

  TokenStanding(Reads reads, OperatorSignIns operators) {
    this.operators = operators;
    this.reads = reads;
  }

  /** What restricts the client that sends it; empty if it does not stand. */
  Optional<Standing> of(AccessToken token) {
    Role role = OperatorScopes.role(token.scopes());
    if (!operators.suffices(token.acr(), role)) {
      return Optional.empty();
    }
    List<Object> asked = new ArrayList<>(List.of(token.clientId(), token.issuedAt(), token.jti()));
    String question = CLIENT;
    if (token.familyId() != null) {
      question = FAMILY;
      asked.add(token.familyId());
    }
    if (token.familyId() != null && !token.actors().isEmpty()) {
      question = EXCHANGED;
      asked.addAll(List.of(token.familyId(), token.issuedAt()));
      Set<String> actors = Set.copyOf(token.actors());
      question += ACTORS.formatted(marks(actors));
      asked.addAll(actors);
      asked.addAll(List.of(token.issuedAt(), actors.size()));
    }
    if (role.operates()) {
      question += OPERATOR.formatted(role == Role.ADMIN ? "'ADMIN'" : "'ADMIN', 'SUPPORT'");
      asked.add(String.valueOf(token.familyId()));
    }
    if (!token.exchanged().isEmpty()) {
      question +=
          " and not exists (select 1 from revoked_token where jti in ("
              + marks(token.exchanged())
              + "))";
      asked.addAll(token.exchanged());
    }
    return reads.list(question, row -> new Standing(row.getString(1)), asked.toArray()).stream()
        .findFirst();
  }

  /**
   * @param restrictions those of the client that sends it, as they are stored; null for none
   */
  record Standing(String restrictions) {}

  private static String marks(Collection<String> values) {
    return String.join(", ", Collections.nCopies(values.size(), "?"));
  }
}
