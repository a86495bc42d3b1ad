package dev.holdfast.passkeys;

import dev.holdfast.platform.PlatformConfig;
import dev.holdfast.platform.RunMode;
import dev.holdfast.platform.StartOrder;
import dev.holdfast.platform.StartRefused;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.List;

/** For whom passkeys are made, and where they may be used (WebAuthn Level 3, section 5.1.3). */
@ApplicationScoped
class RelyingParty {

  private static final String ANDROID = "android:apk-key-hash:";

  private final String id;
  private final List<String> origins;

  RelyingParty(PasskeysConfig config, PlatformConfig platform) {
    this.id = config.rpId().orElse(platform.publicUrl().getHost());
    this.origins = config.origins().orElse(List.of(platform.publicUrl().toString()));
  }

  void check(@Observes @Priority(StartOrder.SETTINGS) StartupEvent event, RunMode mode) {
    String fault = fault(id, origins);
    if (fault != null && !mode.command()) {
      throw StartRefused.because(fault);
    }
  }

  String id() {
    return id;
  }

  List<String> origins() {
    return origins;
  }

  /** What is wrong with them, as a sentence that says what to do; null if nothing is. */
  static String fault(String id, List<String> origins) {
    if (id == null || !id.matches("[a-z0-9.-]+|\\[[0-9a-f:.]+]")) {
      return "HOLDFAST_PASSKEYS_RP_ID: "
          + id
          + " is no domain; set it to one in lower case, as in id.example.org";
    }
    for (String origin : origins) {
      if (!origin.startsWith(ANDROID) && !covers(id, origin)) {
        return "HOLDFAST_PASSKEYS_ORIGINS: "
            + origin
            + " is not an origin of "
            + id
            + " (HOLDFAST_PASSKEYS_RP_ID) or of a domain below it; browsers would refuse passkeys"
            + " there.";
      }
    }
    return null;
  }

  private static boolean covers(String id, String origin) {
    try {
      URI uri = URI.create(origin);
      String host = String.valueOf(uri.getHost());
      boolean bare = String.valueOf(uri.getRawPath()).isEmpty() && uri.getRawQuery() == null;
      return bare && (host.equals(id) || host.endsWith("." + id));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
