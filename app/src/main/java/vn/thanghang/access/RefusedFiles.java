package vn.thanghang.access;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thanghang.audit.Actor;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.AuditLog;
import vn.thanghang.audit.Subject;
import vn.thanghang.platform.files.FileRefused;

/** Keeps every refusal of a file in the event log: who brought it and why it was not taken, never what was in it. */
@Component
class RefusedFiles {

    private final AuditLog audit;

    RefusedFiles(AuditLog audit) {
        this.audit = audit;
    }

    @EventListener
    void note(FileRefused refused) {
        audit.record(AuditEvent.of(new Actor(refused.owner()), "access.file.refused", Subject.of("file", refused.id()))
                .with("reason", refused.reason().name()));
    }
}
