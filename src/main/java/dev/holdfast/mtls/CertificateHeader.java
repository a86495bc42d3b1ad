package dev.holdfast.mtls;

import java.io.ByteArrayInputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A certificate as proxies write it into a header: a byte sequence (RFC 9440, section 2.1), PEM
 * with percent signs (nginx, AWS) or with spaces (Apache), bare base64 (HAProxy, Traefik), or
 * Envoy's {@code X-Forwarded-Client-Cert}, which holds the second as one of its pairs.
 */
final class CertificateHeader {

  private static final int LONGEST = 16_000;

  private static final Pattern ENVELOPE =
      Pattern.compile(
          "(?::([A-Za-z0-9+/=]++):"
              + "|-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\\s]++)-----END CERTIFICATE-----\\s*+"
              + "|([A-Za-z0-9+/=]++))");

  /** One pair of Envoy's; in quotes a backslash is before a quote. */
  private static final Pattern PAIR =
      Pattern.compile("\\G([A-Za-z]++)=(?:\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"|[^\",;]*+)(;|$)");

  private CertificateHeader() {}

  /** Empty if it is none, or more than one. */
  static Optional<X509Certificate> read(String value) {
    if (value.length() > LONGEST) {
      return Optional.empty();
    }
    return pem(value).flatMap(CertificateHeader::decoded).flatMap(CertificateHeader::certificate);
  }

  /** What Envoy says of the connection before this one only, or the value as it is. */
  private static Optional<String> pem(String value) {
    Matcher pair = PAIR.matcher(value);
    String found = null;
    int end = 0;
    while (end < value.length() && pair.find()) {
      if (pair.group(1).equalsIgnoreCase("Cert")) {
        if (found != null) {
          return Optional.empty();
        }
        found = pair.group(2);
      }
      end = pair.end();
    }
    if (end == 0) {
      return Optional.of(value);
    }
    return end == value.length() ? Optional.ofNullable(found) : Optional.empty();
  }

  /** A plus is a digit of base64 here, and no space. */
  private static Optional<byte[]> decoded(String text) {
    try {
      String plain = URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
      Matcher found = ENVELOPE.matcher(plain);
      if (found.matches()) {
        for (int i = 1; i <= found.groupCount(); i++) {
          if (found.group(i) != null) {
            return Optional.of(Base64.getDecoder().decode(found.group(i).replaceAll("\\s", "")));
          }
        }
      }
    } catch (IllegalArgumentException e) {
      // falls through: neither percent-encoding nor base64
    }
    return Optional.empty();
  }

  private static Optional<X509Certificate> certificate(byte[] der) {
    ByteArrayInputStream in = new ByteArrayInputStream(der);
    try {
      var read = CertificateFactory.getInstance("X.509").generateCertificate(in);
      return in.available() == 0 && read instanceof X509Certificate certificate
          ? Optional.of(certificate)
          : Optional.empty();
    } catch (CertificateException e) {
      return Optional.empty();
    }
  }
}
