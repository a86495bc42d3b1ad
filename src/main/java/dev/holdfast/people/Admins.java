package dev.holdfast.people;

import dev.holdfast.platform.Durable;
import jakarta.enterprise.context.ApplicationScoped;

/** Those who run the place, of whom one always stays. */
@ApplicationScoped
public class Admins {

  /**
   * Nobody else changes who they are until the unit of work ends. Whoever holds people of whom one
   * may cease to be an admin holds the admins first, so that none waits for another in a circle.
   */
  @Durable
  public void hold() {
    Person.holdActiveAdmins();
  }
}
