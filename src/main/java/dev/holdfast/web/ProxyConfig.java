package dev.holdfast.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

@ConfigMapping(prefix = "holdfast.proxy")
interface ProxyConfig {

  /** {@code HOLDFAST_PROXY_TRUSTED}: addresses or ranges of the proxies in front, with commas. */
  Optional<List<String>> trusted();

  /** {@code HOLDFAST_PROXY_HEADER}: {@code X-Forwarded-For}, or {@code Forwarded} (RFC 7239). */
  @WithDefault("X-Forwarded-For")
  String header();
}
