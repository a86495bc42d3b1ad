package dev.holdfast.organizations;

import dev.holdfast.actors.Actor;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Command;
import dev.holdfast.platform.Printed;
import dev.holdfast.web.Ids;
import dev.holdfast.web.Times;
import jakarta.enterprise.context.Dependent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code organization …}: who owns clients, and who is in it. */
@Dependent
@picocli.CommandLine.Command(
    name = "organization",
    mixinStandardHelpOptions = true,
    description = "Looks after organizations, also while the server runs.")
class OrganizationCommand implements Command {

  private static final String ROW = "%-36s  %-20s  %s%n";
  private static final String ID = "The organization's id.";

  private final Organizations organizations;
  private final Members members;
  private final People people;

  OrganizationCommand(Organizations organizations, Members members, People people) {
    this.organizations = organizations;
    this.members = members;
    this.people = people;
  }

  @picocli.CommandLine.Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists organizations, the newest first.")
  int list(
      @Mixin Printed printed,
      @Option(names = "--name", description = "What the name begins with.") String name,
      @Option(names = "--ownerless", description = "Only those that no active person owns.")
          boolean ownerless,
      @Option(
              names = "--limit",
              defaultValue = "100",
              paramLabel = "NUMBER",
              description = "How many at most. Default: 100.")
          int limit) {
    OrganizationSearch search = new OrganizationSearch(name, null, ownerless);
    return printed.list(
        organizations.list(search, null, Math.max(1, limit)),
        OrganizationCommand::wire,
        (out, one) -> out.printf(ROW, one.id(), Times.write(one.createdAt()), one.name()),
        "There is none.");
  }

  @picocli.CommandLine.Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Shows one.")
  int show(@Mixin Printed printed, @Parameters(paramLabel = "ID", description = ID) String id) {
    return find(id)
        .map(
            one ->
                printed.show(
                    wire(one),
                    out -> wire(one).forEach((name, value) -> out.println(name + ": " + value))))
        .orElseGet(() -> unknown(printed, id));
  }

  @picocli.CommandLine.Command(
      name = "create",
      mixinStandardHelpOptions = true,
      description = "Creates one, and says its id.")
  int create(
      @Mixin Printed printed,
      @Option(names = "--name", required = true, description = "What people see.") String name,
      @Option(names = "--website", description = "An https address.") String website,
      @Option(
              names = "--owner",
              required = true,
              paramLabel = "PERSON",
              description = "The id of the person who owns it.")
          String owner) {
    Optional<PersonId> person =
        PersonId.parse(owner)
            .filter(found -> people.find(found).filter(known -> known.active()).isPresent());
    if (person.isEmpty()) {
      return printed.fail("There is no active person " + owner);
    }
    String fault = OrganizationInput.fault(name, website);
    if (!fault.isEmpty()) {
      return printed.fail(fault);
    }
    KnownOrganization made =
        organizations.create(Actor.ofCommandLine(), name.strip(), website, person.get());
    return printed.done(wire(made), "Organization " + made.id() + " is created.");
  }

  @picocli.CommandLine.Command(
      name = "members",
      mixinStandardHelpOptions = true,
      description = "Lists who is in it; those who joined first are first.")
  int members(@Mixin Printed printed, @Parameters(paramLabel = "ID", description = ID) String id) {
    return find(id)
        .map(
            one ->
                printed.list(
                    all(one.id()),
                    member ->
                        Map.of(
                            "id", member.person().toString(),
                            "role", member.role().word(),
                            "joinedAt", Times.write(member.joinedAt())),
                    (out, member) -> out.printf("%s  %s%n", member.person(), member.role().word()),
                    "Nobody is in it."))
        .orElseGet(() -> unknown(printed, id));
  }

  @picocli.CommandLine.Command(
      name = "delete",
      mixinStandardHelpOptions = true,
      description = "Deletes it: its clients are stopped, its members and invitations go.")
  int delete(
      @Mixin Printed printed,
      @Parameters(paramLabel = "ID", description = ID) String id,
      @Option(names = "--confirm", required = true, paramLabel = "NAME", description = "Its name.")
          String confirm) {
    Optional<KnownOrganization> found = find(id);
    if (found.isEmpty()) {
      return unknown(printed, id);
    }
    if (!found.get().name().equals(confirm)) {
      return printed.fail("Nothing was done: --confirm is not its name.");
    }
    organizations.delete(Actor.ofCommandLine(), found.get().id());
    return printed.done(wire(found.get()), "Organization " + id + " is deleted.");
  }

  private List<KnownMember> all(UUID organization) {
    return members.list(organization, null, Members.MOST);
  }

  private Optional<KnownOrganization> find(String id) {
    return Ids.parse(id).flatMap(organizations::find);
  }

  private static int unknown(Printed printed, String id) {
    return printed.fail("There is no organization " + id + ": organization list");
  }

  private static Map<String, ?> wire(KnownOrganization one) {
    Map<String, Object> wire = new LinkedHashMap<>();
    wire.put("id", one.id().toString());
    wire.put("name", one.name());
    if (one.website() != null) {
      wire.put("website", one.website());
    }
    wire.put("createdAt", Times.write(one.createdAt()));
    return wire;
  }
}
