package dev.holdfast.web;

import java.util.List;
import java.util.Optional;

/** Networks as an operator sets them up, for the tests of what rests on them. */
public final class Networks {
  private Networks() {}

  /** Behind these proxies, if there are any. */
  public static ClientNetwork behind(List<String> trusted) {
    return behind(trusted, "X-Forwarded-For");
  }

  static ClientNetwork behind(List<String> trusted, String header) {
    return new ClientNetwork(
        new ProxyConfig() {
          @Override
          public Optional<List<String>> trusted() {
            return trusted.isEmpty() ? Optional.empty() : Optional.of(trusted);
          }

          @Override
          public String header() {
            return header;
          }
        });
  }
}
