package vn.thanghang.access.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.OwnMail;
import vn.thanghang.access.Requires;
import vn.thanghang.platform.mail.MailOutbox;

/** Where one's reminders are mailed to. */
@Controller
class OwnMailPages {

    private static final String MAIL = SignInPaths.ACCOUNT + "/thu";

    private final OwnMail mail;
    private final MailOutbox outbox;

    OwnMailPages(OwnMail mail, MailOutbox outbox) {
        this.mail = mail;
        this.outbox = outbox;
    }

    @Requires(Act.MANAGE_OWN_ACCOUNT)
    @GetMapping(MAIL)
    ModelAndView form(CurrentUser user, @RequestParam(defaultValue = "") String xong) {
        return page(mail.of(user).orElse(""), false).addObject("done", !xong.isEmpty());
    }

    @Requires(Act.MANAGE_OWN_ACCOUNT)
    @PostMapping(MAIL)
    ModelAndView set(CurrentUser user, @RequestParam(name = "dia-chi", defaultValue = "") String typed) {
        if (mail.set(user, typed)) {
            return new ModelAndView("redirect:" + MAIL + "?xong=1");
        }
        var page = page(typed, true);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(String typed, boolean wrong) {
        return new ModelAndView("access/ownMail")
                .addObject("typed", typed)
                .addObject("wrong", wrong)
                .addObject("on", outbox.isOn())
                .addObject("done", false);
    }
}
