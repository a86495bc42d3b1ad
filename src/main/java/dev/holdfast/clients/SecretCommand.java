package dev.holdfast.clients;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.Dependent;

@Dependent
@Unremovable
@picocli.CommandLine.Command(
    name = "secret",
    mixinStandardHelpOptions = true,
    description = "Looks after a client's secrets.",
    subcommands = RotateCommand.class)
class SecretCommand {}
