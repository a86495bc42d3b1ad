package dev.holdfast.testclient;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The test client is on where it has credentials, which in dev and test it has by itself. */
@ConfigMapping(prefix = "holdfast.test-oauth")
interface TestClientConfig {
  /** {@code TEST_OAUTH_CLIENT_ID}: a client that was registered with this redirect URI. */
  Optional<String> clientId();

  /** {@code TEST_OAUTH_CLIENT_SECRET}. */
  Optional<String> clientSecret();

  default boolean on() {
    return clientId().isPresent() && clientSecret().isPresent();
  }
}
