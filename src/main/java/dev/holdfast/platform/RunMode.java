package dev.holdfast.platform;

import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;

/** How this process was started; pages ask it too, as {@code cdi:runMode}. */
@Named
@ApplicationScoped
public class RunMode {

  /** True in the dev and test profiles, where demonstration conveniences are allowed. */
  public boolean development() {
    List<String> profiles = ConfigUtils.getProfiles();
    return profiles.contains("dev") || profiles.contains("test");
  }

  /** True if this process runs one command and serves nobody. */
  public boolean command() {
    return Boolean.getBoolean(Main.COMMAND);
  }
}
