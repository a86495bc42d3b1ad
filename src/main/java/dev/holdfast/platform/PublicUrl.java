package dev.holdfast.platform;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;

/** {@code HOLDFAST_PUBLIC_URL} as browsers see it: cookies, links and the issuer depend on it. */
@ApplicationScoped
public class PublicUrl {

  private final URI url;
  private final RunMode mode;

  PublicUrl(PlatformConfig config, RunMode mode) {
    this.url = config.publicUrl();
    this.mode = mode;
  }

  void check(@Observes @Priority(StartOrder.SETTINGS) StartupEvent event) {
    String fault = fault(url, mode.development());
    if (fault != null && !mode.command()) {
      throw StartRefused.because("HOLDFAST_PUBLIC_URL: " + fault);
    }
  }

  public boolean https() {
    return "https".equalsIgnoreCase(url.getScheme());
  }

  /** Whether only this machine can reach it. */
  public boolean loopback() {
    return loopback(url);
  }

  /** What is wrong with it, as a sentence that says what to do; null if nothing is. */
  static String fault(URI url, boolean development) {
    String scheme = String.valueOf(url.getScheme());
    boolean origin =
        url.getHost() != null
            && (url.getRawPath() == null || url.getRawPath().isEmpty())
            && url.getRawQuery() == null
            && url.getRawFragment() == null
            && url.getRawUserInfo() == null;
    if (!scheme.equals("http") && !scheme.equals("https") || !origin) {
      return url + " is not an origin; set it to a scheme and a host, as in https://id.example.org";
    }
    if (scheme.equals("http") && !development && !loopback(url)) {
      return url
          + " is plain http, which everybody on the way can read; set it to an https address (http"
          + " is for localhost only).";
    }
    return null;
  }

  private static boolean loopback(URI url) {
    String host = String.valueOf(url.getHost());
    return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
  }
}
