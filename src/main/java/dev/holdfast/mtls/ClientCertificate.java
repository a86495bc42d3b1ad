package dev.holdfast.mtls;

import dev.holdfast.crypto.Tokens;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;

/** A certificate whose key the client has shown to hold, as the TLS connection was made. */
public record ClientCertificate(X509Certificate x509) {

  /** RFC 8705, section 3.1: the SHA-256 of its DER, base64url. */
  public String thumbprint() {
    try {
      byte[] hash = Tokens.sha256(x509.getEncoded());
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
