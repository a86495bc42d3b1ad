package dev.holdfast.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.holdfast.testing.FreePort;
import dev.holdfast.testing.Given;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** kill -9 while it writes: what it said it did is done, and what happens once happened once. */
class CrashIT {

  private static final int ROUNDS = Integer.getInteger("holdfast.crash.rounds", 20);
  private static final int WRITERS = 6;
  private static final int READERS = 4;
  private static final int REDEEMERS = 2;
  private static final String INSTANCE = "test-instance.url";

  private final Random random = new Random();
  private final Map<String, String> environment = new HashMap<>();
  private String instanceBefore;
  private Path directory;

  @BeforeEach
  void on_a_port_that_stays() throws Exception {
    directory = Program.directory();
    int port = FreePort.find();
    environment.put("QUARKUS_PROFILE", "dev");
    environment.put("PORT", String.valueOf(port));
    instanceBefore = System.setProperty(INSTANCE, "http://localhost:" + port);
  }

  @AfterEach
  void back() {
    if (instanceBefore == null) {
      System.clearProperty(INSTANCE);
    } else {
      System.setProperty(INSTANCE, instanceBefore);
    }
  }

  @Test
  void nothing_acknowledged_is_lost_and_no_code_is_redeemed_twice() throws Exception {
    String person;
    try (Program program = Program.start(directory, environment).awaitReady()) {
      person = Given.person(Map.of("given_name", "Mara"));
      program.kill();
    }
    CrashLoad before = new CrashLoad(person);
    int acknowledged = 0;
    int redeemed = 0;
    int read = 0;
    for (int round = 0; round < ROUNDS; round++) {
      try (Program program = Program.start(directory, environment).awaitReady()) {
        before.requireKept();
        CrashLoad load = new CrashLoad(person);
        load.prepare();
        under(load, program);
        assertEquals("ok", integrity(), "round " + round);
        acknowledged += load.acknowledged().size();
        redeemed += load.redeemed().size();
        read += load.read().size();
        before = load;
      }
    }
    try (Program program = Program.start(directory, environment).awaitReady()) {
      before.requireKept();
      program.terminate();
      program.ended();
    }
    System.out.printf(
        "crash: %d rounds, %d writes and %d redemptions were acknowledged, none was lost;"
            + " each of %d reads has its line%n",
        ROUNDS, acknowledged, redeemed, read);
  }

  /** Runs the load and kills the program at some moment in it. */
  private void under(CrashLoad load, Program program) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(WRITERS + READERS + REDEEMERS);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        running.add(threads.submit(load::write));
      }
      for (int i = 0; i < READERS; i++) {
        running.add(threads.submit(load::look));
      }
      for (int i = 0; i < REDEEMERS; i++) {
        running.add(threads.submit(load::redeem));
      }
      load.awaitBegun();
      Thread.sleep(random.nextInt(400));
      program.kill();
      for (Future<?> each : running) {
        each.get(30, TimeUnit.SECONDS);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private String integrity() throws Exception {
    try (var database =
            DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("holdfast.db"));
        var answer = database.createStatement().executeQuery("pragma integrity_check")) {
      return answer.getString(1);
    }
  }
}
