package dev.holdfast.consent;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Has the uses of grants written down, as is done once a minute. */
@ApplicationScoped
public class Written {

  private final GrantUseWriter writer;
  private final GrantUses uses;

  Written(GrantUseWriter writer, GrantUses uses) {
    this.writer = writer;
    this.uses = uses;
  }

  /** A use that another node has remembered, and writes down now. */
  public void elsewhere(UUID grant, Instant used) {
    uses.write(Map.of(grant, used));
  }

  public void now() {
    writer.write();
  }
}
