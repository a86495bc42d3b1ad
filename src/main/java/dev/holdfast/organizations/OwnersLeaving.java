package dev.holdfast.organizations;

import dev.holdfast.people.PersonDeactivated;
import dev.holdfast.people.PersonErased;
import dev.holdfast.people.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/**
 * Nobody has to keep her account for an organization's sake. So one may be left without an owner:
 * the log says it, operators find it ({@link OrganizationSearch#ownerless}), and an admin names
 * another one.
 */
@ApplicationScoped
class OwnersLeaving {

  private static final Logger LOG = Logger.getLogger(OwnersLeaving.class);

  void erased(@Observes PersonErased event) {
    warn(event.person());
    Member.delete("personId", event.person().bits());
  }

  void deactivated(@Observes PersonDeactivated event) {
    warn(event.person());
  }

  private static void warn(PersonId leaving) {
    Member.of(leaving, Organizations.MOST_OF_A_PERSON).stream()
        .filter(member -> member.role.owns())
        .filter(member -> !Member.ownedBesides(member.organizationId, leaving))
        .forEach(
            member ->
                LOG.warnf(
                    "Organization %s has no owner any more; an admin can name one",
                    member.organizationId));
  }
}
