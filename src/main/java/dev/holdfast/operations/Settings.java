package dev.holdfast.operations;

import io.smallrye.config.ConfigValue;
import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.ConfigProvider;

/** The settings that are in force in this process, and where each came from. */
@ApplicationScoped
class Settings {

  private static final String OURS = "holdfast.";

  /** What a setting of our own file refers to, as in {@code ${SESSION_SECRET:}}. */
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)[:}]");

  /** The last part of the names of what nobody may see; see the test. */
  private static final Pattern SECRET =
      Pattern.compile(".*(secret|password|token|credential|private|-key|encryption-keys)");

  /** By the variables' names. */
  List<Setting> list() {
    SmallRyeConfig config = ConfigProvider.getConfig().unwrap(SmallRyeConfig.class);
    return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
        .filter(name -> name.startsWith(OURS))
        .distinct()
        .map(name -> setting(config, name))
        .sorted(Comparator.comparing(Setting::variable))
        .toList();
  }

  private static Setting setting(SmallRyeConfig config, String name) {
    ConfigValue value = config.getConfigValue(name);
    Optional<String> referred = referred(value);
    ConfigValue source =
        referred
            .map(config::getConfigValue)
            .filter(found -> found.getValue() != null)
            .orElse(value);
    boolean changed = source != value || !isOurs(value);
    return new Setting(
        referred.orElseGet(() -> variable(name)),
        shown(name, value.getValue()),
        changed ? words(source) : "default",
        changed && value.getValue() != null);
  }

  static String shown(String name, String value) {
    boolean set = value != null && !value.isEmpty();
    if (SECRET.matcher(name).matches()) {
      return set ? "set" : "not set";
    }
    return set ? value : "not set";
  }

  private static Optional<String> referred(ConfigValue value) {
    Matcher found = VARIABLE.matcher(String.valueOf(value.getRawValue()));
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  /** Of our own file in the program, or a default in the source. */
  private static boolean isOurs(ConfigValue value) {
    String source = String.valueOf(value.getConfigSourceName());
    return value.getConfigSourceName() == null
        || source.contains("Default")
        || source.contains("application.properties")
        || source.contains("BuildTime");
  }

  private static String words(ConfigValue value) {
    String source = String.valueOf(value.getConfigSourceName());
    if (source.contains(".env")) {
      return "file .env";
    }
    if (source.contains("Env")) {
      return "environment";
    }
    return source.contains("SysProp") ? "system property" : source;
  }

  private static String variable(String name) {
    return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }
}
