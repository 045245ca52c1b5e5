package vn.thanghang.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The act a person must be allowed to use this handler method. It is checked before the method runs: without sign-in the
 * answer leads to the sign-in page, without the role it is 403. What depends on the single subject (own or other's, open
 * or frozen) the method asks of {@link CurrentUser#require}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {
    Act value();
}
