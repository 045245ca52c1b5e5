package vn.thanghang.access.web;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.thanghang.access.Account;
import vn.thanghang.access.Role;
import vn.thanghang.platform.web.Page;
import vn.thanghang.platform.web.StatusLook;

/** How the state of an account and the roles read; for templates. */
public final class AccountStates {

    private AccountStates() {}

    public static StatusLook look(Account account) {
        if (account.isDisabled()) {
            return StatusLook.STOPPED;
        }
        if (account.demonstration()) {
            return StatusLook.RUNNING;
        }
        if (!account.hasPassword()) {
            return StatusLook.IDLE;
        }
        return account.hasSecondFactor() ? StatusLook.DONE : StatusLook.WAITING;
    }

    public static String name(Page page, Account account) {
        if (account.isDisabled()) {
            return page.t("access.state.disabled");
        }
        if (account.demonstration()) {
            return page.t("access.state.demonstration");
        }
        if (!account.hasPassword()) {
            return page.t("access.state.invited");
        }
        return page.t(account.hasSecondFactor() ? "access.state.active" : "access.state.oneFactor");
    }

    public static Map<String, String> roles(Page page) {
        var options = new LinkedHashMap<String, String>();
        for (var role : Role.values()) {
            options.put(role.name(), page.t("access.role." + role.name()));
        }
        return options;
    }
}
