package vn.thanghang.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Beside {@link Requires}: the person must have shown a factor within the last five minutes, and is asked for one in place
 * otherwise. Whatever writes under an act that {@link Act#isGrave is grave} needs this without saying so.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ShownLately {}
