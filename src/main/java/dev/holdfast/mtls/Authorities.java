package dev.holdfast.mtls;

import dev.holdfast.platform.StartRefused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * The authorities whose certificates say who somebody is; nobody else's do, and none that the
 * system trusts (RFC 8705, section 7.4). Asked here, and not left to the proxy, which has to let
 * self-signed certificates through too.
 */
final class Authorities {

  private final X509TrustManager trust;

  private Authorities(X509TrustManager trust) {
    this.trust = trust;
  }

  /**
   * @throws StartRefused if it is no file of certificates
   */
  static Authorities of(Path pem) {
    try {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      for (Certificate one : read(pem)) {
        store.setCertificateEntry(String.valueOf(store.size()), one);
      }
      var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(store);
      return new Authorities((X509TrustManager) factory.getTrustManagers()[0]);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether one of them has issued it for clients, and it is good at this moment. */
  boolean vouchFor(X509Certificate certificate) {
    try {
      // How keys are agreed on matters to servers' certificates only.
      trust.checkClientTrusted(new X509Certificate[] {certificate}, "UNKNOWN");
      return true;
    } catch (CertificateException e) {
      return false;
    }
  }

  private static Collection<? extends Certificate> read(Path pem) throws CertificateException {
    Collection<? extends Certificate> found = List.of();
    try (InputStream in = Files.newInputStream(pem)) {
      found = CertificateFactory.getInstance("X.509").generateCertificates(in);
    } catch (IOException | CertificateException e) {
      // answered below: nothing was found
    }
    if (found.isEmpty()) {
      throw StartRefused.because(
          "HOLDFAST_MTLS_TRUST is no file of certificates; set it to a file in PEM format.");
    }
    return found;
  }
}
