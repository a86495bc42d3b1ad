package dev.holdfast.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;

/** The instance sends to a real SMTP server of ours, which a test may stop. */
public class SmtpProfile implements QuarkusTestProfile {

  private static final String PORT = "test-smtp.port";

  /** A new server, which is not started yet; it takes mail for everybody. */
  static GreenMail server() {
    return new GreenMail(new ServerSetup(port(), "localhost", ServerSetup.PROTOCOL_SMTP));
  }

  @Override
  public Map<String, String> getConfigOverrides() {
    // The tests send by themselves: a mail that the scheduler sends meanwhile would be missed.
    return Map.of(
        "quarkus.scheduler.enabled", "false",
        "holdfast.mail.host", "localhost",
        "holdfast.mail.from", "Holdfast <no-reply@id.example>",
        "holdfast.mail.port", String.valueOf(port()),
        "holdfast.mail.start-tls", "DISABLED");
  }

  /** Class loaders come and go between profiles; system properties stay. */
  private static synchronized int port() {
    if (System.getProperty(PORT) == null) {
      try (ServerSocket socket = new ServerSocket(0)) {
        System.setProperty(PORT, String.valueOf(socket.getLocalPort()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return Integer.getInteger(PORT);
  }
}
