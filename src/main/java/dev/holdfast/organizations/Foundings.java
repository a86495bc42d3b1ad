package dev.holdfast.organizations;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.actors.Actor;
import dev.holdfast.people.PersonId;
import dev.holdfast.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;

/** Creates the organization of whoever asks for it herself. */
@ApplicationScoped
public class Foundings {

  private final Founders founders;
  private final Organizations organizations;

  Foundings(Founders founders, Organizations organizations) {
    this.founders = founders;
    this.organizations = organizations;
  }

  /** Whether this person may create one. */
  public boolean may(PersonId person) {
    return founders.may(person);
  }

  /**
   * She is its first owner.
   *
   * @param asked name and website, as the API has them
   * @throws Problem as it is answered to her
   */
  public KnownOrganization found(Actor by, JsonNode asked) {
    var given = OrganizationInput.founding(asked.toString().getBytes(StandardCharsets.UTF_8));
    founders.require(by.person(), by.person(), false);
    return organizations.create(by, given.name(), given.website(), by.person());
  }
}
