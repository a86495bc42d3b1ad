package dev.holdfast.requests;

import dev.holdfast.clients.RegisteredClient;
import java.util.Optional;

/** Requests as the steps leave them, without a database. */
public final class Asked {

  private Asked() {}

  /** What a browser brings for that client, which is the only one that there is. */
  public static AuthorizeRequest of(RegisteredClient client, SentParameters sent) {
    return new RequestSteps(id -> Optional.of(client), null, null, null, "https://issuer.example")
        .inBrowser(Endpoint.RESUME, sent, null);
  }
}
