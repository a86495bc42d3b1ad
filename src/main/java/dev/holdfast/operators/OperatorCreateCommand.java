package dev.holdfast.operators;

import dev.holdfast.accounts.Operators;
import dev.holdfast.actors.Actor;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.platform.Printed;
import dev.holdfast.platform.TimeOption;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Dependent
@Unremovable
@picocli.CommandLine.Command(
    name = "create",
    mixinStandardHelpOptions = true,
    description = {
      "Makes an operator and shows a link, once, with which she chooses a passkey or a password.",
      "Again with the same address, as long as she has chosen none, it shows a new link."
    })
class OperatorCreateCommand implements Callable<Integer> {

  private static final int MOST_DAYS = 7;

  @Spec CommandSpec spec;

  @Mixin Printed printed;

  @Option(
      names = "--email",
      description = {
        "Her e-mail address, to sign in with: you vouch for it, no mail is needed.",
        "Without one she has to use a passkey."
      })
  String email;

  @Option(names = "--name", defaultValue = "", description = "What she is called.")
  String name;

  @Option(
      names = "--expires",
      defaultValue = "24h",
      description = "How long the link is good, as 30m, 24h, 7d. Default: 24h; at most 7d.")
  String expires;

  private final AccountActs acts;

  OperatorCreateCommand(AccountActs acts) {
    this.acts = acts;
  }

  @Override
  public Integer call() {
    Duration lifetime =
        TimeOption.read(spec, "--expires", expires, Duration.ofSeconds(1), MOST_DAYS);
    EmailAddress address = address();
    Optional<Operators.Made> made =
        acts.create(Actor.ofCommandLine(), address, name.strip(), lifetime);
    if (made.isEmpty()) {
      return printed.fail(
          "There is an account with this address already. If it is an operator's who cannot"
              + " sign in, she can choose a new password at /password-reset.");
    }
    Operators.Made operator = made.get();
    return printed.show(
        Map.of("id", operator.person().toString(), "link", operator.link()),
        out -> {
          out.println("Operator " + operator.person() + (address == null ? "" : ", " + address));
          out.println("The link, shown this once; it works once, within " + expires + ":");
          out.println("  " + operator.link());
        });
  }

  private EmailAddress address() {
    return email == null
        ? null
        : EmailAddress.parse(email)
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(),
                        "--email must be an e-mail address, as in ada@example.org."));
  }
}
