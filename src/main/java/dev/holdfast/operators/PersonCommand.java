package dev.holdfast.operators;

import dev.holdfast.actors.Actor;
import dev.holdfast.emails.ShownEmails;
import dev.holdfast.people.KnownPerson;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Command;
import dev.holdfast.platform.Printed;
import dev.holdfast.record.Access;
import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code person …}: accounts, from the terminal. */
@Dependent
@picocli.CommandLine.Command(
    name = "person",
    mixinStandardHelpOptions = true,
    description = "Looks after people's accounts, also while the server runs.",
    subcommands = PersonSessionsCommand.class)
class PersonCommand implements Command {

  private static final String PERSON = "PERSON";

  private final People people;
  private final NamedPeople named;
  private final ShownEmails emails;
  private final AccountActs acts;

  PersonCommand(People people, NamedPeople named, ShownEmails emails, AccountActs acts) {
    this.people = people;
    this.named = named;
    this.emails = emails;
    this.acts = acts;
  }

  @picocli.CommandLine.Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists people, the newest first.")
  int list(
      @Mixin Printed printed,
      @Option(
              names = "--limit",
              defaultValue = "100",
              paramLabel = "NUMBER",
              description = "How many at most. Default: 100.")
          int limit) {
    return NamedPeople.list(
        printed, people.newest(null, null, null, Math.max(1, limit)), "There is nobody.");
  }

  @picocli.CommandLine.Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Shows an account; nothing of the record.")
  int show(
      @Mixin Printed printed,
      @Parameters(paramLabel = PERSON, description = NamedPeople.WHO) String who) {
    return named.with(printed, who, person -> show(printed, person));
  }

  private int show(Printed printed, KnownPerson person) {
    Map<String, Object> wire = NamedPeople.wire(person);
    List<Map<String, Object>> addresses =
        emails.of(Access.byHoldfast("to show an account"), person.id()).stream()
            .map(
                email ->
                    Map.<String, Object>of(
                        "address", email.address().toString(), "verified", email.verified()))
            .toList();
    wire.put("emails", addresses);
    return printed.show(
        wire, out -> wire.forEach((name, value) -> out.println(name + ": " + value)));
  }

  @picocli.CommandLine.Command(
      name = "deactivate",
      mixinStandardHelpOptions = true,
      description = "Ends every way to act for her; her record stays.")
  int deactivate(
      @Mixin Printed printed,
      @Parameters(paramLabel = PERSON, description = NamedPeople.WHO) String who) {
    return act(printed, who, acts::deactivate, "is deactivated");
  }

  @picocli.CommandLine.Command(
      name = "activate",
      mixinStandardHelpOptions = true,
      description = "Lets her sign in again.")
  int activate(
      @Mixin Printed printed,
      @Parameters(paramLabel = PERSON, description = NamedPeople.WHO) String who) {
    return act(printed, who, acts::activate, "is active");
  }

  @picocli.CommandLine.Command(
      name = "erase",
      mixinStandardHelpOptions = true,
      description = "Removes her and all that is held of her. It cannot be undone.")
  int erase(
      @Mixin Printed printed,
      @Parameters(paramLabel = PERSON, description = NamedPeople.WHO) String who,
      @Option(
              names = "--confirm",
              required = true,
              paramLabel = "ID",
              description = "Her id once more.")
          String confirm) {
    return named.with(
        printed,
        who,
        person ->
            person.id().toString().equals(confirm)
                ? act(printed, who, acts::erase, "is erased")
                : printed.fail("Nothing was done: --confirm is not her id."));
  }

  private int act(Printed printed, String who, BiPredicate<Actor, PersonId> act, String done) {
    return named.with(
        printed,
        who,
        person -> {
          boolean changed = act.test(Actor.ofCommandLine(), person.id());
          String sentence = "Person " + person.id() + " " + done + (changed ? "." : " already.");
          return printed.done(Map.of("id", person.id().toString(), "changed", changed), sentence);
        });
  }
}
