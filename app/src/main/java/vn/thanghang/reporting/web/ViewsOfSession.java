package vn.thanghang.reporting.web;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.thanghang.access.SessionKeys;
import vn.thanghang.platform.web.KeptViews;
import vn.thanghang.reporting.work.KeepingViews;

/** Gives every list the views of whoever reads it. */
@Component
class ViewsOfSession implements KeptViews {

    private final KeepingViews keeping;

    ViewsOfSession(KeepingViews keeping) {
        this.keeping = keeping;
    }

    @Override
    public List<KeptView> of(String list) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            HttpSession session = attributes.getRequest().getSession(false);
            if (session != null && session.getAttribute(SessionKeys.ACCOUNT) instanceof String account) {
                return keeping.of(UUID.fromString(account), list).stream()
                        .map(view -> new KeptView(view.name(), view.path()))
                        .toList();
            }
        }
        return List.of();
    }
}
