package dev.holdfast.clientauth;

import dev.holdfast.clients.CertificateMembers;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.mtls.DistinguishedName;
import io.netty.util.NetUtil;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import javax.security.auth.x500.X500Principal;

/**
 * For whom a certificate is.
 *
 * @param names the alternative ones: a sort (RFC 5280, section 4.2.1.6) and a name each
 */
record Subject(X500Principal name, Collection<List<?>> names) {

  private static final int EMAIL = 1;
  private static final int DNS = 2;
  private static final int URI = 6;
  private static final int IP = 7;

  static Subject of(X509Certificate certificate) {
    try {
      Collection<List<?>> names = certificate.getSubjectAlternativeNames();
      return new Subject(
          certificate.getSubjectX500Principal(), names == null ? List.of() : List.copyOf(names));
    } catch (CertificateParsingException e) {
      return new Subject(certificate.getSubjectX500Principal(), List.of());
    }
  }

  /** Whether that is what the client is registered with: exactly one (RFC 8705, section 2.1.2). */
  boolean isOf(RegisteredClient client) {
    String dn = client.get(CertificateMembers.SUBJECT_DN);
    String dns = client.get(CertificateMembers.SAN_DNS);
    String uri = client.get(CertificateMembers.SAN_URI);
    String ip = client.get(CertificateMembers.SAN_IP);
    String email = client.get(CertificateMembers.SAN_EMAIL);
    return dn != null
        ? DistinguishedName.same(dn, name)
        : dns != null
            ? has(DNS, dns::equalsIgnoreCase)
            : uri != null
                ? has(URI, uri::equals)
                : ip != null ? has(IP, other -> sameAddress(ip, other)) : has(EMAIL, email::equals);
  }

  private boolean has(int sort, Predicate<String> name) {
    return names.stream()
        .filter(one -> one.get(0).equals(sort) && one.get(1) instanceof String)
        .anyMatch(one -> name.test((String) one.get(1)));
  }

  private static boolean sameAddress(String one, String other) {
    byte[] bytes = NetUtil.createByteArrayFromIpAddressString(other);
    return bytes != null && Arrays.equals(NetUtil.createByteArrayFromIpAddressString(one), bytes);
  }
}
