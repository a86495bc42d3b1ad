package dev.holdfast.accounts;

import dev.holdfast.people.KnownPerson;
import dev.holdfast.platform.Printed;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.Dependent;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code person sessions …}: the browsers in which somebody is signed in. */
@Dependent
@Unremovable
@picocli.CommandLine.Command(
    name = "sessions",
    mixinStandardHelpOptions = true,
    description = "Looks after the browsers in which somebody is signed in.")
class PersonSessionsCommand {

  private final NamedPeople named;
  private final AccountActs acts;

  PersonSessionsCommand(NamedPeople named, AccountActs acts) {
    this.named = named;
    this.acts = acts;
  }

  @picocli.CommandLine.Command(
      name = "end",
      mixinStandardHelpOptions = true,
      description = "Signs her out everywhere.")
  int end(
      @Mixin Printed printed,
      @Parameters(paramLabel = "PERSON", description = NamedPeople.WHO) String who) {
    Optional<KnownPerson> person = named.find(who);
    if (person.isEmpty()) {
      return printed.fail("There is nobody known as " + who + ".");
    }
    int ended = acts.endSessions(person.get().id());
    return printed.done(
        Map.of("id", person.get().id().toString(), "ended", ended),
        "Sessions that were ended: " + ended);
  }
}
