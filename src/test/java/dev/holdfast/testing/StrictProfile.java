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
  private static final String MAIL = "test-smtp.port";
  private static final String COLLECTOR = "test-collector.port";
  public static final String COLLECTOR_SECRET =
      "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=";

  /** A new server, which is not started yet; it takes mail for everybody. */
  public static GreenMail mailServer() {
    ServerSetup setup = new ServerSetup(port(MAIL), "localhost", ServerSetup.PROTOCOL_SMTP);
    setup.setServerStartupTimeout(PATIENCE_MILLIS);
    return new GreenMail(setup);
  }

  @Override
  public Map<String, String> getConfigOverrides() {
    // The tests send by themselves: a mail that the scheduler sends meanwhile would be missed.
    return Map.ofEntries(
        Map.entry("quarkus.scheduler.enabled", "false"),
        Map.entry("holdfast.sign-up", "closed"),
        Map.entry("holdfast.admin.acr", "2fa"),
        Map.entry("holdfast.dpop.nonce", "required"),
        Map.entry("holdfast.mtls.header", Certificates.HEADER),
        Map.entry("holdfast.mtls.trust", Certificates.trusted().toString()),
        Map.entry("holdfast.mtls.url", Certificates.ORIGIN),
        Map.entry("holdfast.limits.client-pushed", "20"),
        Map.entry("holdfast.limits.client-signed", "20"),
        Map.entry("holdfast.audit.webhook-url", "http://127.0.0.1:" + port(COLLECTOR) + "/acts"),
        Map.entry("holdfast.audit.webhook-secret", COLLECTOR_SECRET),
        Map.entry("holdfast.audit.stdout", "true"),
        Map.entry("holdfast.organizations.create", "verified"),
        Map.entry("holdfast.mail.host", "localhost"),
        Map.entry("holdfast.mail.from", "Holdfast <no-reply@id.example>"),
        Map.entry("holdfast.mail.port", String.valueOf(port(MAIL))),
        Map.entry("holdfast.mail.start-tls", "DISABLED"));
  }

  /** Where it sends its audit log to; nobody is there unless a test is. */
  public static int collectorPort() {
    return port(COLLECTOR);
  }

  /** Class loaders come and go between profiles; system properties stay. */
  private static synchronized int port(String name) {
    if (System.getProperty(name) == null) {
      System.setProperty(name, String.valueOf(FreePort.find()));
    }
    return Integer.getInteger(name);
  }
}
