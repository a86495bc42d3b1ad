package dev.holdfast.platform;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The method is one unit of work: all of it is in the database, safe from a crash, when it returns;
 * none of it when it throws. Only a feature's voice carries it.
 *
 * <p>On SQLite units wait in one queue and share commits ({@link Commits}), so the method runs on
 * another thread and, if a neighbour in the same commit fails, a second time. On PostgreSQL it is a
 * transaction of its own on the caller's thread, and runs a second time if another one got in its
 * way ({@link OwnTransaction}). So it must change nothing but the database, and may not touch
 * request-scoped beans. Called from within another unit, it is a part of that one.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Durable {}
