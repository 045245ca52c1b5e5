package vn.thanghang.demonstration;

import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.thanghang.directive.register.Document;
import vn.thanghang.directive.register.DocumentFields;
import vn.thanghang.directive.register.FindingDocuments;
import vn.thanghang.directive.register.Proposal;
import vn.thanghang.directive.register.ReceivingDocuments;
import vn.thanghang.directive.register.Reception;
import vn.thanghang.directive.register.RegisteringDocuments;
import vn.thanghang.directive.register.Registration;

/** Văn thư: takes a file in, confirms what was read in it, and it stands in the register. */
@Component
@ConditionalOnProperty(name = "thanghang.demonstration", havingValue = "2023")
final class Registry {

    private static final String CLERK = "demo.vanthu";

    private final Cast cast;
    private final ReceivingDocuments receiving;
    private final FindingDocuments finding;
    private final RegisteringDocuments registering;

    Registry(Cast cast, ReceivingDocuments receiving, FindingDocuments finding, RegisteringDocuments registering) {
        this.cast = cast;
        this.receiving = receiving;
        this.finding = finding;
        this.registering = registering;
    }

    UUID register(String fileName, byte[] docx) {
        return cast.as(CLERK, clerk -> {
            Reception reception = receiving.receive(docx, fileName, Cast.key(fileName), Cast.by(clerk));
            if (!(reception instanceof Reception.Drafted(UUID id))) {
                throw new IllegalStateException(fileName + ": " + reception);
            }
            Document draft = finding.find(id).orElseThrow();
            // What a clerk sees proposed on the page, and confirms.
            DocumentFields fields = finding.reading(id).map(Proposal::fields).orElseGet(draft::fields);
            Registration registration = registering.register(id, draft.version(), fields, Cast.by(clerk));
            if (!(registration instanceof Registration.Done)) {
                throw new IllegalStateException(fileName + ": " + registration);
            }
            return id;
        });
    }
}
