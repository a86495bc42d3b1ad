package dev.holdfast.registration;

import dev.holdfast.platform.Command;
import jakarta.enterprise.context.Dependent;

/** {@code registration …}: what clients need that register themselves. */
@Dependent
@picocli.CommandLine.Command(
    name = "registration",
    mixinStandardHelpOptions = true,
    description = "Lets clients register themselves, also while the server runs.",
    subcommands = InitialTokenCommand.class)
class RegistrationCommand implements Command {}
