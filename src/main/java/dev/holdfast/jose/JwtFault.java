package dev.holdfast.jose;

/** What is wrong with somebody's JWT; the message goes on after its name, as in "is expired". */
public class JwtFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public JwtFault(String why) {
    super(why, null, false, false);
  }
}
