package dev.holdfast.partners;

import dev.holdfast.clients.KnownClient;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.developers.ReviewState;
import java.time.Instant;
import java.util.List;

/**
 * A client as operators see it.
 *
 * @param address of its page
 * @param state how it stands with the operators, in words
 * @param waits whether somebody is to look at it
 * @param since since when it waits for that; null if it does not
 * @param note why it was rejected last; or empty
 * @param proposal what would be shown to people if it were approved, as JSON; or empty
 */
record ClientRow(
    String id,
    String address,
    String name,
    String site,
    String purpose,
    List<String> scopes,
    List<String> redirectUris,
    String organization,
    boolean own,
    boolean enabled,
    String state,
    boolean waits,
    Instant since,
    String note,
    String proposal) {

  static ClientRow of(KnownClient known) {
    RegisteredClient client = known.client();
    boolean waits = known.review().awaitsSince() != null;
    return new ClientRow(
        client.clientId(),
        ClientPages.address(client.clientId()),
        client.clientName(),
        client.site(),
        text(client.purpose()),
        List.copyOf(client.scopes()),
        client.redirectUris(),
        text(known.organization()),
        client.own(),
        client.enabled(),
        ReviewState.of(known).words().replace('-', ' '),
        waits,
        known.review().awaitsSince(),
        text(known.review().note()),
        known.review().proposal() == null ? "" : known.review().proposal().toPrettyString());
  }

  private static String text(Object value) {
    return value == null ? "" : value.toString();
  }
}
