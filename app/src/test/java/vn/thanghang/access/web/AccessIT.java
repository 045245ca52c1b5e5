package vn.thanghang.access.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import vn.thanghang.platform.database.DatabaseIT;

/** The whole application behind a real port, with a few pages that misbehave on purpose. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DatabaseIT(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "thanghang.access.tries-per-minute=100000",
            "thanghang.access.writes-per-minute=100000",
            "thanghang.access.files-per-minute=100000"
        })
@Import(FaultyPages.class)
@interface AccessIT {}
