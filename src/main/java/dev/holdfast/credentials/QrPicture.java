package dev.holdfast.credentials;

import io.nayuki.qrcodegen.QrCode;

/** A QR code as an SVG image: dark on white in every colour scheme, or no camera could read it. */
final class QrPicture {

  /** Light modules around it, which readers need (ISO/IEC 18004, section 6.3.8). */
  private static final int QUIET = 4;

  private QrPicture() {}

  static String svg(String text) {
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    int size = code.size + 2 * QUIET;
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append('M').append(x + QUIET).append(' ').append(y + QUIET).append("h1v1h-1z");
        }
      }
    }
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %1$d\" width=\"%2$d\""
            .formatted(size, size * 5)
        + " shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h%1$dv%1$dH0z\"/>"
            .formatted(size)
        + "<path d=\""
        + path
        + "\"/></svg>";
  }
}
