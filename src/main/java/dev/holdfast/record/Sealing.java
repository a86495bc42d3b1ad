package dev.holdfast.record;

import dev.holdfast.platform.Durable;
import jakarta.enterprise.context.ApplicationScoped;

/** Seals entries of the time before people had keys of their own; until then they read as ever. */
@ApplicationScoped
public class Sealing {

  private final Vault vault;

  Sealing(Vault vault) {
    this.vault = vault;
  }

  /** How many there are yet. */
  public long left() {
    return vault.countPlain("fact") + vault.countPlain("activity") + vault.countPlain("training");
  }

  /**
   * Seals the next ones.
   *
   * @param most of each sort
   * @return how many; 0 if all are sealed
   */
  @Durable
  public int next(int most) {
    return Fact.sealPlain(vault, most)
        + Activity.sealPlain(vault, most)
        + Training.sealPlain(vault, most);
  }
}
