package dev.holdfast.keys;

import dev.holdfast.actors.Actor;
import dev.holdfast.platform.Command;
import dev.holdfast.platform.Printed;
import jakarta.enterprise.context.Dependent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code key …}: what is to be done with keys; usable while we serve. */
@Dependent
@picocli.CommandLine.Command(
    name = "key",
    aliases = "keys",
    mixinStandardHelpOptions = true,
    description = "Looks after the keys, also while the server runs.",
    subcommands = RotateEncryptionCommand.class)
class KeyCommand implements Command {

  private static final String ROW = "%-5s  %s  %-8s  signs from %s%s%n";

  private final KeyCare keys;
  private final KeyActs acts;

  KeyCommand(KeyCare keys, KeyActs acts) {
    this.keys = keys;
    this.acts = acts;
  }

  @picocli.CommandLine.Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists the signing keys: those that sign, will sign, or verify.")
  int list(@Mixin Printed printed) {
    return show(printed, keys.list());
  }

  @picocli.CommandLine.Command(
      name = "rotate",
      mixinStandardHelpOptions = true,
      description = {
        "Makes a new signing key of each algorithm, before the old one's time is over.",
        "The new ones are published within a minute, and sign from seven minutes on, when nobody"
            + " keeps the old set any more; the old ones verify what they signed until that has"
            + " expired."
      })
  int rotate(@Mixin Printed printed) {
    List<String> made = acts.rotate(Actor.ofCommandLine());
    return show(printed, keys.list().stream().filter(key -> made.contains(key.kid())).toList());
  }

  @picocli.CommandLine.Command(
      name = "retire",
      mixinStandardHelpOptions = true,
      description = {
        "Ends a signing key that only verifies, before its time: what it signed is refused by every"
            + " node within a minute.",
        "One that signs is rotated first."
      })
  int retire(
      @Mixin Printed printed,
      @Parameters(paramLabel = "KID", description = "The key's id, as key list shows it.")
          String kid) {
    return acts.retire(Actor.ofCommandLine(), kid)
        ? printed.done(Map.of("kid", kid), "Signing key " + kid + " is retired.")
        : printed.fail("There is no key " + kid + " that only verifies: key list");
  }

  private static int show(Printed printed, List<KnownKey> found) {
    return printed.list(
        found,
        KeyCommand::wire,
        (out, key) ->
            out.printf(
                ROW,
                key.alg(),
                key.kid(),
                use(key),
                key.signsFrom(),
                key.verifiesUntil() == null ? "" : ", verifies until " + key.verifiesUntil()),
        "There is none: the server makes them when it starts.");
  }

  private static String use(KnownKey key) {
    return key.use().name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, ?> wire(KnownKey key) {
    Map<String, Object> wire = new LinkedHashMap<>();
    wire.put("kid", key.kid());
    wire.put("alg", key.alg());
    wire.put("use", use(key));
    wire.put("signsFrom", key.signsFrom().toString());
    if (key.verifiesUntil() != null) {
      wire.put("verifiesUntil", key.verifiesUntil().toString());
    }
    return wire;
  }
}
