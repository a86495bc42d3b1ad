package dev.holdfast.partners;

import dev.holdfast.organizations.KnownMember;
import dev.holdfast.organizations.Members;
import dev.holdfast.people.KnownPerson;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.record.Access;
import dev.holdfast.record.Facts;
import dev.holdfast.sessions.SignedIn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Who is in an organization, by name. */
@ApplicationScoped
class MemberRows {

  private static final int MOST = 200;

  private final Members members;
  private final Facts facts;
  private final People people;

  MemberRows(Members members, Facts facts, People people) {
    this.members = members;
    this.facts = facts;
    this.people = people;
  }

  /** Whether somebody active has this id. */
  boolean isActive(PersonId person) {
    return people.find(person).filter(KnownPerson::active).isPresent();
  }

  /** At most 200: operators look whether somebody is responsible, and the API lists all. */
  List<OrganizationPage.Row> of(SignedIn who, UUID organization) {
    List<KnownMember> found = members.list(organization, null, MOST);
    List<PersonId> ids = found.stream().map(KnownMember::person).toList();
    Map<PersonId, String> names =
        ids.isEmpty()
            ? Map.of()
            : facts.displayNames(
                Access.byOperator(who.person(), "members of an organization"), ids);
    return found.stream()
        .map(
            member ->
                new OrganizationPage.Row(
                    member.person().toString(),
                    names.get(member.person()),
                    member.role().name().toLowerCase(Locale.ROOT),
                    member.joinedAt()))
        .toList();
  }
}
