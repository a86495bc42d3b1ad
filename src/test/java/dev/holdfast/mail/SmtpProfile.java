package dev.holdfast.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.holdfast.testing.FreePort;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The instance sends to a real SMTP server of ours, which a test may stop. */
public class SmtpProfile implements QuarkusTestProfile {

  private static final int PATIENCE_MILLIS = 60_000;
  private static final String PORT = "test-smtp.port";

  /** A new server, which is not started yet; it takes mail for everybody. */
  static GreenMail server() {
    ServerSetup setup = new ServerSetup(port(), "localhost", ServerSetup.PROTOCOL_SMTP);
    setup.setServerStartupTimeout(PATIENCE_MILLIS);
    return new GreenMail(setup);
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
      System.setProperty(PORT, String.valueOf(FreePort.find()));
    }
    return Integer.getInteger(PORT);
  }
}
