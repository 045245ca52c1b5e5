package vn.thanghang.oversight.feed.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.Open;
import vn.thanghang.access.Requires;
import vn.thanghang.oversight.feed.FeedingCalendars;
import vn.thanghang.platform.text.Text;

/** One's own deadlines in a calendar program: the address, and what is read there. */
@Controller
class FeedPages {

    static final String PAGE = "/tai-khoan/lich";
    private static final String FEED = "/lich-thoi-han/";
    private static final Duration FRESH = Duration.ofMinutes(30);

    private final FeedingCalendars feeding;

    FeedPages(FeedingCalendars feeding) {
        this.feeding = feeding;
    }

    @Requires(Act.MANAGE_OWN_ACCOUNT)
    @GetMapping(PAGE)
    ModelAndView page(CurrentUser user, @RequestParam(defaultValue = "") String xong) {
        return shown(user, "").addObject("revoked", !xong.isEmpty());
    }

    /** The address is shown in this answer and never again: only its hash is kept. */
    @Requires(Act.MANAGE_OWN_ACCOUNT)
    @PostMapping(PAGE)
    ModelAndView open(CurrentUser user) {
        String address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(FEED + feeding.open(user) + ".ics")
                .toUriString();
        return shown(user, address);
    }

    @Requires(Act.MANAGE_OWN_ACCOUNT)
    @PostMapping(PAGE + "/thu-hoi")
    ModelAndView revoke(CurrentUser user) {
        feeding.revoke(user);
        return new ModelAndView("redirect:" + PAGE + "?xong=1");
    }

    private ModelAndView shown(CurrentUser user, String address) {
        return new ModelAndView("oversight/feed")
                .addObject("since", feeding.since(user).orElse(null))
                .addObject("address", address)
                .addObject("revoked", false);
    }

    @Open(
            "a calendar program cannot sign in; the secret in the address stands for one person and shows titles and days only")
    @GetMapping(FEED + "{secret}.ics")
    ResponseEntity<byte[]> feed(Text text, @PathVariable String secret) {
        return feeding.read(
                        secret,
                        text.of("oversight.feed.name"),
                        (kind, subject) -> text.of("oversight.kind." + kind, subject))
                .map(calendar -> ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_TYPE, "text/calendar; charset=utf-8")
                        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"thoi-han.ics\"")
                        .cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
                        .body(calendar.getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
