package dev.holdfast.keys;

import dev.holdfast.actors.Actor;
import dev.holdfast.crypto.Encrypted;
import dev.holdfast.crypto.EncryptedValues;
import dev.holdfast.crypto.Encryption;
import dev.holdfast.platform.Printed;
import dev.holdfast.platform.Progress;
import io.quarkus.arc.All;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.Dependent;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Puts everything that is encrypted under the first key, so that the others can be removed. */
@Dependent
@Unremovable
@picocli.CommandLine.Command(
    name = "rotate-encryption",
    mixinStandardHelpOptions = true,
    description = {
      "Encrypts anew, under the first key of HOLDFAST_ENCRYPTION_KEYS, all that is under another.",
      "Start every node with both keys before; repeat it as you like. Afterwards the other keys can"
          + " be removed. Exit status 1: something is under a key that is not set."
    })
class RotateEncryptionCommand implements Callable<Integer> {

  private static final int AT_ONCE = 100;
  private static final String ROW = "%-28s %8d encrypted anew%s%n";

  @Spec CommandSpec spec;
  @Mixin Printed printed;

  private final List<Encrypted> all;
  private final EncryptedValues values;
  private final Encryption encryption;
  private final KeyActs acts;

  RotateEncryptionCommand(
      @All List<Encrypted> all, EncryptedValues values, Encryption encryption, KeyActs acts) {
    this.acts = acts;
    this.all = all;
    this.values = values;
    this.encryption = encryption;
  }

  @Override
  public Integer call() {
    String first = encryption.firstKey();
    String key = first.substring(0, first.length() - 1);
    Map<String, EncryptedValues.Batch> sums = new TreeMap<>();
    all.forEach(kind -> sums.put(kind.what(), renew(kind)));
    int renewed = sums.values().stream().mapToInt(EncryptedValues.Batch::renewed).sum();
    int lost = sums.values().stream().mapToInt(EncryptedValues.Batch::lost).sum();
    acts.encrypted(Actor.ofCommandLine(), key, renewed, lost);
    List<Map<String, Object>> kinds = new ArrayList<>();
    sums.forEach(
        (what, sum) ->
            kinds.add(Map.of("what", what, "renewed", sum.renewed(), "lost", sum.lost())));
    int shown =
        printed.show(
            Map.of("key", key, "renewed", renewed, "lost", lost, "kinds", kinds),
            out -> print(out, key, sums, lost));
    return lost == 0 ? shown : spec.exitCodeOnExecutionException();
  }

  private static void print(
      PrintWriter out, String key, Map<String, EncryptedValues.Batch> sums, int lost) {
    out.println("Under the key '" + key + "':");
    sums.forEach(
        (what, sum) -> {
          String rest = sum.lost() == 0 ? "" : ", " + sum.lost() + " CANNOT BE DECRYPTED";
          out.printf(ROW, what, sum.renewed(), rest);
        });
    out.println(
        lost == 0
            ? "All is under this key; the others can be removed once every node has started with it."
            : "For what cannot be decrypted, put its key back into HOLDFAST_ENCRYPTION_KEYS.");
  }

  private EncryptedValues.Batch renew(Encrypted kind) {
    Progress progress = Progress.of(spec, 0);
    int renewed = 0;
    int lost = 0;
    EncryptedValues.Batch batch = values.renew(kind, null, AT_ONCE);
    while (batch.last() != null) {
      renewed += batch.renewed();
      lost += batch.lost();
      progress.at(renewed);
      batch = values.renew(kind, batch.last(), AT_ONCE);
    }
    progress.end();
    return new EncryptedValues.Batch(null, renewed, lost);
  }
}
