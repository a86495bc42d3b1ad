package dev.holdfast.record;

import com.fasterxml.jackson.annotation.JsonValue;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The types that a fact can have. */
@RegisterForReflection
public enum ValueType {
  STRING,
  NUMBER,
  BOOLEAN,
  DATE,
  DATE_TIME;

  /** As it is written in JSON: {@code date-time}. */
  @JsonValue
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<ValueType> parse(String text) {
    return Arrays.stream(values()).filter(type -> type.toString().equals(text)).findFirst();
  }
}
