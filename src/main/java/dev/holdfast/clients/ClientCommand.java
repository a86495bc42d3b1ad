package dev.holdfast.clients;

import dev.holdfast.platform.Command;
import jakarta.enterprise.context.Dependent;

/**
 * {@code client …}: how a partner system is registered, and what follows; usable while we serve.
 */
@Dependent
@picocli.CommandLine.Command(
    name = "client",
    mixinStandardHelpOptions = true,
    description = "Registers partner systems and looks after them, also while the server runs.",
    subcommands = {
      RegisterCommand.class,
      ImportCommand.class,
      ListCommand.class,
      ShowCommand.class,
      DisableCommand.class,
      EnableCommand.class,
      SecretCommand.class
    })
class ClientCommand implements Command {}
