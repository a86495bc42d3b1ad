package dev.holdfast.platform;

import io.quarkus.arc.Arc;
import java.io.PrintWriter;
import java.io.StringWriter;

/** Runs commands in this process; as a process of their own, the packaged tests run them. */
public final class Terminal {

  private Terminal() {}

  /** What a command came to. */
  public record Outcome(int status, String out, String err) {}

  /** As {@code holdfast ARGUMENTS…}. */
  public static Outcome run(String... arguments) {
    // Each command has a request's context of its own, as it has in a process of its own.
    var context = Arc.container().requestContext();
    context.terminate();
    context.activate();
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    picocli.CommandLine line =
        Arc.container()
            .instance(CommandLine.class)
            .get()
            .root()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true));
    int status = line.execute(arguments);
    line.getOut().flush();
    return new Outcome(status, out.toString(), err.toString());
  }
}
