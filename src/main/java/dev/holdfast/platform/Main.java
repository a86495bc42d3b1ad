package dev.holdfast.platform;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Without arguments the server; with arguments a command, which neither listens nor schedules. */
@QuarkusMain
public class Main {

  static final String COMMAND = "holdfast-command";

  public static void main(String... args) {
    if (args.length == 0) {
      Quarkus.run(args);
      return;
    }
    System.setProperty(COMMAND, "true");
    System.setProperty("quarkus.http.host-enabled", "false");
    System.setProperty("quarkus.scheduler.enabled", "false");
    System.setProperty("quarkus.log.level", "WARN");
    Quarkus.run(CommandLine.class, args);
  }
}
