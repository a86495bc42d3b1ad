package dev.holdfast.consent;

import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.clients.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Tells a person what a client has changed since she decided. */
final class ShownWords {

  private ShownWords() {}

  /** Each as the end of a sentence that begins with: since you decided. */
  static List<String> changes(Shown was, RegisteredClient client) {
    List<String> changes = new ArrayList<>();
    if (!was.clientName().equals(client.clientName())) {
      changes.add("Its name was “" + was.clientName() + "”.");
    }
    if (!Objects.equals(was.purpose(), client.purpose())) {
      changes.add(
          was.purpose() == null
              ? "It had not said why it asks."
              : "Why it asks was, in its words: “" + was.purpose() + "”");
    }
    if (!was.scopes().containsAll(client.scopes())) {
      changes.add("It may ask for more than it could.");
    }
    return changes;
  }
}
