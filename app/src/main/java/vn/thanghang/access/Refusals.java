package vn.thanghang.access;

import org.springframework.stereotype.Service;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.Subject;

/** Keeps every denial of a person who is signed in. */
@Service
public class Refusals {

    private final Deeds deeds;

    Refusals(Deeds deeds) {
        this.deeds = deeds;
    }

    public void note(CurrentUser who, Act act, String route) {
        deeds.noteAlone(AuditEvent.of(who.actingFor(act).actor(), "access.act.refused", new Subject("act", act.name()))
                .with("route", route));
    }
}
