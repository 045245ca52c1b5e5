package vn.thanghang.access.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.AccountRefusal;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.Delegating;
import vn.thanghang.access.GrantedRole;
import vn.thanghang.access.Outcome;
import vn.thanghang.access.Requires;

/** Ủy quyền: what I gave to others and received from them, and giving it. */
@Controller
class DelegationPages {

    static final String PATH = SignInPaths.ACCOUNT + "/uy-quyen";

    private final Delegating delegating;
    private final RoleReading reading;

    DelegationPages(Delegating delegating, RoleReading reading) {
        this.delegating = delegating;
        this.reading = reading;
    }

    @Requires(Act.MANAGE_OWN_ACCOUNT)
    @GetMapping(PATH)
    ModelAndView page(CurrentUser user, @RequestParam(defaultValue = "") String xong) {
        return page(user, DelegationForm.empty(delegating.today()), List.of()).addObject("done", xong);
    }

    @Requires(Act.DELEGATE_ROLE)
    @PostMapping(PATH)
    ModelAndView delegate(CurrentUser user, DelegationForm form) {
        var wish = form.wish();
        if (wish.isEmpty()) {
            return refused(user, form, List.of(AccountRefusal.DATE_UNREADABLE));
        }
        return switch (delegating.delegate(user, wish.get())) {
            case Outcome.Done<GrantedRole> _ -> new ModelAndView("redirect:" + PATH + "?xong=giao");
            case Outcome.Refused<GrantedRole>(var reasons) -> refused(user, form, reasons);
        };
    }

    @Requires(Act.MANAGE_OWN_ACCOUNT)
    @PostMapping(PATH + "/{roleId}/ket-thuc")
    String end(CurrentUser user, @PathVariable UUID roleId) {
        delegating.end(user, roleId);
        return "redirect:" + PATH + "?xong=ket-thuc";
    }

    private ModelAndView refused(CurrentUser user, DelegationForm form, List<AccountRefusal> reasons) {
        var page = page(user, form, reasons);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(CurrentUser user, DelegationForm form, List<AccountRefusal> refusals) {
        var names = reading.names();
        Map<String, Map<String, String>> colleagues = new LinkedHashMap<>();
        for (var agency : delegating.agencies(user)) {
            Map<String, String> people = new LinkedHashMap<>();
            delegating
                    .colleagues(user, agency)
                    .forEach(account -> people.put(account.id().toString(), account.displayName()));
            colleagues.put(agency, people);
        }
        Map<String, Object> model = new HashMap<>();
        model.put("user", user);
        model.put("form", form);
        model.put("refusals", refusals);
        model.put("colleagues", colleagues);
        model.put("delegated", delegating.of(user));
        model.put("today", delegating.today());
        model.put("names", names);
        model.put("done", "");
        return new ModelAndView("access/delegation", model);
    }
}
