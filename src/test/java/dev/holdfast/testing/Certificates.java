package dev.holdfast.testing;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.RFC4519Style;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;

/**
 * Somebody who has a key and a certificate of it, and issues others with it; as a client of a proxy
 * that ends TLS.
 */
public record Certificates(PrivateKey key, X509Certificate certificate) {

  /** Where {@link StrictProfile} has its proxy say the certificate (RFC 9440). */
  public static final String HEADER = "Client-Cert";

  /** Where it asks for certificates. */
  public static final String ORIGIN = "https://mtls.example";

  private static final Path KEPT = Path.of("target", "test-mtls");
  private static final Duration DAY = Duration.ofDays(1);
  private static final char[] PASSWORD = "test".toCharArray();

  /** What a certificate says. */
  public record Content(
      String subject, Instant until, boolean authority, List<GeneralName> alternatives) {
    public Content(String subject, GeneralName... alternatives) {
      this(subject, Instant.now().plus(DAY), false, List.of(alternatives));
    }
  }

  /** The file of the authorities that {@link StrictProfile} trusts; it is made if need be. */
  public static Path trusted() {
    try {
      Path pem = KEPT.resolve("authority.pem").toAbsolutePath();
      Files.createDirectories(KEPT);
      if (!Files.exists(pem)) {
        Content content =
            new Content(
                "CN=Authority,O=Holdfast",
                Instant.now().plus(DAY.multipliedBy(3650)),
                true,
                List.of());
        Certificates made = selfSigned(content);
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        Certificate[] chain = {made.certificate};
        store.setKeyEntry("authority", made.key, PASSWORD, chain);
        try (var out = Files.newOutputStream(KEPT.resolve("authority.p12"))) {
          store.store(out, PASSWORD);
        }
        Files.writeString(pem, pem(made.certificate));
      }
      return pem;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The authority itself. */
  public static Certificates authority() {
    trusted();
    try {
      KeyStore store = KeyStore.getInstance(KEPT.resolve("authority.p12").toFile(), PASSWORD);
      return new Certificates(
          (PrivateKey) store.getKey("authority", PASSWORD),
          (X509Certificate) store.getCertificate("authority"));
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public static Certificates selfSigned(String subject) {
    return selfSigned(new Content(subject));
  }

  public static Certificates selfSigned(Content content) {
    KeyPair pair = pair();
    X500Name name = name(content.subject);
    return new Certificates(pair.getPrivate(), sign(content, pair, pair.getPrivate(), name));
  }

  /** A certificate of a new key, by this one. */
  public Certificates issue(String subject, GeneralName... alternatives) {
    return issue(new Content(subject, alternatives));
  }

  public Certificates issue(Content content) {
    KeyPair pair = pair();
    X500Name issuer = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
    return new Certificates(pair.getPrivate(), sign(content, pair, key, issuer));
  }

  /** As RFC 9440, section 2.1 writes it. */
  public String header() {
    return ":" + Base64.getEncoder().encodeToString(der(certificate)) + ":";
  }

  /** RFC 8705, section 3.1. */
  public String thumbprint() {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(der(certificate));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Its key as a JWK Set, with the certificate (RFC 7517, section 4.7) or without. */
  public Map<String, Object> jwks(boolean withCertificate) {
    try {
      var jwk = org.jose4j.jwk.PublicJsonWebKey.Factory.newPublicJwk(certificate.getPublicKey());
      if (withCertificate) {
        jwk.setCertificateChain(certificate);
      }
      return Map.of(
          "keys", List.of(jwk.toParams(org.jose4j.jwk.JsonWebKey.OutputControlLevel.PUBLIC_ONLY)));
    } catch (org.jose4j.lang.JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  public static String pem(X509Certificate certificate) {
    byte[] line = {'\n'};
    return "-----BEGIN CERTIFICATE-----\n"
        + Base64.getMimeEncoder(64, line).encodeToString(der(certificate))
        + "\n-----END CERTIFICATE-----\n";
  }

  private static byte[] der(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static X509Certificate sign(
      Content content, KeyPair pair, PrivateKey by, X500Name issuer) {
    try {
      var algorithm = new AlgorithmIdentifier(new ASN1ObjectIdentifier("1.2.840.10045.4.3.2"));
      V3TBSCertificateGenerator said = new V3TBSCertificateGenerator();
      byte[] serial = App.random().getBytes(StandardCharsets.US_ASCII);
      said.setSerialNumber(new ASN1Integer(new BigInteger(1, serial).mod(BigInteger.TWO.pow(100))));
      said.setSignature(algorithm);
      said.setIssuer(issuer);
      said.setSubject(name(content.subject));
      Instant now = Instant.now();
      Instant last = content.until.isBefore(now) ? content.until : now;
      said.setStartDate(new Time(Date.from(last.minus(DAY))));
      said.setEndDate(new Time(Date.from(content.until)));
      said.setSubjectPublicKeyInfo(SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded()));
      ExtensionsGenerator extensions = new ExtensionsGenerator();
      extensions.addExtension(
          Extension.basicConstraints, true, new BasicConstraints(content.authority));
      if (!content.alternatives.isEmpty()) {
        GeneralName[] names = content.alternatives.toArray(GeneralName[]::new);
        extensions.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names));
      }
      said.setExtensions(extensions.generate());
      var certified = said.generateTBSCertificate();
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(by);
      signature.update(certified.getEncoded("DER"));
      ASN1Encodable[] parts = {certified, algorithm, new DERBitString(signature.sign())};
      byte[] der = new DERSequence(parts).getEncoded("DER");
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new java.io.ByteArrayInputStream(der));
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** UTF8String, where Java writes PrintableString. */
  private static X500Name name(String subject) {
    return new X500Name(RFC4519Style.INSTANCE, subject);
  }

  private static KeyPair pair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(256);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
