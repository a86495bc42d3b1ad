package dev.holdfast.consent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GrantUsesTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private final GrantUses uses = new GrantUses(null, Clock.systemUTC());

  /** So that of two nodes that write the same ones, none waits for the other in a circle. */
  @Test
  void they_are_written_in_one_order() {
    List<UUID> noted = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      UUID grant = UUID.randomUUID();
      uses.note(grant, NOON);
      noted.add(grant);
    }
    assertEquals(noted.stream().sorted().toList(), List.copyOf(uses.unwritten().keySet()));
  }

  @Test
  void what_is_not_written_down_is_known() {
    UUID grant = UUID.randomUUID();
    assertFalse(uses.isUsed(grant, NOON.minusSeconds(1)));
    uses.note(grant, NOON);
    assertTrue(uses.isUsed(grant, NOON.minusSeconds(1)));
    assertFalse(uses.isUsed(grant, NOON));
    uses.written(uses.unwritten());
    assertFalse(uses.isUsed(grant, NOON.minusSeconds(1)));
  }
}
