package dev.holdfast.operators;

import dev.holdfast.actors.Actor;
import dev.holdfast.platform.Printed;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.Dependent;
import java.util.Map;
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
  private final SessionActs acts;

  PersonSessionsCommand(NamedPeople named, SessionActs acts) {
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
    return named.with(
        printed,
        who,
        person -> {
          int ended = acts.endAll(Actor.ofCommandLine(), person.id());
          return printed.done(
              Map.of("id", person.id().toString(), "ended", ended),
              "Sessions that were ended: " + ended);
        });
  }
}
