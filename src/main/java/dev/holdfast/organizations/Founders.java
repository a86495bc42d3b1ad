package dev.holdfast.organizations;

import dev.holdfast.emails.LoginEmails;
import dev.holdfast.limits.Limit;
import dev.holdfast.limits.Limits;
import dev.holdfast.organizations.OrganizationsConfig.Creators;
import dev.holdfast.people.KnownPerson;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.Role;
import dev.holdfast.web.Fault;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** Who may create an organization, and how often. */
@ApplicationScoped
public class Founders {

  private static final Limit LIMIT =
      Limit.of("organization-create", 10, Duration.ofHours(1)).and(30, Duration.ofDays(1));

  private final OrganizationsConfig config;
  private final People people;
  private final LoginEmails emails;
  private final Limits limits;

  Founders(OrganizationsConfig config, People people, LoginEmails emails, Limits limits) {
    this.config = config;
    this.people = people;
    this.emails = emails;
    this.limits = limits;
  }

  /** Whether this person may create one: an admin, or anyone with a verified address if so set. */
  public boolean may(PersonId person) {
    boolean admin =
        people.find(person).map(KnownPerson::role).filter(Role.ADMIN::equals).isPresent();
    return admin || config.create() == Creators.VERIFIED && emails.primary(person).isPresent();
  }

  /**
   * Counts one.
   *
   * @param owner who is to own it
   * @param admin whether she acts as an admin now, who may name somebody else
   * @throws Problem {@code forbidden} if she may not, {@code too-many-requests} if not so often
   */
  void require(PersonId person, PersonId owner, boolean admin) {
    if (!owner.equals(person) && !admin) {
      throw new Problem(ProblemType.FORBIDDEN, "Only an admin makes somebody else the owner.");
    }
    if (people.find(owner).filter(KnownPerson::active).isEmpty()) {
      throw new Problem(
          ProblemType.INVALID_INPUT,
          "One thing is wrong with it.",
          List.of(new Fault("/owner", "There is no active person with this id.")));
    }
    if (!may(person)) {
      throw new Problem(
          ProblemType.FORBIDDEN,
          config.create() == Creators.VERIFIED
              ? "You need a verified e-mail address to create an organization."
              : "Operators create organizations here: ask one.");
    }
    limits.require(LIMIT, person.toString());
  }
}
