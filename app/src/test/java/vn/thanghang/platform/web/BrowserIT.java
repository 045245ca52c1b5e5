package vn.thanghang.platform.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.annotation.AliasFor;
import vn.thanghang.platform.database.DatabaseIT;

/**
 * The whole application on a port and a database of its own, and a real browser before it: test methods take a
 * {@link Browsing} parameter.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@DatabaseIT(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(BrowserForTests.class)
public @interface BrowserIT {

    @AliasFor(annotation = DatabaseIT.class, attribute = "properties")
    String[] properties() default {};
}
