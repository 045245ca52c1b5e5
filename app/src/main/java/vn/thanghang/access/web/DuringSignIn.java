package vn.thanghang.access.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A handler method for a session that has shown this first factor and not yet the second; nobody else reaches it. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface DuringSignIn {
    FirstFactor after() default FirstFactor.PASSWORD;
}
