package dev.holdfast.clients;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Which clients somebody wants to see; deleted ones are not among them.
 *
 * @param organization only those of this one; null if it does not matter
 * @param awaiting only those that wait for an operator to look at them, the longest waiting first;
 *     else all, by their ids
 * @param search what their name or id holds, whatever the case; empty if it does not matter
 * @param after the last one of the page before; null at the beginning
 */
public record ClientQuestion(UUID organization, boolean awaiting, String search, Place after) {

  /**
   * Where a list goes on.
   *
   * @param since since when it waits; if that is the order
   */
  public record Place(String clientId, Instant since) {}

  private static final String SEARCHED =
      "endedAt is null and (lower(clientName) like :search escape '!'"
          + " or lower(clientId) like :search escape '!')";

  private static final String AWAITING =
      " and awaitsSince is not null and (awaitsSince > :since or awaitsSince = :since"
          + " and clientId > :id) order by awaitsSince, clientId";

  private static final String ALL = " and clientId > :id order by clientId";

  static List<Client> ask(ClientQuestion question, int most) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("search", "%" + escaped(question.search) + "%");
    parameters.put("id", question.after == null ? "" : question.after.clientId);
    String where = SEARCHED;
    if (question.organization != null) {
      where += " and organization = :organization";
      parameters.put("organization", question.organization);
    }
    if (question.awaiting) {
      parameters.put("since", question.after == null ? Instant.EPOCH : question.after.since);
    }
    return Client.<Client>find(where + (question.awaiting ? AWAITING : ALL), parameters)
        .page(0, most)
        .list();
  }

  private static String escaped(String search) {
    return search.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
  }

  /** Enabled ones of which the one member is said, and the other is not true; by name. */
  static List<Client> having(String member, String not, int most) {
    return Client.<Client>find(
            "enabled = true and metadata like ?1 and metadata not like ?2"
                + " order by clientName, clientId",
            said(member) + "%",
            said(not) + "true%")
        .page(0, most)
        .list();
  }

  private static String said(String member) {
    return "%\"" + member + "\":";
  }
}
