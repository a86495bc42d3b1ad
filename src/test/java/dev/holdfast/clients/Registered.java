package dev.holdfast.clients;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.oauth.Issue;
import dev.holdfast.testing.App;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Clients that come back to {@link Issue#REDIRECT}, in RFC 7591's names. */
public final class Registered {
  private Registered() {}

  /** A new client of its own id; with a secret if its method needs one. */
  public static App as(Map<String, ?> metadata) {
    Map<String, Object> said = new HashMap<>(Map.of("redirect_uris", List.of(Issue.REDIRECT)));
    said.putAll(metadata);
    return Imported.client(new ObjectMapper().valueToTree(said).toString());
  }
}
