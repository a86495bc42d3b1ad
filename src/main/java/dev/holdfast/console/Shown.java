package dev.holdfast.console;

import dev.holdfast.web.Fault;
import java.util.List;

/**
 * What a client's page says of what was just done.
 *
 * @param done what that was; empty if nothing
 * @param secret one that was made, and is shown this once; or null
 * @param faults what was wrong
 */
record Shown(String done, String secret, List<Fault> faults) {

  static final Shown NOTHING = new Shown("", null, List.of());
}
