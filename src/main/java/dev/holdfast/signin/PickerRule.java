package dev.holdfast.signin;

import dev.holdfast.platform.PublicUrl;
import dev.holdfast.platform.RunMode;
import dev.holdfast.platform.StartOrder;
import dev.holdfast.platform.StartRefused;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Where "choose which person you are" may run: in development, on a machine of one's own. */
@ApplicationScoped
class PickerRule {

  private final SignInConfig config;
  private final RunMode mode;
  private final PublicUrl url;

  PickerRule(SignInConfig config, RunMode mode, PublicUrl url) {
    this.config = config;
    this.mode = mode;
    this.url = url;
  }

  void check(@Observes @Priority(StartOrder.SETTINGS) StartupEvent event) {
    String fault = fault(config.picker(), mode.development(), url.loopback());
    if (fault != null && !mode.command()) {
      throw StartRefused.because(fault);
    }
  }

  /** Why the start is refused, as one sentence that says what to do; null if it is not. */
  static String fault(boolean picker, boolean development, boolean loopback) {
    if (picker && !development) {
      return "holdfast.sign-in.picker lets anyone sign in as anyone and is for development only;"
          + " remove it (HOLDFAST_SIGN_IN_PICKER) from the settings.";
    }
    if (picker && !loopback) {
      return "holdfast.sign-in.picker lets anyone sign in as anyone, but HOLDFAST_PUBLIC_URL is not"
          + " on this machine; set that to http://localhost:8080, or the picker to false.";
    }
    return null;
  }
}
