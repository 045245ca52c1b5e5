package vn.thanghang.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.Account;
import vn.thanghang.access.AccountRefusal;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.NewPassword;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.OpenSessions;
import vn.thanghang.access.Outcome;
import vn.thanghang.access.People;
import vn.thanghang.access.Requires;
import vn.thanghang.access.SecondFactor;
import vn.thanghang.access.SessionKeys;
import vn.thanghang.access.SettingPassword;
import vn.thanghang.access.ShownLately;
import vn.thanghang.access.SigningInElsewhere;
import vn.thanghang.access.UsingPasskeys;
import vn.thanghang.access.oidc.OidcClient;

/** One's own account: password, recovery codes, open sessions. */
@Controller
class OwnAccountPages {

    private final People people;
    private final OpenSessions sessions;
    private final SettingPassword settingPassword;
    private final SecondFactor secondFactor;
    private final RoleReading reading;
    private final OidcClient outside;
    private final SigningInElsewhere signingInElsewhere;
    private final UsingPasskeys passkeys;
    private final PasskeyExchange exchange;

    OwnAccountPages(
            People people,
            OpenSessions sessions,
            SettingPassword settingPassword,
            SecondFactor secondFactor,
            RoleReading reading,
            OidcClient outside,
            SigningInElsewhere signingInElsewhere,
            UsingPasskeys passkeys,
            PasskeyExchange exchange) {
        this.people = people;
        this.sessions = sessions;
        this.settingPassword = settingPassword;
        this.secondFactor = secondFactor;
        this.reading = reading;
        this.outside = outside;
        this.signingInElsewhere = signingInElsewhere;
        this.passkeys = passkeys;
        this.exchange = exchange;
    }

    @Requires(Act.MANAGE_OWN_ACCOUNT)
    @GetMapping(SignInPaths.ACCOUNT)
    ModelAndView account(
            CurrentUser user,
            @RequestParam(defaultValue = "") String xong,
            @RequestParam(defaultValue = "") String khoa,
            HttpServletRequest request) {
        var page = page(user, request, List.of());
        page.addObject("done", xong);
        PasskeyWords.refusal(khoa).ifPresent(reason -> page.addObject("refusal", reason));
        return page;
    }

    @Requires(Act.MANAGE_OWN_ACCOUNT)
    @PostMapping(SignInPaths.ACCOUNT + "/mat-khau")
    ModelAndView changePassword(CurrentUser user, OwnPasswordForm form, HttpServletRequest request) {
        return switch (settingPassword.own(user.accountId(), form.oldPassword(), form.newPassword())) {
            case Outcome.Done<Account> _ -> {
                sessions.endOthers(user.accountId(), request.getSession().getId());
                yield new ModelAndView("redirect:" + SignInPaths.ACCOUNT + "?xong=mat-khau");
            }
            case Outcome.Refused<Account>(var reasons) -> {
                var page = page(user, request, reasons);
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
        };
    }

    @Requires(Act.MANAGE_OWN_ACCOUNT)
    @ShownLately
    @PostMapping(SignInPaths.ACCOUNT + "/ma-moi")
    String newRecoveryCodes(CurrentUser user, HttpServletRequest request) {
        var session = request.getSession();
        session.setAttribute(SessionKeys.RECOVERY_CODES, secondFactor.newRecoveryCodes(user.accountId()));
        session.setAttribute(SessionKeys.NEXT, SignInPaths.ACCOUNT);
        return "redirect:" + SignInPaths.NEW_CODES;
    }

    @Requires(Act.MANAGE_OWN_ACCOUNT)
    @ShownLately
    @PostMapping(SignInPaths.ACCOUNT + "/phien/{reference}/ket-thuc")
    String endSession(CurrentUser user, @PathVariable String reference) {
        if (!sessions.end(user.accountId(), reference)) {
            throw new NotFoundForUser();
        }
        return "redirect:" + SignInPaths.ACCOUNT + "?xong=phien";
    }

    private ModelAndView page(CurrentUser user, HttpServletRequest request, List<AccountRefusal> refusals) {
        Map<String, Object> model = new HashMap<>();
        model.put("person", people.byId(user.accountId()).orElseThrow(NotFoundForUser::new));
        model.put("sessions", sessions.of(user.accountId(), request.getSession().getId()));
        model.put("codesLeft", secondFactor.recoveryCodesLeft(user.accountId()));
        model.put("names", reading.names());
        model.put("passkeys", passkeys.of(user.accountId()));
        model.put("passkeysPossible", exchange.isPossible(request));
        model.put("device", PasskeyWords.device(request));
        model.put("refusals", refusals);
        model.put("outside", outside.isOn());
        signingInElsewhere.linkedAt(user.accountId()).ifPresent(at -> model.put("linkedAt", at));
        model.put("done", "");
        return new ModelAndView("access/account", model);
    }

    /** The form to change one's own password. */
    record OwnPasswordForm(String oldPassword, String password, String repeated) {

        OwnPasswordForm {
            oldPassword = Objects.requireNonNullElse(oldPassword, "");
            password = Objects.requireNonNullElse(password, "");
            repeated = Objects.requireNonNullElse(repeated, "");
        }

        NewPassword newPassword() {
            return new NewPassword(password, repeated);
        }

        @Override
        public String toString() {
            return "OwnPasswordForm[…]";
        }
    }
}
