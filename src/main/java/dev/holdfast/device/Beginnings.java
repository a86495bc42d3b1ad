package dev.holdfast.device;

import dev.holdfast.limits.Limit;
import dev.holdfast.limits.Limits;
import dev.holdfast.platform.PlatformConfig;
import dev.holdfast.requests.AuthorizeRequest;
import dev.holdfast.sessions.Device;
import dev.holdfast.web.ClientNetwork;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;

/** A device begins to wait; how many may is bounded, by network and altogether. */
@ApplicationScoped
class Beginnings {

  private static final Limit BY_NETWORK = Limit.of("device", 60, Duration.ofMinutes(10));

  /** A server that speaks for its devices has one network for all of them. */
  private static final Limit BY_CLIENT = Limit.of("device-client", 1_000, Duration.ofMinutes(10));

  private static final Limit BY_ALL = Limit.of("device-all", 5_000, Duration.ofMinutes(10));

  private final Devices devices;
  private final DeviceConfig config;
  private final Limits limits;
  private final ClientNetwork network;
  private final String page;

  Beginnings(
      Devices devices,
      DeviceConfig config,
      Limits limits,
      ClientNetwork network,
      PlatformConfig platform) {
    this.devices = devices;
    this.config = config;
    this.limits = limits;
    this.network = network;
    this.page = platform.publicUrl() + "/device";
  }

  DeviceAnswer begin(RoutingContext context, AuthorizeRequest request) {
    String from = network.of(context);
    if (request.client().isPublic()) {
      limits.require(BY_NETWORK, from);
    } else {
      limits.require(BY_CLIENT, request.client().clientId());
    }
    limits.require(BY_ALL, "");
    String agent = context.request().getHeader(HttpHeaders.USER_AGENT);
    Devices.Codes codes =
        devices.begin(request.client().clientId(), request.scopes(), Device.of(null, agent, from));
    String shown = codes.userCode().written();
    return new DeviceAnswer(
        codes.deviceCode(),
        shown,
        page,
        page + "?user_code=" + shown,
        config.deviceLifetime().toSeconds(),
        Devices.POLL_SECONDS);
  }
}
