package vn.thanghang.platform.web;

import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.GetMapping;

/** For a proxy or a watch: 200 while the application reaches its database, 503 while it does not. Tells nothing else. */
@Controller
class HealthController {

    private static final Logger log = LoggerFactory.getLogger(HealthController.class);

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final JdbcClient database;

    HealthController(JdbcClient database) {
        this.database = database;
    }

    @GetMapping("/health")
    ResponseEntity<String> health() {
        try {
            database.sql("SELECT 1").query(Integer.class).single();
            return answer(HttpStatus.OK, "ok\n");
        } catch (DataAccessException | CannotCreateTransactionException away) {
            log.warn(
                    "The database does not answer: {}",
                    String.valueOf(away.getMostSpecificCause().getMessage()));
            return answer(HttpStatus.SERVICE_UNAVAILABLE, "database\n");
        }
    }

    private static ResponseEntity<String> answer(HttpStatus status, String text) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .contentType(TEXT)
                .body(text);
    }
}
