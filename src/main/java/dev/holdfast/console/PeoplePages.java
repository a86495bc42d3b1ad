package dev.holdfast.console;

import dev.holdfast.emails.LoginEmail;
import dev.holdfast.emails.ShownEmails;
import dev.holdfast.invitations.TeamInvitations;
import dev.holdfast.organizations.KnownMember;
import dev.holdfast.organizations.KnownOrganization;
import dev.holdfast.organizations.MemberRole;
import dev.holdfast.organizations.MemberRules;
import dev.holdfast.organizations.Members;
import dev.holdfast.people.PersonId;
import dev.holdfast.record.Access;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import dev.holdfast.web.SeeOther;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** Puts the page of an organization's people together. */
@ApplicationScoped
class PeoplePages {

  private static final int MOST = 500;

  private final Members members;
  private final TeamInvitations invitations;
  private final ShownEmails emails;
  private final MemberRules rules;
  private final Visit visit;

  PeoplePages(
      Members members,
      TeamInvitations invitations,
      ShownEmails emails,
      MemberRules rules,
      Visit visit) {
    this.members = members;
    this.invitations = invitations;
    this.emails = emails;
    this.rules = rules;
    this.visit = visit;
  }

  /** What contradicts what is there is said on the page. */
  Response done(KnownOrganization organization, Runnable work) {
    try {
      work.run();
      return SeeOther.to(ConsoleResource.path(organization) + "/people");
    } catch (Problem e) {
      if (e.type() != ProblemType.CONFLICT && e.type() != ProblemType.TOO_MANY_REQUESTS) {
        throw e;
      }
      return page(organization, e.getMessage());
    }
  }

  Response page(KnownOrganization organization, String fault) {
    boolean owns = rules.role(organization.id()).filter(MemberRole::owns).isPresent();
    List<KnownMember> found = members.list(organization.id(), null, MOST);
    Access access = Access.byPerson(visit.who().person(), "people of an organization");
    Map<PersonId, LoginEmail> addresses =
        emails.primary(access, found.stream().map(KnownMember::person).toList());
    var page =
        new PeoplePage(
            visit.nav(),
            organization,
            found.stream().map(member -> row(member, addresses.get(member.person()))).toList(),
            owns ? invitations.list(organization.id(), null, MOST) : List.of(),
            owns,
            fault,
            visit.csrf());
    return Visit.page(fault.isEmpty() ? Response.Status.OK : Response.Status.CONFLICT, page);
  }

  private PeoplePage.Row row(KnownMember member, LoginEmail email) {
    String id = member.person().toString();
    return new PeoplePage.Row(
        id,
        email == null ? id : email.address().toString(),
        member.role().word(),
        member.joinedAt(),
        member.person().equals(visit.who().person()));
  }
}
