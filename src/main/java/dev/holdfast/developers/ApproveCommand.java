package dev.holdfast.developers;

import dev.holdfast.actors.Actor;
import dev.holdfast.platform.Command;
import dev.holdfast.platform.Printed;
import dev.holdfast.platform.Under;
import jakarta.enterprise.context.Dependent;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code client approve}: a review by whoever runs the machine. */
@Under("client")
@Dependent
@picocli.CommandLine.Command(
    name = "approve",
    mixinStandardHelpOptions = true,
    description = {
      "Lets a client of an organization ask everybody, and shows people what waits of it.",
      "Owners and developers of the organization get a mail."
    })
class ApproveCommand implements Command, Callable<Integer> {

  @Mixin Printed printed;

  @Parameters(paramLabel = "ID", description = "The client's id.")
  String id;

  private final Reviews reviews;

  ApproveCommand(Reviews reviews) {
    this.reviews = reviews;
  }

  @Override
  public Integer call() {
    reviews.decide(Caller.admin(Actor.ofCommandLine()), id, new Decision(true, null, null));
    return printed.done(Map.of("client_id", id), "Client " + id + " is approved.");
  }
}
