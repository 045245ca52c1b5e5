package vn.thanghang.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.Account;
import vn.thanghang.access.AccountRefusal;
import vn.thanghang.access.FirstAdministrator;
import vn.thanghang.access.OneTimeLink;
import vn.thanghang.access.Open;
import vn.thanghang.access.Outcome;
import vn.thanghang.access.SettingPassword;
import vn.thanghang.access.oidc.OidcClient;

/** Where a link with a one-time code leads: set the password, then go on to the second factor. */
@Controller
class LinkPages {

    private static final String VIEW = "access/link";

    private final SettingPassword settingPassword;
    private final FirstAdministrator firstAdministrator;
    private final Identities identities;
    private final AddressLimit addresses;
    private final OidcClient outside;

    LinkPages(
            SettingPassword settingPassword,
            FirstAdministrator firstAdministrator,
            Identities identities,
            AddressLimit addresses,
            OidcClient outside) {
        this.settingPassword = settingPassword;
        this.firstAdministrator = firstAdministrator;
        this.identities = identities;
        this.addresses = addresses;
        this.outside = outside;
    }

    @Open("who holds a link has no password yet")
    @GetMapping(SignInPaths.LINK + "{code}")
    ModelAndView form(@PathVariable String code) {
        return settingPassword
                .link(code)
                .map(link -> page(link, LinkForm.EMPTY, List.of()))
                .orElseGet(LinkPages::dead);
    }

    @Open("who holds a link has no password yet")
    @PostMapping(SignInPaths.LINK + "{code}")
    ModelAndView set(@PathVariable String code, LinkForm form, HttpServletRequest request) {
        if (!addresses.allows(request.getRemoteAddr())) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        var link = settingPassword.link(code);
        return link.isEmpty() ? dead() : set(link.get(), form, request);
    }

    private ModelAndView set(OneTimeLink link, LinkForm form, HttpServletRequest request) {
        var outcome = link.purpose() == OneTimeLink.Purpose.FIRST_ADMINISTRATOR
                ? firstAdministrator.open(link, form.account(), form.newPassword())
                : settingPassword.byLink(link, form.newPassword());
        return switch (outcome) {
            case Outcome.Done<Account>(var account) -> {
                identities.begin(request, account);
                yield new ModelAndView("redirect:" + SignInPaths.SECOND_FACTOR);
            }
            case Outcome.Refused<Account>(var reasons) when reasons.contains(AccountRefusal.LINK_DEAD) -> dead();
            case Outcome.Refused<Account>(var reasons) -> {
                var page = page(link, form, reasons);
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
        };
    }

    private ModelAndView page(OneTimeLink link, LinkForm form, List<AccountRefusal> refusals) {
        Map<String, Object> model = new HashMap<>();
        model.put("link", link);
        model.put("form", form);
        model.put("refusals", refusals);
        model.put("outside", outside.isOn() && link.purpose() == OneTimeLink.Purpose.INVITATION);
        settingPassword.accountOf(link).ifPresent(account -> model.put("account", account));
        return new ModelAndView(VIEW, model);
    }

    private static ModelAndView dead() {
        return new ModelAndView("access/deadLink", Map.of(), HttpStatus.NOT_FOUND);
    }
}
