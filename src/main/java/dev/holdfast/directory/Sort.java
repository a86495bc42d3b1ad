package dev.holdfast.directory;

/** What a mark is of: what is known of one sort takes the place of what was. */
enum Sort {
  /** Of what she is called, which operators are shown. */
  NAME(1),
  /** Of the names of her profile, which products are shown. */
  PROFILE(2),
  EMAIL(4),
  USERNAME(8),
  /** Of those that she hides, which a product is shown that wrote them. */
  HIDDEN(16);

  /** As it stands in the column {@code finders}, together with the others. */
  private final int bit;

  Sort(int bit) {
    this.bit = bit;
  }

  /** Those of some of them. */
  static int bits(Iterable<Sort> sorts) {
    int bits = 0;
    for (Sort sort : sorts) {
      bits |= sort.bit;
    }
    return bits;
  }

  int bit() {
    return bit;
  }
}
