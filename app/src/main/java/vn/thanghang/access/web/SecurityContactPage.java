package vn.thanghang.access.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.Open;

/** Where to report a weakness (RFC 9116), when the installation names an address; otherwise there is no such page. */
@Controller
class SecurityContactPage {

    /** The address is asked for anew that often: a file that never ends would outlive its reader. */
    private static final Duration GOOD_FOR = Duration.ofDays(180);

    private final AccessSettings settings;
    private final Clock clock;

    SecurityContactPage(AccessSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Open("who finds a weakness has no account")
    @GetMapping("/.well-known/security.txt")
    ResponseEntity<String> contact() {
        var contact = settings.securityContact().strip();
        if (!contact.matches("(mailto:|https://|tel:)[\\x21-\\x7e]+")) {
            throw new NotFoundForUser();
        }
        var until = clock.instant().plus(GOOD_FOR).truncatedTo(ChronoUnit.DAYS);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body("Contact: " + contact + "\nExpires: " + until + "\nPreferred-Languages: vi, en\n");
    }
}
