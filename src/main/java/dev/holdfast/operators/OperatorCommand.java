package dev.holdfast.operators;

import dev.holdfast.actors.Actor;
import dev.holdfast.people.People;
import dev.holdfast.people.Role;
import dev.holdfast.platform.Command;
import dev.holdfast.platform.Printed;
import jakarta.enterprise.context.Dependent;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code operator …}: how whoever runs the machine lets the first one in, and others out. */
@Dependent
@picocli.CommandLine.Command(
    name = "operator",
    mixinStandardHelpOptions = true,
    description = "Makes operators and says what they may do, also while the server runs.",
    subcommands = OperatorCreateCommand.class)
class OperatorCommand implements Command {

  private static final int MOST = 1_000;

  private final People people;
  private final NamedPeople named;
  private final AccountActs acts;

  OperatorCommand(People people, NamedPeople named, AccountActs acts) {
    this.people = people;
    this.named = named;
    this.acts = acts;
  }

  @picocli.CommandLine.Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists those who are operators; who came first is first.")
  int list(@Mixin Printed printed) {
    return NamedPeople.list(
        printed, people.operators(MOST), "There is none yet: operator create --help");
  }

  @picocli.CommandLine.Command(
      name = "role",
      mixinStandardHelpOptions = true,
      description = "Lets somebody be support (sees) or admin (runs the place).")
  int role(
      @Mixin Printed printed,
      @Parameters(index = "0", paramLabel = "PERSON", description = NamedPeople.WHO) String who,
      @Parameters(index = "1", paramLabel = "ROLE", description = "support or admin.")
          String role) {
    return switch (role) {
      case "support" -> give(printed, who, Role.SUPPORT);
      case "admin" -> give(printed, who, Role.ADMIN);
      default -> printed.fail("A role is support or admin.");
    };
  }

  @picocli.CommandLine.Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      description = "Makes an operator a person like others; her account stays.")
  int remove(
      @Mixin Printed printed,
      @Parameters(paramLabel = "PERSON", description = NamedPeople.WHO) String who) {
    return give(printed, who, Role.USER);
  }

  private int give(Printed printed, String who, Role role) {
    return named.with(
        printed,
        who,
        person -> {
          boolean changed = acts.give(Actor.ofCommandLine(), person.id(), role);
          String word = AccountActs.word(role);
          return printed.done(
              Map.of("id", person.id().toString(), "role", word),
              "Person " + person.id() + " has the role " + word + (changed ? "." : " already."));
        });
  }
}
