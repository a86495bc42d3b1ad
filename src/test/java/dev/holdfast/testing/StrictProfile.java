package dev.holdfast.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * An instance that allows least, behind a proxy that hands on certificates: nobody may sign up, and
 * proofs need a nonce of ours. It sends to a real SMTP server, which a test may stop. One for all
 * who need a part of that: a start of its own takes as long as many tests.
 */
public class StrictProfile implements QuarkusTestProfile {
  private static final int PATIENCE_MILLIS = 60_000;
  private static final String PORT = "test-smtp.port";

  /** A new server, which is not started yet; it takes mail for everybody. */
  public static GreenMail mailServer() {
    ServerSetup setup = new ServerSetup(port(), "localhost", ServerSetup.PROTOCOL_SMTP);
    setup.setServerStartupTimeout(PATIENCE_MILLIS);
    return new GreenMail(setup);
  }

  @Override
  public Map<String, String> getConfigOverrides() {
    // The tests send by themselves: a mail that the scheduler sends meanwhile would be missed.
    return Map.ofEntries(
        Map.entry("quarkus.scheduler.enabled", "false"),
        Map.entry("holdfast.sign-up", "closed"),
        Map.entry("holdfast.dpop.nonce", "required"),
        Map.entry("holdfast.mtls.header", Certificates.HEADER),
        Map.entry("holdfast.mtls.trust", Certificates.trusted().toString()),
        Map.entry("holdfast.mtls.url", Certificates.ORIGIN),
        Map.entry("holdfast.limits.client-pushed", "20"),
        Map.entry("holdfast.limits.client-signed", "20"),
        Map.entry("holdfast.mail.host", "localhost"),
        Map.entry("holdfast.mail.from", "Holdfast <no-reply@id.example>"),
        Map.entry("holdfast.mail.port", String.valueOf(port())),
        Map.entry("holdfast.mail.start-tls", "DISABLED"));
  }

  /** Class loaders come and go between profiles; system properties stay. */
  private static synchronized int port() {
    if (System.getProperty(PORT) == null) {
      System.setProperty(PORT, String.valueOf(FreePort.find()));
    }
    return Integer.getInteger(PORT);
  }
}
