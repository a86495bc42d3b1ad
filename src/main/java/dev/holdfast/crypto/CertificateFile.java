package dev.holdfast.crypto;

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
import java.util.Collection;
import java.util.List;
import javax.net.ssl.TrustManagerFactory;

/** Certificates of authorities that an operator names in a file. */
public final class CertificateFile {

  private CertificateFile() {}

  /**
   * All that are in it.
   *
   * @param pem a file in PEM format
   * @param setting the variable that names the file
   * @throws StartRefused if it is no file of certificates
   */
  public static Collection<? extends Certificate> read(Path pem, String setting) {
    Collection<? extends Certificate> found = List.of();
    try (InputStream in = Files.newInputStream(pem)) {
      found = CertificateFactory.getInstance("X.509").generateCertificates(in);
    } catch (IOException | CertificateException e) {
      // answered below: nothing was found
    }
    if (found.isEmpty()) {
      throw StartRefused.because(
          setting + " is no file of certificates; set it to a file in PEM format.");
    }
    return found;
  }

  /** What believes those whom one of them has vouched for, and nobody else. */
  public static TrustManagerFactory trusting(Collection<? extends Certificate> authorities) {
    try {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      for (Certificate one : authorities) {
        store.setCertificateEntry(String.valueOf(store.size()), one);
      }
      return factory(store);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the system believes. */
  public static TrustManagerFactory system() {
    try {
      return factory(null);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static TrustManagerFactory factory(KeyStore store) throws GeneralSecurityException {
    var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return factory;
  }
}
