package vn.thanghang.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which lines of the list of bad inputs and faults a test method tries; {@link ListedFaultsTest} prints the list. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ListedFault {
    int[] value();
}
