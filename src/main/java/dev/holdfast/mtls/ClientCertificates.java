package dev.holdfast.mtls;

import dev.holdfast.platform.StartOrder;
import dev.holdfast.platform.StartRefused;
import dev.holdfast.web.ClientNetwork;
import io.quarkus.runtime.StartupEvent;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The certificates of clients, as the proxy that ends TLS hands them on (RFC 8705, section 6.5). A
 * header of that name that somebody else sends is nothing.
 */
@ApplicationScoped
public class ClientCertificates {

  private static final Logger LOG = Logger.getLogger(ClientCertificates.class);

  private final ClientNetwork network;
  private final MtlsConfig config;
  private final String header;
  private final Authorities authorities;
  private final String origin;

  ClientCertificates(ClientNetwork network, MtlsConfig config) {
    this.network = network;
    this.config = config;
    this.header = config.header().orElse(null);
    this.authorities = config.trust().map(Authorities::of).orElse(null);
    this.origin = config.url().map(URI::toString).orElse(null);
  }

  void check(@Observes @Priority(StartOrder.SETTINGS) StartupEvent event) {
    if (header == null && (authorities != null || origin != null)) {
      throw StartRefused.because(
          "HOLDFAST_MTLS_TRUST and HOLDFAST_MTLS_URL are of no use without HOLDFAST_MTLS_HEADER; set"
              + " it to the header in which your proxy hands on certificates, as in: Client-Cert");
    }
    if (header != null && !network.hasProxies()) {
      throw StartRefused.because(
          "HOLDFAST_MTLS_HEADER needs HOLDFAST_PROXY_TRUSTED: set that to the addresses of the"
              + " proxies that end TLS.");
    }
    if (!config.url().map(ClientCertificates::isOrigin).orElse(true)) {
      throw StartRefused.because(
          "HOLDFAST_MTLS_URL is no https origin; set it to scheme and host, as in:"
              + " https://mtls.id.example.org");
    }
  }

  /** Whether clients can show certificates here at all. */
  public boolean on() {
    return header != null;
  }

  /** Whether there are authorities that say who somebody is. */
  public boolean vouch() {
    return on() && authorities != null;
  }

  /** Whether one of the authorities says so. */
  public boolean vouchedFor(ClientCertificate certificate) {
    return vouch() && authorities.vouchFor(certificate.x509());
  }

  /** Where certificates are asked for, if that is another origin than the public one. */
  public Optional<String> origin() {
    return Optional.ofNullable(origin);
  }

  /** The one that was shown; empty if none was, or nobody who is trusted says so. */
  public Optional<ClientCertificate> of(RoutingContext context) {
    if (header == null) {
      return Optional.empty();
    }
    List<String> sent = context.request().headers().getAll(header);
    if (sent.isEmpty() || !network.isProxy(context)) {
      return Optional.empty();
    }
    Optional<ClientCertificate> found =
        sent.size() == 1
            ? CertificateHeader.read(sent.get(0)).map(ClientCertificate::new)
            : Optional.empty();
    if (found.isEmpty()) {
      LOG.warnf("What the proxy sends as %s is not exactly one certificate", header);
    }
    return found;
  }

  private static boolean isOrigin(URI uri) {
    return "https".equals(uri.getScheme())
        && uri.getHost() != null
        && uri.getRawUserInfo() == null
        && "".equals(uri.getRawPath())
        && uri.getRawQuery() == null
        && uri.getRawFragment() == null;
  }
}
