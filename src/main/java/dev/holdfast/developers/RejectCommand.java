package dev.holdfast.developers;

import dev.holdfast.actors.Actor;
import dev.holdfast.platform.Command;
import dev.holdfast.platform.Printed;
import dev.holdfast.platform.Under;
import jakarta.enterprise.context.Dependent;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code client reject}: a review by whoever runs the machine. */
@Under("client")
@Dependent
@picocli.CommandLine.Command(
    name = "reject",
    mixinStandardHelpOptions = true,
    description = {
      "Forgets what waits of a client of an organization, which goes on as it was.",
      "Owners and developers of the organization get a mail that says why."
    })
class RejectCommand implements Command, Callable<Integer> {

  @Spec CommandSpec spec;

  @Mixin Printed printed;

  @Parameters(paramLabel = "ID", description = "The client's id.")
  String id;

  @Option(
      names = "--reason",
      required = true,
      description = "Why, for its developers; at most " + Decision.LONGEST + " characters.")
  String reason;

  private final Reviews reviews;

  RejectCommand(Reviews reviews) {
    this.reviews = reviews;
  }

  @Override
  public Integer call() {
    String why = reason.strip();
    if (!Decision.explains(why)) {
      throw new ParameterException(
          spec.commandLine(), "--reason must be 1 to " + Decision.LONGEST + " characters.");
    }
    reviews.decide(Caller.admin(Actor.ofCommandLine()), id, new Decision(false, why, null));
    return printed.done(Map.of("client_id", id, "reason", why), "Client " + id + " is rejected.");
  }
}
