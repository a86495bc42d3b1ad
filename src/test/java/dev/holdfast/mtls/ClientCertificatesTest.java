package dev.holdfast.mtls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.testing.Certificates;
import dev.holdfast.web.ClientNetwork;
import dev.holdfast.web.Networks;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an operator sets up for certificates is whole, or the start is refused. */
@Tag("one-database")
class ClientCertificatesTest {

  private final ClientNetwork behind = Networks.behind(List.of("10.0.0.5"));

  private record Settings(Optional<String> header, Optional<Path> trust, Optional<URI> url)
      implements MtlsConfig {

    static Settings of(String header, Path trust, String url) {
      return new Settings(
          Optional.ofNullable(header),
          Optional.ofNullable(trust),
          Optional.ofNullable(url).map(URI::create));
    }
  }

  @Test
  void nothing_or_all_of_it_is_fine() {
    ClientCertificates off = started(Networks.behind(List.of()), Settings.of(null, null, null));
    assertFalse(off.on() || off.vouch());
    ClientCertificates own = started(behind, Settings.of("Client-Cert", null, null));
    assertTrue(own.on() && !own.vouch());
    Settings all = Settings.of("Client-Cert", Certificates.trusted(), "https://mtls.example:8443");
    ClientCertificates whole = started(behind, all);
    assertTrue(whole.on() && whole.vouch());
    assertEquals(Optional.of("https://mtls.example:8443"), whole.origin());
  }

  @Test
  void a_header_that_anybody_may_send_is_refused() {
    refused(
        Networks.behind(List.of()),
        Settings.of("Client-Cert", null, null),
        "HOLDFAST_PROXY_TRUSTED");
  }

  @Test
  void settings_without_a_header_are_refused() {
    refused(behind, Settings.of(null, Certificates.trusted(), null), "HOLDFAST_MTLS_HEADER");
    refused(behind, Settings.of(null, null, "https://mtls.example"), "HOLDFAST_MTLS_HEADER");
  }

  @Test
  void what_is_no_file_of_certificates_and_no_origin_is_refused() {
    Settings file = Settings.of("Client-Cert", Path.of("pom.xml"), null);
    refused(behind, file, "HOLDFAST_MTLS_TRUST");
    for (String url : List.of("http://mtls.example", "https://mtls.example/a", "https:a")) {
      refused(behind, Settings.of("Client-Cert", null, url), "HOLDFAST_MTLS_URL");
    }
  }

  private static ClientCertificates started(ClientNetwork network, MtlsConfig config) {
    ClientCertificates certificates = new ClientCertificates(network, config);
    certificates.check(null);
    return certificates;
  }

  private static void refused(ClientNetwork network, MtlsConfig config, String why) {
    var refused = assertThrows(ConfigurationException.class, () -> started(network, config));
    assertTrue(refused.getMessage().contains(why), refused.getMessage());
  }
}
