package dev.holdfast.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class TokenSealTest {

  private static final String TEXT = "ada@example.org";

  private final String token = Tokens.random();
  private final String sealed = TokenSeal.seal(token, TEXT, "a.column");

  @Test
  void whoever_has_the_token_reads_it() {
    assertEquals(TEXT, TokenSeal.open(token, sealed, "a.column"));
    assertFalse(sealed.contains(TEXT));
    assertNotEquals(sealed, TokenSeal.seal(token, TEXT, "a.column"), "nothing tells equal ones");
  }

  @Test
  void nobody_else_does_and_nowhere_else() {
    String hash = Tokens.hash(token);
    assertThrows(Undecryptable.class, () -> TokenSeal.open(hash, sealed, "a.column"));
    assertThrows(Undecryptable.class, () -> TokenSeal.open(Tokens.random(), sealed, "a.column"));
    assertThrows(Undecryptable.class, () -> TokenSeal.open(token, sealed, "another.column"));
  }
}
