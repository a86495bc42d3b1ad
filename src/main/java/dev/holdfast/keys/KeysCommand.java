package dev.holdfast.keys;

import dev.holdfast.platform.Command;
import jakarta.enterprise.context.Dependent;

/** {@code keys …}: what is to be done with keys; usable while we serve. */
@Dependent
@picocli.CommandLine.Command(
    name = "keys",
    mixinStandardHelpOptions = true,
    description = "Looks after the keys, also while the server runs.",
    subcommands = {RotateKeysCommand.class, RotateEncryptionCommand.class})
class KeysCommand implements Command {}
