package dev.holdfast.developers;

import dev.holdfast.clients.Finding;
import dev.holdfast.clients.GrantTypes;
import dev.holdfast.clients.Members;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.clients.Scopes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What only operators give a client: what reaches across all people, or acts in their names. A
 * client keeps what it was given, and a developer may take it away. Whoever could answer in the
 * place of such a client would have what it was given: where it answers, and what it shows to be
 * itself, is for operators then, too. So is by what it knows people who have come to it.
 */
final class OperatorOnly {

  private static final Set<String> GRANTS =
      Set.of(GrantTypes.CLIENT_CREDENTIALS, GrantTypes.TOKEN_EXCHANGE);

  private static final String SUBJECTS =
      "The ids by which it knows people would change: they come from subject_type, and pairwise ones"
          + " from the sector, too. An operator changes these.";

  private OperatorOnly() {}

  /** Whether a client has anything that only operators give. */
  static boolean heldBy(RegisteredClient client) {
    return !Scopes.BY_CONSENT.containsAll(client.scopes())
        || GRANTS.stream().anyMatch(client::mayUse)
        || client.mayIntrospect()
        || !client.get(Members.EXCHANGES_TOKENS_OF).isEmpty();
  }

  /**
   * What a developer asks for and cannot have.
   *
   * @param before as it is; null if it is new
   */
  static List<Finding> findings(RegisteredClient before, RegisteredClient asked) {
    List<Finding> found = new ArrayList<>();
    for (String scope : asked.scopes()) {
      if (!Scopes.BY_CONSENT.contains(scope)
          && (before == null || !before.scopes().contains(scope))) {
        found.add(
            new Finding(
                "scope", "Only an operator gives " + scope + "; people consent to others."));
      }
    }
    for (String grant : asked.grantTypes()) {
      if (GRANTS.contains(grant) && (before == null || !before.mayUse(grant))) {
        found.add(new Finding("grant_types", "Only an operator gives " + grant + "."));
      }
    }
    if (asked.mayIntrospect() && (before == null || !before.mayIntrospect())) {
      found.add(new Finding("may_introspect", "Only an operator gives this."));
    }
    List<String> had = before == null ? List.of() : before.get(Members.EXCHANGES_TOKENS_OF);
    if (!had.containsAll(asked.get(Members.EXCHANGES_TOKENS_OF))) {
      found.add(new Finding("exchanges_tokens_of", "Only an operator gives this."));
    }
    if (before != null && heldBy(before)) {
      OwnProof.changed(before, asked)
          .forEach(
              name ->
                  found.add(
                      new Finding(
                          name,
                          "This client may do what only operators give: an operator changes"
                              + " this.")));
    }
    return found;
  }

  /**
   * Another subject for the same person: she would be a stranger to a client that knows her, or
   * known elsewhere by what it knows.
   */
  static Optional<Finding> subjects(RegisteredClient before, RegisteredClient asked) {
    boolean pairwise = asked.get(Members.SUBJECT_TYPE).equals(Members.PAIRWISE);
    if (!asked.get(Members.SUBJECT_TYPE).equals(before.get(Members.SUBJECT_TYPE))) {
      return Optional.of(new Finding(Members.SUBJECT_TYPE.name(), SUBJECTS));
    }
    return pairwise && !asked.sector().equals(before.sector())
        ? Optional.of(new Finding(Members.SECTOR_IDENTIFIER_URI.name(), SUBJECTS))
        : Optional.empty();
  }
}
