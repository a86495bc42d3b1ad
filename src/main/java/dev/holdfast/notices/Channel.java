package dev.holdfast.notices;

import dev.holdfast.clients.RegisteredClient;

/** A way in which clients are told something; each feature that tells them has its own. */
public interface Channel {

  /** Of at most 20 characters; it is stored with each notice. */
  String name();

  /** Whether the client has said where it wants to be told. */
  boolean wanted(RegisteredClient client);

  /**
   * Tells a client that wants it. Called outside of any unit of work, and again if it fails.
   *
   * @return what became of it
   */
  Outcome send(RegisteredClient client, DueNotice notice);
}
