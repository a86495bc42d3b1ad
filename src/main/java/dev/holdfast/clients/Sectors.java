package dev.holdfast.clients;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.outgoing.Outgoing;
import dev.holdfast.outgoing.OutgoingFault;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Asks at a client's {@code sector_identifier_uri} whether its redirect URIs are of that sector
 * (OpenID Connect Core, section 8.1; Dynamic Client Registration, section 5).
 */
@ApplicationScoped
public class Sectors {

  private static final int MOST_BYTES = 50_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Outgoing outgoing;

  Sectors(Outgoing outgoing) {
    this.outgoing = outgoing;
  }

  /**
   * Whether {@link #fault} asks somewhere else, which can be made to last.
   *
   * @param before as it is registered already
   */
  public boolean asked(RegisteredClient client, Optional<RegisteredClient> before) {
    return client.get(Members.SECTOR_IDENTIFIER_URI) != null
        && before.filter(known -> includes(known, client)).isEmpty();
  }

  /**
   * To be asked when a client registers, outside of any unit of work.
   *
   * @param before as it is registered already: what was asked then is not asked again
   * @return what is wrong, as a sentence; empty if nothing is
   */
  public Optional<String> fault(RegisteredClient client, Optional<RegisteredClient> before) {
    if (!asked(client, before)) {
      return Optional.empty();
    }
    String uri = client.get(Members.SECTOR_IDENTIFIER_URI);
    try {
      JsonNode listed = JSON.readTree(outgoing.get(URI.create(uri), "*/*", MOST_BYTES).text());
      Set<String> uris = new HashSet<>();
      listed.forEach(one -> uris.add(one.asText()));
      return listed.isArray() && uris.containsAll(client.redirectUris())
          ? Optional.empty()
          : Optional.of("sector_identifier_uri does not list every redirect URI.");
    } catch (OutgoingFault e) {
      return Optional.of("sector_identifier_uri was not fetched: " + e.getMessage() + ".");
    } catch (JsonProcessingException e) {
      return Optional.of("sector_identifier_uri leads to no JSON array of redirect URIs.");
    }
  }

  /** What a client that registered itself once said counts for nothing, so it is asked then. */
  private static boolean includes(RegisteredClient known, RegisteredClient client) {
    String uri = client.get(Members.SECTOR_IDENTIFIER_URI);
    return !known.unreviewed()
        && uri.equals(known.get(Members.SECTOR_IDENTIFIER_URI))
        && known.redirectUris().containsAll(client.redirectUris());
  }
}
