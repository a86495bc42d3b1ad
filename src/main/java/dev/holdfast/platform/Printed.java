package dev.holdfast.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How a command says what it found: to people, or as JSON to programs. A mixin of commands. */
public class Printed {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  @Spec(Spec.Target.MIXEE)
  CommandSpec command;

  @Option(names = "--json", description = "As JSON, for programs.")
  boolean json;

  /**
   * One thing.
   *
   * @param wire strings, numbers, booleans, lists and maps
   * @return the exit status
   */
  public int show(Map<String, ?> wire, Consumer<PrintWriter> text) {
    return write(wire, text);
  }

  /**
   * Several things.
   *
   * @param text writes one of them as a line
   * @param none what to say if there is none
   * @return the exit status
   */
  public <T> int list(
      List<T> found,
      Function<T, Map<String, ?>> wire,
      BiConsumer<PrintWriter, T> text,
      String none) {
    return write(
        found.stream().map(wire).toList(),
        out -> {
          found.forEach(one -> text.accept(out, one));
          if (found.isEmpty()) {
            out.println(none);
          }
        });
  }

  /** Says that something was done. */
  public int done(Map<String, ?> wire, String sentence) {
    return write(wire, out -> out.println(sentence));
  }

  /**
   * Says why it was not done.
   *
   * @return the exit status, 1
   */
  public int fail(String sentence) {
    PrintWriter err = command.commandLine().getErr();
    err.println(sentence);
    err.flush();
    return command.exitCodeOnExecutionException();
  }

  private int write(Object wire, Consumer<PrintWriter> text) {
    PrintWriter out = command.commandLine().getOut();
    if (json) {
      try {
        out.println(JSON.writeValueAsString(wire));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException(e);
      }
    } else {
      text.accept(out);
    }
    out.flush();
    return command.exitCodeOnSuccess();
  }
}
