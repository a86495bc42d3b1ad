package dev.holdfast.outgoing;

import dev.holdfast.crypto.CertificateFile;
import io.vertx.core.net.TrustOptions;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** Whose certificates are believed: those whom the system believes, and the operator's own. */
final class Trust {

  private Trust() {}

  static TrustOptions with(Path pem) {
    List<Certificate> all = new ArrayList<>(CertificateFile.read(pem, "HOLDFAST_OUTGOING_TRUST"));
    for (TrustManager one : CertificateFile.system().getTrustManagers()) {
      if (one instanceof X509TrustManager system) {
        all.addAll(Arrays.<X509Certificate>asList(system.getAcceptedIssuers()));
      }
    }
    return TrustOptions.wrap(CertificateFile.trusting(all));
  }
}
