package dev.holdfast.consent;

import jakarta.enterprise.context.ApplicationScoped;

/** Has the uses of grants written down, as is done once a minute. */
@ApplicationScoped
public class Written {

  private final GrantUseWriter writer;

  Written(GrantUseWriter writer) {
    this.writer = writer;
  }

  public void now() {
    writer.write();
  }
}
