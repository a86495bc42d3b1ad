package dev.holdfast.mtls;

import dev.holdfast.crypto.CertificateFile;
import dev.holdfast.platform.StartRefused;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
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
    var trusting = CertificateFile.trusting(CertificateFile.read(pem, "HOLDFAST_MTLS_TRUST"));
    return new Authorities((X509TrustManager) trusting.getTrustManagers()[0]);
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
}
