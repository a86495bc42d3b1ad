package dev.holdfast.outgoing;

import dev.holdfast.platform.StartRefused;
import io.vertx.core.net.TrustOptions;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Whose certificates are believed: those whom the system believes, and the operator's own. */
final class Trust {

  private Trust() {}

  static TrustOptions with(Path pem) {
    try {
      List<Certificate> all = new ArrayList<>(read(pem));
      for (TrustManager one : factory(null).getTrustManagers()) {
        if (one instanceof X509TrustManager system) {
          all.addAll(Arrays.<X509Certificate>asList(system.getAcceptedIssuers()));
        }
      }
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      for (int i = 0; i < all.size(); i++) {
        store.setCertificateEntry(String.valueOf(i), all.get(i));
      }
      return TrustOptions.wrap(factory(store));
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
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
          "HOLDFAST_OUTGOING_TRUST is no file of certificates; set it to a file in PEM format.");
    }
    return found;
  }

  private static TrustManagerFactory factory(KeyStore store) throws GeneralSecurityException {
    var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return factory;
  }
}
