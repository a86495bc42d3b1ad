package dev.holdfast.platform;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;

/** A bar for what takes long: on the terminal of who waits, and nowhere else. */
public final class Progress {

  private static final int WIDTH = 30;
  private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

  private final PrintWriter err;
  private final boolean shown;
  private final long all;

  private Progress(PrintWriter err, boolean shown, long all) {
    this.err = err;
    this.shown = shown;
    this.all = all;
  }

  /**
   * @param all how many there are to do; 0 if that is not known
   */
  public static Progress of(CommandSpec command, long all) {
    return new Progress(command.commandLine().getErr(), onTerminal(), all);
  }

  static Progress shown(PrintWriter err, long all) {
    return new Progress(err, true, all);
  }

  /** So many are done. */
  public void at(long done) {
    if (shown) {
      err.print("\r" + (all > 0 ? bar(Math.min(done, all)) : done + " done"));
      err.flush();
    }
  }

  /** All is done: the line is free again. */
  public void end() {
    if (shown) {
      err.print("\r" + " ".repeat(WIDTH + 40) + "\r");
      err.flush();
    }
  }

  private String bar(long done) {
    int full = (int) (done * WIDTH / all);
    return "[%s%s] %d of %d (%d %%)"
        .formatted("#".repeat(full), ".".repeat(WIDTH - full), done, all, done * 100 / all);
  }

  /** Later JDKs have a console also where there is no terminal; Linux says what it is. */
  private static boolean onTerminal() {
    try {
      if (Files.isSymbolicLink(STANDARD_ERROR)) {
        String target = Files.readSymbolicLink(STANDARD_ERROR).toString();
        return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
      }
    } catch (IOException e) {
      return false;
    }
    return System.console() != null;
  }
}
