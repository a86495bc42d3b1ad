package dev.holdfast.web;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Its answers have data of people's records: whom one is refused to is in the ledger of the person
 * whose {@code id} is in the address, or else of the one behind the token.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({METHOD, TYPE})
public @interface OfRecord {}
