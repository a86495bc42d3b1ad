package dev.holdfast.testing;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port for a server that is started later, and maybe again. It is not one of those that the
 * system gives to clients (from 32768 on): one of these could have it by then.
 */
public final class FreePort {
  private static final int FIRST = 20_000;
  private static final int FIRST_OF_CLIENTS = 32_768;

  private FreePort() {}

  public static int find() {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(FIRST, FIRST_OF_CLIENTS);
      try (ServerSocket socket = new ServerSocket(port)) {
        return socket.getLocalPort();
      } catch (IOException e) {
        // taken: another one
      }
    }
  }
}
