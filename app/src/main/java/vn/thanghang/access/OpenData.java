package vn.thanghang.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A public page of published results. People without sign-in reach it only while a publication basis is in force, and
 * are led to the sign-in page otherwise; people signed in need {@link Act#READ_RESULTS}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenData {}
