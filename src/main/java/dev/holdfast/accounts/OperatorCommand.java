package dev.holdfast.accounts;

import dev.holdfast.platform.Command;
import jakarta.enterprise.context.Dependent;

/** {@code operator …}: how whoever runs the machine lets the first one in. */
@Dependent
@picocli.CommandLine.Command(
    name = "operator",
    mixinStandardHelpOptions = true,
    description = "Makes operators, also while the server runs.",
    subcommands = OperatorCreateCommand.class)
class OperatorCommand implements Command {}
