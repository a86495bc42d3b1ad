package dev.holdfast.clients;

import dev.holdfast.mtls.DistinguishedName;
import io.netty.util.NetUtil;
import java.util.List;

/** What RFC 8705 adds to the {@link Members}. */
public final class CertificateMembers {

  /** Whether it gets no token that is not bound to its certificate (section 3.4). */
  public static final Member<Boolean> BOUND =
      Member.truth("tls_client_certificate_bound_access_tokens");

  /** The subject of its certificate (section 2.1.2). */
  public static final Member<String> SUBJECT_DN =
      Member.text(
          "tls_client_auth_subject_dn",
          "must be a distinguished name as RFC 4514 writes it",
          DistinguishedName::isOne);

  /** A name that its certificate is for (section 2.1.2). */
  public static final Member<String> SAN_DNS = san("dns");

  /** The same as an address. */
  public static final Member<String> SAN_URI = san("uri");

  /** The same as an IP address. */
  public static final Member<String> SAN_IP =
      Member.text(
          "tls_client_auth_san_ip",
          "must be an IP address",
          text -> NetUtil.createByteArrayFromIpAddressString(text) != null);

  /** The same as an e-mail address. */
  public static final Member<String> SAN_EMAIL = san("email");

  /** What its certificate may be known by: one of them. */
  public static final List<Member<String>> SUBJECTS =
      List.of(SUBJECT_DN, SAN_DNS, SAN_URI, SAN_IP, SAN_EMAIL);

  private CertificateMembers() {}

  private static Member<String> san(String what) {
    return Member.text(
        "tls_client_auth_san_" + what,
        "must be of 1 to 300 visible ASCII characters",
        text -> text.matches("[\\x21-\\x7e]{1,300}"));
  }
}
